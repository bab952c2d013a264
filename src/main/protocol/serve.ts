import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { mimeType, resolveAsset } from './assets.ts';
import { APP_SCHEME, developmentPolicy, securityHeaders } from './policy.ts';

/** Makes `app:` a scheme with an origin of its own. Must run before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the files of `root` under `app://octavo/`; everything else is 404. What is `ready` in
 * memory is given out from there, once.
 */
export function serveAssets(session: Session, root: string, ready: Map<string, Buffer>): void {
  session.protocol.handle(APP_SCHEME, async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return plainReply(405, 'Method Not Allowed');
    const waiting = ready.get(url);
    if (waiting && method === 'GET') {
      ready.delete(url);
      return fileReply(url, waiting);
    }
    const path = await resolveAsset(root, url);
    if (!path) return plainReply(404, 'Not Found');
    try {
      return fileReply(path, method === 'HEAD' ? null : await readFile(path));
    } catch {
      return plainReply(404, 'Not Found');
    }
  });
}

/**
 * Cuts the window off from every network and from files: its own pages (and, in development, the
 * development server) are all it can ask for. The policy header says the same; this also holds
 * for requests the policy doesn't govern.
 */
export function confineRequests(session: Session, server: URL | null): void {
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOwn(details.url, server) }));
  if (!server) return;
  session.webRequest.onHeadersReceived({ urls: [`${server.origin}/*`] }, (details, decide) => {
    decide({
      responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': [developmentPolicy(server)] },
    });
  });
}

function isOwn(address: string, server: URL | null): boolean {
  const { protocol: scheme, host } = new URL(address);
  if (['app:', 'data:', 'blob:', 'devtools:'].includes(scheme)) return true;
  return server !== null && host === server.host && ['http:', 'ws:'].includes(scheme);
}

function fileReply(name: string, body: Buffer | null): Response {
  // A view of the same bytes: a Buffer's type leaves open whether its memory is shared.
  const bytes = body && new Uint8Array(body.buffer as ArrayBuffer, body.byteOffset, body.byteLength);
  return new Response(bytes, { headers: { ...securityHeaders, 'Content-Type': mimeType(name) } });
}

function plainReply(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

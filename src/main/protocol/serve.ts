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

/** Serves the files of `root` under `app://octavo/`; everything else is 404. */
export function serveAssets(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plainReply(405, 'Method Not Allowed');
    const path = await resolveAsset(root, request.url);
    if (!path) return plainReply(404, 'Not Found');
    try {
      const body = request.method === 'HEAD' ? null : await readFile(path);
      return new Response(body, { headers: { ...securityHeaders, 'Content-Type': mimeType(path) } });
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

function plainReply(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

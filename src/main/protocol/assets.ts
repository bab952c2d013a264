import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { APP_HOST, APP_SCHEME } from './policy.ts';

const mimeTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.otf': 'font/otf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** The media type to serve a file as; what isn't known is only bytes (never guessed, see `nosniff`). */
export function mimeType(path: string): string {
  return mimeTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * The file inside `root` that an `app://octavo/…` address names, or null when it names none:
 * not a file, not ours, or an attempt to get out of the folder. `/` is `index.html`.
 *
 * Checked twice. The name itself may hold no `..`, no encoded separator and no character with a
 * meaning on some system; and what it leads to, links followed, must lie inside the folder.
 */
export async function resolveAsset(root: string, address: string): Promise<string | null> {
  const segments = assetSegments(address);
  if (!segments) return null;
  try {
    const base = await realpath(root);
    const path = await realpath(join(base, ...segments));
    if (!path.startsWith(base + sep)) return null;
    return (await stat(path)).isFile() ? path : null;
  } catch {
    return null;
  }
}

/** The address's path, taken apart and decoded; null when it can't be one of ours. */
function assetSegments(address: string): string[] | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST || url.username || url.password) return null;
  if (url.pathname === '/' || url.pathname === '') return ['index.html'];
  if (!url.pathname.startsWith('/')) return null;
  const segments: string[] = [];
  for (const part of url.pathname.slice(1).split('/')) {
    const segment = decode(part);
    // A colon would be a drive or a stream on Windows, a backslash a separator.
    if (!segment || segment === '.' || segment === '..' || /[/\\:\0]/.test(segment)) return null;
    segments.push(segment);
  }
  return segments;
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

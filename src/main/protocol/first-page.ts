import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APP_ORIGIN } from './policy.ts';

/**
 * The page, with the script and the style sheet that its head names, by address. Reading them
 * while Chromium starts takes a millisecond; asked for one by one while everything else starts
 * too, they were seen to take a quarter of a second. Empty when there is no page, which is told
 * where it is asked for.
 */
export function firstPage(root: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  try {
    const page = readFileSync(join(root, 'index.html'));
    files.set(`${APP_ORIGIN}/index.html`, page);
    for (const [, name = ''] of page.toString('utf8').matchAll(/ (?:src|href)="\.\/(assets\/[\w.-]+)"/g)) {
      files.set(`${APP_ORIGIN}/${name}`, readFileSync(join(root, name)));
    }
  } catch {
    files.clear();
  }
  return files;
}

import { OctavoError } from '../../contract/errors.ts';

/**
 * The address to hand to the user's browser: parsed and written anew, http or https only.
 * Every other scheme can start a program, read a file or log on to a server (`file:`, `smb:`,
 * `ms-…:`, `javascript:`). Throws `not_http`.
 */
export function externalAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || !url.hostname) {
    throw new OctavoError('not_http', 'Only web addresses (http and https) can be opened in the browser.', {
      url: text.slice(0, 200),
    });
  }
  return url.href;
}

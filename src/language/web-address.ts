/** Web addresses as people type them. */

/** Whether the shell would open it: http and https only. */
export function isWebAddress(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === 'http:' || parsed?.protocol === 'https:';
}

/** A typed address with the scheme that people leave out: `example.org/x` is on https. Other text stays. */
export function typedAddress(text: string): string {
  const typed = text.trim();
  const isHost = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i.test(typed);
  return isHost ? `https://${typed}` : typed;
}

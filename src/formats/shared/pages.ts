/** Page ranges. */

/** Hyphens of any length become one; a last page that was cut short (`1234-45`) is written whole. */
export function readPages(text: string): string {
  const pages = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^pp?\.\s*/i, '')
    .replace(/\s*[‐‑–—-]+\s*/gu, '-')
    .replace(/-$/, '');
  return pages.replace(/(\d+)-(\d+)(?![\d-])/g, (whole, first: string, last: string) =>
    last.length < first.length && !pages.includes(`-${whole}`)
      ? `${first}-${first.slice(0, first.length - last.length)}${last}`
      : whole,
  );
}

/** A range out of its first and last page; either may be the whole range, or missing. */
export function joinPages(first: string, last: string): string {
  const [from, to] = [readPages(first), readPages(last)];
  if (!from || !to || from === to) return from || to;
  if (from.includes('-') || to.startsWith(`${from}-`)) return from.includes('-') ? from : to;
  return readPages(`${from}-${to}`);
}

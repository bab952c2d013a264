/** Notes that programs keep as HTML (Zotero, Mendeley), as Markdown. */

const TAG = /<(\/?)([a-z][a-z0-9:]{0,15})(?:\s[^<>]{0,2000})?\/?>/gi;
const LINK = /<a\s[^<>]{0,200}?href\s*=\s*"(https?:[^"<>\s]{1,2000})"[^<>]{0,200}>([^<>]{1,500})<\/a>/gi;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const marks: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  'm:bold': '**',
  i: '*',
  em: '*',
  'm:italic': '*',
  code: '`',
};

function markOf(isEnd: boolean, name: string): string {
  if (Object.hasOwn(marks, name)) return marks[name] ?? '';
  if (name === 'br' || name === 'm:linebreak') return '\n';
  if (/^h[1-6]$/.test(name)) return isEnd ? '\n\n' : `\n\n${'#'.repeat(Number(name[1]))} `;
  if (name === 'li') return isEnd ? '\n' : '- ';
  if (/^(?:p|div|ul|ol|blockquote|m:note|tr|table)$/.test(name)) return '\n\n';
  return '';
}

/** Text as it stands, or the Markdown of what is HTML. */
export function noteText(text: string): string {
  if (!/<\/?(?:p|div|br|b|i|strong|em|ul|ol|li|h[1-6]|span|m:\w+)\b[^<>]*>/i.test(text)) return text.trim();
  return text
    .replace(LINK, (_, url: string, words: string) => `[${words}](${url})`)
    .replace(TAG, (_, slash: string, name: string) => markOf(slash !== '', name.toLowerCase()))
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
      (whole, dec?: string, hex?: string, name?: string) => {
        if (name)
          return Object.hasOwn(entities, name.toLowerCase())
            ? (entities[name.toLowerCase()] ?? whole)
            : whole;
        const code = dec ? Number(dec) : Number.parseInt(hex ?? '', 16);
        return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

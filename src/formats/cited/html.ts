import type { CitedEntry, CitedList, CitedRun, CitedStyle } from '../../contract/model/cited.ts';

const characters: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as HTML text, also within an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => characters[c] ?? c);

const opening: Readonly<Record<CitedStyle, string>> = {
  i: '<i>',
  b: '<b>',
  u: '<u>',
  sup: '<sup>',
  sub: '<sub>',
  sc: '<span style="font-variant: small-caps">',
};
const closing: Readonly<Record<CitedStyle, string>> = {
  i: '</i>',
  b: '</b>',
  u: '</u>',
  sup: '</sup>',
  sub: '</sub>',
  sc: '</span>',
};

function runHtml({ text, styles, href }: CitedRun): string {
  const styled = styles.reduceRight(
    (inside, style) => `${opening[style]}${inside}${closing[style]}`,
    escapeHtml(text).replaceAll('\n', '<br>'),
  );
  return href === null ? styled : `<a href="${escapeHtml(href)}">${styled}</a>`;
}

const runsHtml = (runs: readonly CitedRun[]): string => runs.map(runHtml).join('');

/**
 * Pieces as HTML of seven elements (`i b u sup sub span a`, and `br`), whatever their text says. For the
 * clipboard and files; the window draws the pieces themselves.
 */
export function entryHtml({ label, runs }: CitedEntry): string {
  return [runsHtml(label), runsHtml(runs)].filter(Boolean).join('&#160;');
}

/** How far the second line is indented; word processors keep it as a paragraph's own. */
const HANGING = ' style="margin-left: 2em; text-indent: -2em"';

/** A list as HTML, an entry a paragraph. */
export function listHtml({ entries, hanging }: CitedList): string {
  return entries.map((entry) => `<p${hanging ? HANGING : ''}>${entryHtml(entry)}</p>`).join('\n');
}

/** A list as a page of its own. `language` is a tag such as `de-DE`. */
export function pageHtml(list: CitedList, title: string, language: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
</head>
<body>
${listHtml(list)}
</body>
</html>
`;
}

import type { CitedEntry, CitedList, CitedRun, CitedStyle } from '../../contract/model/cited.ts';

/**
 * What CommonMark could take for markup (spec 0.31, section 2.4: any ASCII punctuation may be escaped); `~`
 * and `^` are Pandoc's, `$` and `@` too.
 */
const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|~^$@&]/g, '\\$&').replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');

const around: Readonly<Record<CitedStyle, readonly [string, string]>> = {
  i: ['*', '*'],
  b: ['**', '**'],
  u: ['', ''],
  sup: ['<sup>', '</sup>'],
  sub: ['<sub>', '</sub>'],
  sc: ['', ''],
};

/** Emphasis may not begin or end with a blank (section 6.2): those stand outside. */
function runMarkdown({ text, styles, href }: CitedRun): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (inner === '') return text.replaceAll('\n', '  \n');
  const styled = styles.reduceRight((inside, style) => around[style].join(inside), escaped(inner));
  if (href === null) return `${before}${styled}${after}`.replaceAll('\n', '  \n');
  const address = href.replace(/[<>\s]/g, (c) => encodeURIComponent(c));
  return `${before}${inner === href ? `<${address}>` : `[${styled}](<${address}>)`}${after}`;
}

/** An entry as Markdown. */
export function entryMarkdown({ label, runs }: CitedEntry): string {
  const [a, b] = [label, runs].map((list) => list.map(runMarkdown).join(''));
  return [a, b].filter(Boolean).join(' ');
}

/** A list as Markdown, an entry a paragraph. */
export const listMarkdown = ({ entries }: CitedList): string => entries.map(entryMarkdown).join('\n\n');

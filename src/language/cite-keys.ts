/** Citation keys as the programs that read them want them written. */
import type { KeyForm } from '../contract/methods/citations.ts';
import { plainTitle } from './fold.ts';

export interface CitedKey {
  key: string;
  title: string;
  /** An address, or ''. */
  address: string;
}

/**
 * Pandoc ends a key at the first character that is neither a letter, a digit, `_` nor one of these between
 * two such (Pandoc's manual, "Citation syntax"); any other key stands in braces.
 */
const PANDOC = /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u;

const pandoc = (key: string): string => (PANDOC.test(key) ? `@${key}` : `@{${key}}`);

/** Typst's label syntax takes letters, digits and `_ - : .`, but no end mark (Typst's reference, "Label"). */
const TYPST = /^[\p{L}\p{N}_][\p{L}\p{N}_\-:.]*(?<![:.])$/u;

const typst = (key: string): string => (TYPST.test(key) ? `@${key}` : `#cite(label(${JSON.stringify(key)}))`);

/** CommonMark 0.31, 6.3: brackets and backslashes of a link's text are escaped, an address with blanks in angles. */
function markdown({ key, title, address }: CitedKey): string {
  const shown = (plainTitle(title) || key).replace(/\s+/gu, ' ').replace(/[\\[\]*_`<]/gu, '\\$&');
  return address === '' ? shown : `[${shown}](<${address.replace(/[<>\s]/gu, encodeURIComponent)}>)`;
}

/**
 * Papers in a form: `key` for a `\cite` that stands already, `latex` the command, `pandoc` one citation of
 * all, `typst` one after the other, `markdown` a link a line (one alone without a line feed).
 */
export function keysText(cited: readonly CitedKey[], form: KeyForm): string {
  const keys = cited.map(({ key }) => key);
  switch (form) {
    case 'key':
      return keys.join(',');
    case 'latex':
      return `\\cite{${keys.join(',')}}`;
    case 'pandoc':
      return `[${keys.map(pandoc).join('; ')}]`;
    case 'typst':
      return keys.map(typst).join(' ');
    case 'markdown':
      return cited.length === 1
        ? cited.map(markdown).join('')
        : cited.map((one) => `- ${markdown(one)}`).join('\n');
  }
}

import { foldText } from './fold.ts';
import { stopWords } from './stop-words.ts';

/** What a query asks for, whatever index answers it. */
export interface QueryTerm {
  /** Folded words that stand next to each other. */
  words: string[];
  /** The last word may be the beginning of one. */
  prefix: boolean;
  negated: boolean;
}

/** Scripts written without spaces: each of their letters is a word of its own. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const ASCII = /^[\0-\x7f]*$/;

/**
 * A text as the index sees it: folded, letters of unspaced scripts set apart. Index and query both
 * go through here, so that a word is found in the middle of a Chinese title.
 */
export function indexText(text: string): string {
  const folded = foldText(text);
  return ASCII.test(folded) ? folded : folded.replace(UNSPACED, ' $& ');
}

/** The words of a text, as the index cuts them: runs of letters, marks and digits. */
export function words(text: string): string[] {
  return indexText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * Reads the search field's text. It never fails: whatever is typed is a list of terms.
 * `"a phrase"`, `-without`, `begin*`; other words must all occur. A word with inner punctuation
 * (`e-commerce`, `10.1145/3219819`) is a phrase of its parts. A quote that isn't closed ends at the end.
 * @param typing the last word, unless quoted or followed by a space, may be the beginning of one
 */
export function parseQuery(text: string, typing: boolean): QueryTerm[] {
  const terms: QueryTerm[] = [];
  const pattern = /(-?)(?:"([^"]*)("|$)|([^\s"]+))/gu;
  for (const match of text.matchAll(pattern)) {
    const [whole, minus, quoted, , bare] = match;
    const isLast = typing && match.index + whole.length === text.length;
    const content = quoted ?? bare ?? '';
    const parts = words(content);
    if (parts.length === 0) continue;
    const star = bare !== undefined && /\*$/.test(bare);
    const open = quoted !== undefined && match[3] === '';
    terms.push({
      words: parts,
      prefix: star || (isLast && (bare !== undefined || open) && /[\p{L}\p{M}\p{N}]$/u.test(content)),
      negated: minus === '-',
    });
  }
  return terms;
}

/**
 * The words to mark in what a query found. Little words ("of", "the") say nothing where they stand by
 * themselves, so they are marked only when the query has no others.
 */
export function queryMarks(terms: readonly QueryTerm[]): { text: string; prefix: boolean }[] {
  const marks = new Map<string, { text: string; prefix: boolean }>();
  const sought = terms.filter((term) => !term.negated);
  const says = sought.some((term) => term.words.some((text) => !stopWords.has(text)));
  for (const term of sought) {
    term.words.forEach((text, i) => {
      if (says && stopWords.has(text)) return;
      const prefix = term.prefix && i === term.words.length - 1;
      const known = marks.get(text);
      if (!known || (prefix && !known.prefix)) marks.set(text, { text, prefix });
    });
  }
  return [...marks.values()];
}

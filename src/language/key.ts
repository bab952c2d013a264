/** Citation keys: what a formula makes of an item, and which keys BibTeX and biber can read. */
import { evaluate } from './key-formula/evaluate.ts';
import type { KeyFormula, SuffixStyle } from './key-formula/formula.ts';
import { parseOwn } from './key-formula/parse.ts';
import { defaultFormula } from './key-formula/presets.ts';
import type { KeyData } from './key-formula/text.ts';

export { significantWords } from './key-words.ts';
export type { KeyData };

/** No key is longer; BibTeX itself reads some thousand characters. */
const MOST_KEY = 200;

const usual: KeyFormula = parseOwn(defaultFormula);

/** What makes the n-th key that clashes differ, n from 1; '' for 0. */
function suffixOf(n: number, { before, style }: SuffixStyle): string {
  if (n === 0) return '';
  if (style !== 'a' && style !== 'A') return before + String(n - 1 + Number(style));
  let suffix = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    suffix = String.fromCharCode(97 + ((rest - 1) % 26)) + suffix;
  }
  return before + (style === 'A' ? suffix.toUpperCase() : suffix);
}

/**
 * What a formula makes of an item before clashes are looked at: never empty, and always a key that BibTeX reads.
 *
 * Where the formula gives nothing (a Chinese title without a year) it is the arXiv id with `arxiv` before it,
 * else `item` and the year.
 */
export function baseKey(data: KeyData, { formula }: KeyFormula = usual): string {
  const made = evaluate(formula, { data, spelling: 'ascii' }).replace(FORBIDDEN, '').slice(0, MOST_KEY);
  // A pair of surrogates may have been cut in two.
  const key = made.replace(/\p{Surrogate}/gu, '');
  if (key !== '') return key;
  const arxiv = data.identifiers?.arxiv?.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
  const year = data.issued?.parts[0]?.[0];
  const text = /(?<!\d)\d{4}(?!\d)/.exec(data.issued?.text ?? '')?.[0] ?? '';
  return arxiv ? `arxiv${arxiv}` : `item${year === undefined ? text : Math.abs(year)}`;
}

/**
 * The citation key of an item by a formula; without one by the usual one, which makes `zhou2018deep`. While
 * `taken` says that the folded key belongs to another item, it gets the first free suffix: a, b, … z, aa, or as
 * the formula has it.
 */
export function makeKey(
  data: KeyData,
  taken: (folded: string) => boolean,
  formula: KeyFormula = usual,
): string {
  const base = baseKey(data, formula);
  const nth = (n: number): string => base + suffixOf(n, formula.suffix);
  const isFree = (n: number): boolean => !taken(foldKey(nth(n)));
  if (isFree(0)) return base;
  // Suffixes are given in order, so the free ones lie after the taken ones: doubling and halving finds
  // the border in few questions even when thousands of items share a key.
  let low = 0;
  let high = 1;
  while (!isFree(high)) {
    low = high;
    high = high < 26 ? high + 1 : high * 2;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isFree(middle)) high = middle;
    else low = middle;
  }
  return nth(high);
}

/** The form by which keys are compared: BibTeX can't tell `Ab` from `ab`. */
export function foldKey(key: string): string {
  return key.toLowerCase();
}

/**
 * What no key may hold: BibTeX ends a key at white space, a comma or a brace; biber also refuses
 * `" # % ' ( ) = ~`; TeX can't have `\` `%` `#` in a `\cite`; after `@` readers look for an entry.
 */
const FORBIDDEN = /[\s\p{C}"#%'(),={}~\\@]+/gu;

/** Whether BibTeX and biber both read the key. Letters of other scripts are fine with both. */
export function validKey(key: string): boolean {
  return key !== '' && key.search(FORBIDDEN) < 0;
}

/** The nearest valid key: forbidden characters taken out, and `item` when none is left. */
export function mendKey(key: string): string {
  return key.replace(FORBIDDEN, '') || 'item';
}

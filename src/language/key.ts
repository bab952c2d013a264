/** Citation keys: the default formula, and which keys BibTeX and biber can read. */
import type { Creator, ItemData } from '../contract/model/item.ts';
import { asciiText, plainTitle } from './fold.ts';
import { stopWords } from './stop-words.ts';

/** What the formula looks at. `identifiers` only serves where there is nothing else. */
export type KeyData = Pick<ItemData, 'creators' | 'issued' | 'title'> &
  Partial<Pick<ItemData, 'identifiers'>>;

/** French and Italian elided articles: in `L'art` the word is `art`. */
const ELIDED = /^(?:l|d|j|n|s|m|t|c|qu|dell|all|nell|sull|dall|un)'(?=.{2})/i;

const lettersAndDigits = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

/**
 * The significant words of a title, ASCII and lower-case: no stop words, and none of digits only unless
 * there is nothing else. A hyphenated word counts as one, without its hyphens (`selfattention`), as in
 * JabRef and Better BibTeX.
 */
export function significantWords(title: string, limit = Infinity): string[] {
  // A title of many megabytes has its words in front.
  const tokens = asciiText(plainTitle(title.slice(0, 2000))).split(/[^A-Za-z0-9'-]+/);
  const words: string[] = [];
  const numbers: string[] = [];
  for (const token of tokens) {
    const word = lettersAndDigits(token.replace(ELIDED, ''));
    if (!word || stopWords.has(word)) continue;
    (/^\d+$/.test(word) ? numbers : words).push(word);
    if (words.length >= limit) break;
  }
  const found =
    words.length > 0 ? words : numbers.length > 0 ? numbers : tokens.map(lettersAndDigits).filter(Boolean);
  return found.slice(0, limit);
}

function creatorPart(creators: readonly Creator[]): string {
  const first = creators.find((c) => c.role === 'author') ?? creators.find((c) => c.role === 'editor');
  if (!first) return '';
  if (first.literal) return significantWords(first.literal, 3).join('');
  const family = lettersAndDigits(asciiText(first.particle + first.family));
  return (family || lettersAndDigits(asciiText(first.given))).slice(0, 60);
}

function yearPart(issued: ItemData['issued']): string {
  const year = issued?.parts[0]?.[0];
  if (year !== undefined) return String(Math.abs(year));
  return /(?<!\d)\d{4}(?!\d)/.exec(issued?.text ?? '')?.[0] ?? '';
}

/** The n-th suffix: a … z, aa, ab … */
function suffix(n: number): string {
  let letters = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The default citation key: family name of the first author (with its particle, no spaces: `vandermeer`),
 * year, first significant title word, all ASCII lower-case, as in `zhou2018deep`.
 *
 * Without an author the first editor serves, and without either the first two significant title words;
 * without a year there is none. A body with a literal name gives up to three of its words. Never empty:
 * where nothing can be spelled in ASCII (a Chinese title without a year) it is the arXiv id with `arxiv`
 * before it, else `item` and the year. While `taken` says that the folded key belongs to another item, it
 * gets the first free suffix of a, b, … z, aa.
 */
export function makeKey(data: KeyData, taken: (folded: string) => boolean): string {
  const creator = creatorPart(data.creators);
  const year = yearPart(data.issued);
  const words = significantWords(data.title, creator ? 1 : 2).map((word) => word.slice(0, 40));
  const arxiv = data.identifiers?.arxiv?.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
  let base = creator + year + words.join('');
  if (!creator)
    base = words.length > 0 ? `${words.join('')}${year}` : arxiv ? `arxiv${arxiv}` : `item${year}`;
  const isFree = (n: number): boolean => !taken(foldKey(base + suffix(n)));
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
  return base + suffix(high);
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

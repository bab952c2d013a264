/** The words of a title that a citation key is made of. */
import { asciiText, plainTitle } from './fold.ts';
import { stopWords } from './stop-words.ts';

/** French and Italian elided articles: in `L'art` the word is `art`. */
const ELIDED = /^(?:l|d|j|n|s|m|t|c|qu|dell|all|nell|sull|dall|un)'(?=.{2})/i;

/** A title of many megabytes has its words in front. */
export const MOST_TEXT = 2000;

/** How a text is spelled in a key: in ASCII, or with the letters of its own script. */
export type Spelling = 'ascii' | 'unicode';

const spellings = {
  ascii: { gap: /[^A-Za-z0-9'-]+/, noise: /[^A-Za-z0-9]+/g, digits: /^\d+$/ },
  unicode: { gap: /[^\p{L}\p{M}\p{N}'-]+/u, noise: /[^\p{L}\p{M}\p{N}]+/gu, digits: /^\p{N}+$/u },
} as const;

/** Only the letters and digits of a text, in its own case. */
export function lettersAndDigits(text: string, spelling: Spelling = 'ascii'): string {
  const spelled = spelling === 'ascii' ? asciiText(text) : text.normalize('NFC');
  return spelled.replace(spellings[spelling].noise, '');
}

/**
 * The significant words of a title in their own case: no stop words, and none of digits only unless there is
 * nothing else. A hyphenated word counts as one, without its hyphens (`selfattention`), as in JabRef and
 * Better BibTeX.
 * @param stops words that don't count, lower-case ASCII
 */
export function titleWords(
  title: string,
  limit = Infinity,
  stops: ReadonlySet<string> = stopWords,
  spelling: Spelling = 'ascii',
): string[] {
  const { gap, noise, digits } = spellings[spelling];
  const plain = plainTitle(title.slice(0, MOST_TEXT));
  const tokens = (spelling === 'ascii' ? asciiText(plain) : plain.normalize('NFC')).split(gap);
  const clean = (token: string): string => token.replace(noise, '');
  const words: string[] = [];
  const numbers: string[] = [];
  for (const token of tokens) {
    const word = clean(token.replace(ELIDED, ''));
    if (!word || stops.has(spelling === 'ascii' ? word.toLowerCase() : asciiText(word).toLowerCase()))
      continue;
    (digits.test(word) ? numbers : words).push(word);
    if (words.length >= limit) break;
  }
  const found = words.length > 0 ? words : numbers.length > 0 ? numbers : tokens.map(clean).filter(Boolean);
  return found.slice(0, limit);
}

/** The same, ASCII and lower-case. */
export const significantWords = (title: string, limit = Infinity): string[] =>
  titleWords(title, limit).map((word) => word.toLowerCase());

import { JOINER, kindOf } from './analysis/characters.ts';
import { stemOf } from './analysis/stem.ts';
import { foldText } from './fold.ts';
import type { TextField } from './query/ast.ts';

/**
 * A word to mark, folded as search compares it: in all its forms, as search finds them. `prefix` marks
 * the beginning of longer words too.
 */
export interface Mark {
  text: string;
  prefix: boolean;
  /** It was asked for in this field only. */
  field?: Exclude<TextField, null>;
}

/** The marks of a text that is of a field; null for one of none: a note, a tag. */
export const marksIn = (marks: readonly Mark[], field: TextField): Mark[] =>
  marks.filter((mark) => mark.field === undefined || mark.field === field);

/** A piece of a text: a hit, or what stands between hits. */
export interface Piece {
  text: string;
  hit: boolean;
}

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** Words as the index cuts them: a letter of an unspaced script, or a run of other letters and digits. */
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** How many UTF-16 units of the word spell the mark's folded text. */
function unitsOf(word: string, folded: string): number {
  let units = 0;
  let spelled = '';
  for (const letter of word) {
    if (spelled.length >= folded.length && !/\p{M}/u.test(letter)) break;
    units += letter.length;
    spelled = foldText(word.slice(0, units));
  }
  return units;
}

/** How much of the word the marks cover, from its start: 0 for none. */
function covered(word: string, stems: ReadonlySet<string>, prefixes: readonly string[]): number {
  const folded = foldText(word);
  if (stems.has(stemOf(folded))) return word.length;
  let longest = '';
  for (const prefix of prefixes) {
    if (prefix.length > longest.length && folded.startsWith(prefix)) longest = prefix;
  }
  return longest === '' ? 0 : longest === folded ? word.length : unitsOf(word, longest);
}

const MOST_PARTS = 8;

/** The last of the words from the nth on that hyphens and the like join to one that is sought: `e-commerce` for `ecommerce`. */
function joinedTo(
  words: readonly RegExpMatchArray[],
  n: number,
  text: string,
  stems: ReadonlySet<string>,
): number {
  let joined = words[n]?.[0] ?? '';
  for (let last = n + 1; last < Math.min(words.length, n + MOST_PARTS); last += 1) {
    const [before, word] = [words[last - 1], words[last]];
    const end = (before?.index ?? 0) + (before?.[0].length ?? 0);
    if (!word || word.index !== end + 1 || kindOf(text.charCodeAt(end)) !== JOINER) break;
    joined += word[0];
    if (stems.has(stemOf(foldText(joined)))) return last;
  }
  return n;
}

/**
 * Cuts a text at the hits of a search. Case and accents make no difference, and a hit's own
 * spelling is kept: the pieces joined are the text. Linear in the text's length.
 */
export function markText(text: string, marks: readonly Mark[]): Piece[] {
  if (text === '') return [];
  const wanted = marks.filter((mark) => mark.text !== '');
  if (wanted.length === 0) return [{ text, hit: false }];
  const stems = new Set(wanted.map((mark) => stemOf(mark.text)));
  const prefixes = wanted.filter((mark) => mark.prefix).map((mark) => mark.text);
  const pieces: Piece[] = [];
  let end = 0;
  const push = (to: number, hit: boolean): void => {
    if (to <= end) return;
    const last = pieces.at(-1);
    const piece = text.slice(end, to);
    if (last?.hit === hit) last.text += piece;
    else pieces.push({ text: piece, hit });
    end = to;
  };
  const words = [...text.matchAll(WORD)];
  for (let n = 0; n < words.length; n += 1) {
    const { 0: word, index } = words[n] as RegExpExecArray;
    const joined = joinedTo(words, n, text, stems);
    const units = joined > n ? 0 : covered(word, stems, prefixes);
    if (joined > n) {
      const last = words[joined] as RegExpExecArray;
      push(index, false);
      push(last.index + last[0].length, true);
      n = joined;
    } else if (units > 0) {
      push(index, false);
      push(index + units, true);
    }
  }
  push(text.length, false);
  return pieces;
}

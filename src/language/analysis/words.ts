import { foldText } from '../fold.ts';
import { JOINER, kindOf, LETTER, MARK, SEPARATOR, UNSPACED } from './characters.ts';

/**
 * A word with its parts, folded: `E-Commerce` has the parts `e` and `commerce` and is `ecommerce` when joined, so
 * that all spellings meet. A run of Chinese, Japanese, Korean, Thai, … letters has its pairs as parts.
 */
export interface Compound {
  parts: string[];
  /** All parts as one word; null for a word of one part, of numbers only, or too long to be one. */
  joined: string | null;
  /** What else a text is found by, though a query doesn't ask for it: each letter of a run, `01492` of `01492v2`. */
  also: string[];
  /** A run of letters without spaces between words. */
  paired: boolean;
  /** Where the word ends in the folded text, in UTF-16 units. */
  end: number;
}

/** What is longer is cut: nobody types it, and a text may be one word of a megabyte. */
const LONGEST_WORD = 64;
const MOST_PARTS = 8;
/** Letters with so many marks that nobody reads them keep the first few. */
const MOST_MARKS = 4;
const NUMBER = /^\p{N}+$/u;
const VERSION = /^(\d+)v\d+$/;

/** The run of letters from `from` on: where it ends. */
function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    const kind = kindOf(code);
    if (kind !== LETTER && kind !== MARK) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** Reads a run of unspaced letters. */
function pairs(text: string, from: number): Compound {
  const letters: string[] = [];
  let marks = 0;
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    const kind = kindOf(code);
    const size = code > 0xffff ? 2 : 1;
    if (kind === UNSPACED) {
      letters.push(text.slice(at, at + size));
      marks = 0;
    } else if (kind === MARK) {
      marks += 1;
      if (marks <= MOST_MARKS) letters[letters.length - 1] += text.slice(at, at + size);
    } else break;
    at += size;
  }
  if (letters.length === 1) return { parts: letters, joined: null, also: [], paired: true, end: at };
  const parts = letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
  return { parts, joined: null, also: letters, paired: true, end: at };
}

/** Reads a word that sets itself apart, with all that is joined to it. */
function compound(text: string, from: number): Compound {
  let end = endOfWord(text, from);
  const parts = [text.slice(from, Math.min(end, from + LONGEST_WORD))];
  let joiner = '';
  while (end + 1 < text.length && kindOf(text.charCodeAt(end)) === JOINER) {
    const next = end + 1;
    const code = text.codePointAt(next)!;
    if (kindOf(code) !== LETTER) break;
    joiner = text[end]!;
    end = endOfWord(text, next);
    parts.push(text.slice(next, Math.min(end, next + LONGEST_WORD)));
  }
  const made: Compound = { parts, joined: null, also: [], paired: false, end };
  if (parts.length > 1 && parts.length <= MOST_PARTS && !parts.every((part) => NUMBER.test(part))) {
    const joined = parts.join('');
    if (joined.length <= LONGEST_WORD) made.joined = joined;
  }
  const last = parts.at(-1)!;
  // The s of `Bayes's` is no word; one that stands for others (`don't`) may be asked for like that.
  if (parts.length > 1 && last === 's' && (joiner === "'" || joiner === '’')) parts.pop();
  const version = VERSION.exec(last);
  if (version) made.also.push(version[1]!);
  return made;
}

/**
 * Reads the words of a text, one after the other.
 * @param text any; it is folded here
 */
export function eachCompound(text: string, visit: (word: Compound) => void): void {
  const folded = foldText(text);
  let at = 0;
  while (at < folded.length) {
    const code = folded.codePointAt(at)!;
    const kind = kindOf(code);
    if (kind === LETTER || kind === UNSPACED) {
      const word = kind === LETTER ? compound(folded, at) : pairs(folded, at);
      visit(word);
      at = word.end;
    } else at += kind === SEPARATOR && code > 0xffff ? 2 : 1;
  }
}

/** The words of a text. */
export function compoundsOf(text: string): Compound[] {
  const all: Compound[] = [];
  eachCompound(text, (word) => all.push(word));
  return all;
}

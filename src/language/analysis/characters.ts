/** What a character is to somebody who looks for words. */
export const SEPARATOR = 0;
/** A letter, mark or digit of a script that sets words apart. */
export const LETTER = 1;
/** A letter of a script without spaces, or of Korean: words there are found by pairs of letters. */
export const UNSPACED = 2;
/** A mark that belongs to the letter before it. */
export const MARK = 3;
/** What stands inside of a word that has several parts: `e-commerce`, `don't`, `U.S.`, `R&D`. */
export const JOINER = 4;

const JOINERS = new Set([..."-'._&‐‑‒–’ʼ·"]);
const PAIRED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]$/u;

function look(character: string): number {
  if (JOINERS.has(character)) return JOINER;
  if (/^\p{M}$/u.test(character)) return MARK;
  if (PAIRED.test(character)) return UNSPACED;
  return /^[\p{L}\p{N}]$/u.test(character) ? LETTER : SEPARATOR;
}

/** Answers for the characters of two bytes, plus one, as they are asked for: 0 is not asked yet. */
const known = new Uint8Array(0x10000);

/** Which of the kinds above a code point is. A half of a pair is a separator. */
export function kindOf(code: number): number {
  if (code > 0xffff) return look(String.fromCodePoint(code));
  const seen = known[code]!;
  if (seen !== 0) return seen - 1;
  const kind = look(String.fromCharCode(code));
  known[code] = kind + 1;
  return kind;
}

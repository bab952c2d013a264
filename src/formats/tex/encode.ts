/** Text to TeX that LaTeX sets without an error. */
import { fromScript } from '../scripts.ts';
import { accented } from './accents.ts';
import { isMath, LONGEST_MATH } from './math.ts';
import { letterCommand, mathForm, textCommand } from './symbols.ts';
import { isShouting, protectedWords } from './title-case.ts';

export interface TexOptions {
  /** Accented Latin letters as commands too. What LaTeX has no command for stays as it is. */
  ascii?: boolean | undefined;
  /** biber will decode it, and takes a letter with two accents for two characters: such letters stay as they are. */
  isDecoded?: boolean | undefined;
  /** Put what a style must not turn to lower case into braces: for titles. */
  protectCase?: boolean | undefined;
  /** Words and phrases that have to be protected too. */
  keep?: readonly string[] | undefined;
}

/** Letters with their own place in T1 fonts, safe as UTF-8 wherever BibTeX doesn't cut words into letters. */
const IN_T1 =
  /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0125\u0128-\u0131\u0134-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u0165\u0168-\u017e\u0218-\u021b\u2010-\u2012\u2015\u2018\u2019]/u;

/** Whether pdflatex sets the character by itself, in T1 fonts with UTF-8 input. */
export function isKnownToT1(character: string): boolean {
  return IN_T1.test(character);
}

const escapes = new Map([
  ...[...'&%$#_'].map((c): [string, string] => [c, `\\${c}`]),
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
  ['\u00a0', '~'],
  ['\u202f', '\\,'],
  ['\u2009', '\\,'],
  ['\u00ad', '\\-'],
  ['–', '--'],
  ['—', '---'],
  ['“', '``'],
  ['”', "''"],
  ['\ufffd', '?'],
]);

/** Characters that TeX would join with the one before them to another one. */
const joins = new Map([
  ['-', '-'],
  ["'", "'"],
  ['`', '`!?'],
  [',', ','],
]);

/** A letter with its marks, one character of any other kind, or a run of those that need nothing. */
const PIECE = /[a-zA-Z0-9 \t\n.:;()[\]/*+=@!?"]+(?!\p{M})|[⁰¹²³⁴-⁾ⁱⁿ]+|[₀-₎ₐₑₕ-ₜᵢᵣᵤᵥⱼ]+|[\s\S]\p{M}*/gu;
const ASCII = /^[\0-\x7f]*$/;
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/;
/** Unicode's Latin ligatures, which BibTeX's T1 fonts make themselves. */
const LIGATURE = /[\ufb00-\ufb06]/;

/** An accented letter by commands, or null. */
function accents(piece: string): string | null {
  const [base = '', ...marks] = piece.normalize('NFD');
  if (marks.length === 0) return null;
  const letter = letterCommand(base);
  let tex = letter === undefined ? base : `{\\${letter}}`;
  if (letter === undefined && !/[a-zA-Z0-9]/.test(base)) return greekAccent(base, marks);
  for (const mark of marks) {
    const next = accented(mark, tex.replace(/^\{(.*)\}$/s, '$1'));
    if (next === null) return null;
    tex = `{${next}}`;
  }
  return tex;
}

function greekAccent(base: string, marks: string[]): string | null {
  const form = /\p{Script=Greek}/u.test(base) ? mathForm(base) : undefined;
  const command = new Map([
    ['\u0301', 'acute'],
    ['\u0300', 'grave'],
    ['\u0308', 'ddot'],
  ]).get(marks.join(''));
  return form !== undefined && command !== undefined ? `\\ensuremath{\\${command}{${form}}}` : null;
}

/** One character (with its marks) as TeX, or null where LaTeX has nothing for it. */
function special(piece: string, { isDecoded }: TexOptions): string | null {
  const escaped = escapes.get(piece);
  if (escaped !== undefined) return escaped;
  const letter = letterCommand(piece);
  if (letter !== undefined) return `{\\${letter}}`;
  const command = textCommand(piece);
  if (command !== undefined) return `\\${command}{}`;
  const scripts = [...piece].map(fromScript);
  const kind = scripts[0]?.kind;
  if (kind && scripts.every((s) => s?.kind === kind)) {
    return `\\text${kind}script{${scripts
      .map((s) => s?.text)
      .join('')
      .replace(/-(?=-)/g, '-{}')}}`;
  }
  const form = mathForm(piece);
  if (form !== undefined) return `\\ensuremath{${form}}`;
  return isDecoded && piece.normalize('NFD').replace(/[^\p{M}]/gu, '').length > 1 ? null : accents(piece);
}

function encodePiece(piece: string, options: TexOptions): string {
  if (piece.length > 1 && ASCII.test(piece)) return piece;
  if (CONTROL.test(piece)) return '';
  if (/^[a-zA-Z0-9\s!-/:-@[\]`]$/.test(piece) && !escapes.has(piece)) return piece;
  if (!options.ascii && piece.length === 1 && IN_T1.test(piece)) return piece;
  const tex = special(piece, options);
  if (tex !== null) {
    const isLowered = options.protectCase && /\\math(?:rm|bf|cal)\{[A-Z]/.test(tex);
    return isLowered ? `{{${tex}}}` : tex;
  }
  if (LIGATURE.test(piece)) return piece.normalize('NFKC');
  if (/^\p{Surrogate}$/u.test(piece)) return '?';
  const characters = [...piece];
  return characters.length === 1 ? piece : characters.map((c) => encodePiece(c, options)).join('');
}

function encodeText(text: string, options: TexOptions): string {
  let out = '';
  let last = '';
  for (const [piece] of text.matchAll(PIECE)) {
    const tex = encodePiece(piece, options);
    out += last !== '' && joins.get(tex.charAt(0))?.includes(last) ? `{}${tex}` : tex;
    last = tex.slice(-1) || last;
  }
  return out;
}

/** Mathematics by itself and the text between; a dollar that opens none is text. */
function* segments(text: string): Generator<{ isMath: boolean; text: string }> {
  let from = 0;
  let at = text.indexOf('$');
  while (at >= 0) {
    const isEscaped = text[at - 1] === '\\';
    const end = text.slice(at + 1, at + 2 + LONGEST_MATH).indexOf('$') + at + 1;
    const isPrice = /\d/.test(text[end + 1] ?? '');
    if (!isEscaped && end > at && !isPrice && isMath(text.slice(at + 1, end))) {
      yield { isMath: false, text: text.slice(from, at) };
      yield { isMath: true, text: text.slice(at, end + 1) };
      from = end + 1;
      at = text.indexOf('$', from);
    } else at = text.indexOf('$', at + 1);
  }
  yield { isMath: false, text: text.slice(from) };
}

/**
 * Text as the value of a BibTeX field, which pdflatex sets with T1 fonts (`inputenc` utf8). TeX's special
 * characters are escaped, never as `\{` (BibTeX counts braces); complete mathematics between dollars stays.
 * Latin letters of T1 stay UTF-8 unless `ascii`; symbols and Greek become commands. What LaTeX has no command
 * for (Cyrillic, Chinese, emoji) stays as it is in both: no character is dropped, see `unicodeDefinitions`.
 * `decodeTex` gives the text back, in NFC.
 */
export function encodeTex(text: string, options: TexOptions = {}): string {
  const hasProtection = options.protectCase === true && !isShouting(text);
  let out = '';
  for (const segment of segments(text.normalize('NFC'))) {
    if (segment.isMath) out += options.protectCase ? `{${segment.text}}` : segment.text;
    else if (!hasProtection) out += encodeText(segment.text, options);
    else {
      for (const { text: word, isProtected } of protectedWords(segment.text, options.keep)) {
        const tex = encodeText(word, options);
        out += isProtected ? `{${tex}}` : tex;
      }
    }
  }
  return out;
}

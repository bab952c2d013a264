/**
 * Definitions that let pdflatex set an entry whose text it has no glyphs or commands for: Chinese, Cyrillic and
 * emoji in a document without their fonts, `\mathbb` in one without amssymb. They define only what the document
 * doesn't, so that LuaLaTeX, XeLaTeX and documents with the right packages show the real thing.
 */
import { asciiText } from '../../language/fold.ts';
import { decodeTex } from '../tex/decode.ts';
import { encodeTex, isKnownToT1 } from '../tex/encode.ts';
import { amsDefinitions } from '../tex/math.ts';

/** An empty square; `\protect`, because BibTeX's styles may put the character into a label. */
const SQUARE = '\\protect\\framebox{}\\protect\\hspace{0pt}';

/** inputenc keeps what to print for a UTF-8 character under `u8:` and its bytes. */
const DEFINE =
  '\\providecommand{\\octavochar}[2]{\\ifcsname u8:\\detokenize{#1}\\endcsname\\else' +
  '\\expandafter\\gdef\\csname u8:\\detokenize{#1}\\endcsname{#2}\\fi}';

/** What is printed for a character: its command where LaTeX has one, else letters like it, else a square. */
function shown(character: string): string {
  const tex = encodeTex(character, { ascii: true });
  if (/^[\0-\x7f]+$/.test(tex)) return tex;
  if (/\p{M}|\p{C}|\s/u.test(character)) return '';
  return asciiText(character).replace(/[^a-zA-Z0-9.,:;'-]/g, '') || SQUARE;
}

/** What biber leaves as a command, and what LaTeX prints of itself: dashes, quotes, spaces, Greek, symbols. */
const isOfLatex = (character: string): boolean =>
  /[\u00a0-\u00bf\u00d7\u00f7\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a]/u.test(
    character,
  ) || /^\\(?:ensuremath|text)/.test(encodeTex(character, { ascii: true }));

const OPENING = '@preamble{{';

/**
 * The `@preamble` that an entry's typeset text needs, or ''.
 * @param isDecoded commands become characters before LaTeX sees them (biber)
 */
export function preambleFor(tex: string, isDecoded: boolean): string {
  const characters = (isDecoded ? decodeTex(tex) : tex).match(/[^\0-\x7f]/gu) ?? [];
  const unknown = [...new Set(characters)]
    .filter((c) => !isKnownToT1(c) && !(isDecoded && isOfLatex(c)))
    .sort();
  const glyphs = unknown.map((c) => `\\octavochar{${c}}{${shown(c)}}`);
  const definitions = [...amsDefinitions(tex), ...(glyphs.length > 0 ? [DEFINE, ...glyphs] : [])];
  return definitions.length === 0 ? '' : `${OPENING}${definitions.join('\n  ')}}}\n\n`;
}

/** Whether a preamble is one of those: reading a file of ours back, it is nothing to report. */
export function isOwnPreamble(block: string): boolean {
  return block.startsWith(`${OPENING}\\providecommand{`);
}

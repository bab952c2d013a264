/** Lines that an editor or a mailer wrapped hard at some column, put together again. */
import type { Line } from './lines.ts';

/** What was one line before it was wrapped: a title, a label with its value, a paragraph. */
export interface Block {
  lines: Line[];
  text: string;
}

const widest = 132;
const narrowest = 45;

const ideogram = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The length of what couldn't be broken; ideograms can be anywhere. */
const firstWord = (text: string): number => {
  if (ideogram.test(text)) return 1;
  const space = text.search(/\s/u);
  return space === -1 ? text.length : space;
};

/**
 * The column at which the page was wrapped, or null. A wrapped line is full: the first word of the next one
 * would not have fitted. Each pair of lines thus admits a range of columns, and the page's column is the one
 * that the most pairs admit; there is one only if that holds for most pairs of lines long enough to matter.
 */
export function wrapColumn(lines: readonly Line[]): number | null {
  const admitted = new Int32Array(widest + 3);
  let pairs = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    const width = line.indent + line.text.length;
    if (next.blanks > 0 || width < narrowest) continue;
    pairs += 1;
    if (width > widest) continue;
    const from = width;
    const to = Math.min(width + firstWord(next.text), widest + 1);
    admitted[from] = (admitted[from] ?? 0) + 1;
    admitted[to + 1] = (admitted[to + 1] ?? 0) - 1;
  }
  let best = 0;
  let column = 0;
  let running = 0;
  for (let i = 0; i <= widest; i += 1) {
    running += admitted[i] ?? 0;
    if (running >= best && running > 0) {
      best = running;
      column = i;
    }
  }
  // A page with lines much longer than the column was not wrapped there, whatever its short lines are.
  const longer = lines.filter((line) => line.indent + line.text.length > column + 12).length;
  return best >= 3 && best >= pairs * 0.5 && longer <= best * 0.2 ? column : null;
}

/** Whether `next` goes on where `line` was broken: at the page's column, within a sentence. */
function continues(line: Line, next: Line, column: number): boolean {
  if (next.blanks > 0) return false;
  const width = line.indent + line.text.length;
  if (width > column + 2 || width + 1 + firstWord(next.text) <= column - 1) return false;
  // A list number or a label begins something new, however full the line before it was.
  if (/^(?:[[(]?\d{1,4}[\].)]\s|[-*•]\s)/u.test(next.text)) return false;
  return !/^\p{Lu}[\p{L} ]{2,20}:\s/u.test(next.text);
}

/** A line that ends without any stop before one that begins small, in a page broken by hand or by a viewer. */
function withinSentence(line: Line, next: Line): boolean {
  return (
    next.blanks === 0 &&
    line.text.length >= narrowest &&
    /[\p{L}\p{N},)-]$/u.test(line.text) &&
    /^\p{Ll}+[,;.)]?\s/u.test(next.text)
  );
}

/** The page's lines with those joined that were one before wrapping. A hyphen at a line's end stays. */
export function unwrap(lines: readonly Line[]): Block[] {
  const column = wrapColumn(lines);
  // Where no line is longer than a printed one, a sentence that goes on in the next line was broken too.
  const broken = lines.filter((line, i) => i > 0 && withinSentence(lines[i - 1]!, line)).length;
  const ragged =
    broken >= 2 && broken >= lines.length * 0.04 && lines.every((line) => line.text.length <= widest);
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    const last = blocks.at(-1);
    const before = lines[i - 1];
    const joins =
      before !== undefined &&
      ((column !== null && continues(before, line, column)) || (ragged && withinSentence(before, line)));
    if (last && joins) {
      last.text += (/\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(line.text) ? '' : ' ') + line.text;
      last.lines.push(line);
    } else blocks.push({ lines: [line], text: line.text });
  }
  return blocks;
}

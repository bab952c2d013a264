/** A page as numbered lines of clean text. */
import { cleanText } from '../../language/prose.ts';

/** One line that isn't blank. `number` counts from 1 in the page as it came. */
export interface Line {
  number: number;
  /** Clean and trimmed, inner white space folded. */
  text: string;
  /** Columns of white space before the text. */
  indent: number;
  /** Blank lines before it (0 for the first line of a page). */
  blanks: number;
}

/** Lines longer than this are no line of a listing; they are reported, and not looked into. */
const longestLine = 60_000;

/** The page's lines, numbered as an editor would: `\r\n`, `\n` and `\r` end one, and nothing else does. */
export function splitLines(text: string): { lines: Line[]; oversized: { number: number; text: string }[] } {
  const lines: Line[] = [];
  const oversized: { number: number; text: string }[] = [];
  let blanks = 0;
  let number = 0;
  for (const raw of text.split(/\r\n?|\n/u)) {
    number += 1;
    if (raw.length > longestLine) {
      oversized.push({ number, text: excerpt(raw) });
      continue;
    }
    const clean = /^[\x20-\x7E]*$/u.test(raw) ? raw : cleanText(raw).replace(/\n/gu, ' ');
    const trimmed = clean.trim();
    if (trimmed === '') {
      blanks += 1;
      continue;
    }
    const indent = clean.slice(0, clean.length - clean.trimStart().length).replace(/\t/gu, '    ').length;
    for (const cell of cellsOf(trimmed)) {
      lines.push({
        number,
        text: cell.replace(/\s+/gu, ' '),
        indent,
        blanks: lines.length === 0 ? 0 : blanks,
      });
      blanks = 0;
    }
  }
  return { lines, oversized };
}

/** A table's cells, which tabs part when it is copied. A tab within a sentence is only odd white space. */
function cellsOf(text: string): string[] {
  // A list item with its title in bold before the paragraph.
  const bold = /^(?:[-*+•]\s+)?(\*\*[^*]{4,400}\*\*)\s?[:.–—-]?\s+(\S.{60,})$/su.exec(text);
  if (bold) return [bold[1] ?? '', bold[2] ?? ''];
  // One that begins with a link of several words: its title, and what is said of it. Behind a dash, names
  // follow as in a reference, which is read whole.
  const linked =
    /^((?:[-*+•]|\d{1,4}[.)])\s+(?:\*\*)?\[[^[\]]{12,400}\]\(https?:[^()\s]{1,2000}\)(?:\*\*)?)[\s.,:;]*([^\s.,:;–—-].*)$/su.exec(
      text,
    );
  if (linked) return [linked[1] ?? '', linked[2] ?? ''];
  if (!text.includes('\t')) return [text];
  const cells: string[] = [];
  for (const cell of text.split(/\s*\t\s*/u)) {
    const last = cells.at(-1);
    if (last !== undefined && /[\p{Ll},]$/u.test(last) && /^\p{Ll}/u.test(cell))
      cells[cells.length - 1] = `${last} ${cell}`;
    else if (cell !== '') cells.push(cell);
  }
  return cells;
}

/** The beginning of a line that is too long to be shown whole. */
export function excerpt(text: string, length = 400): string {
  if (text.length <= length) return text;
  return `${cleanText(text.slice(0, length)).replace(/\s+/gu, ' ').trim()}…`;
}

/** Whether a text is the bytes of something else: many controls or replacement characters near its start. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 100_000);
  if (sample.length === 0) return false;
  const odd = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD\u0080-\u009F]/gu)?.length ?? 0;
  return odd > 8 && odd / sample.length > 0.02;
}

import type { Read } from './blocks.ts';
import { interrupts, isBlank, type Line } from './lines.ts';
import type { Align } from './model.ts';

const DELIMITERS = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Cells of a row: cut at bars that are neither escaped nor in code. */
function cellsOf(text: string): string[] {
  const row = text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  const cells: string[] = [];
  let cell = '';
  let isCode = false;
  for (let i = 0; i < row.length; i++) {
    const letter = row[i] ?? '';
    if (letter === '`') isCode = !isCode;
    if (letter === '\\' && row[i + 1] === '|') {
      cell += '|';
      i += 1;
    } else if (letter === '|' && !isCode) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}

function alignOf(delimiter: string): Align {
  const left = delimiter.startsWith(':');
  const right = delimiter.endsWith(':');
  if (left && right) return 'center';
  if (right) return 'right';
  return left ? 'left' : null;
}

/** A GitHub table (GFM 4.10): a head, a line of dashes with as many cells, rows cut or filled to that number. */
export function readTable(lines: readonly Line[], from: number): Read | null {
  const first = lines[from];
  const second = lines[from + 1];
  if (!first?.text.includes('|') || !second || !DELIMITERS.test(second.text) || !second.text.includes('-'))
    return null;
  const head = cellsOf(first.text);
  const align = cellsOf(second.text).map(alignOf);
  if (head.length !== align.length) return null;
  const rows: string[][] = [];
  let i = from + 2;
  for (let line = lines[i]; line && !isBlank(line.text) && !interrupts(line.text); line = lines[++i]) {
    const cells = cellsOf(line.text);
    rows.push(head.map((_, column) => cells[column] ?? ''));
  }
  return { block: { kind: 'table', line: first.at, align, head, rows }, count: i - from };
}

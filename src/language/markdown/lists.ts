import type { Read } from './blocks.ts';
import { indentOf, interrupts, isBlank, type Line, outdent, patterns } from './lines.ts';
import type { Block, ListItem } from './model.ts';

interface Marker {
  indent: number;
  /** Column where the item's own text begins. */
  content: number;
  /** Items of one list have the same: `-`, `*`, `+`, `.` or `)`. */
  sort: string;
  number: number | null;
  text: string;
}

function markerOf(text: string): Marker | null {
  if (patterns.rule.test(text)) return null;
  const found = patterns.item.exec(text);
  if (!found) return null;
  const [, , mark = '', space = ' ', rest = ''] = found;
  const indent = indentOf(text);
  // White space of five and more begins indented code in the item.
  const gap = rest === '' || space.length > 4 ? 1 : space.replaceAll('\t', '    ').length;
  return {
    indent,
    content: indent + mark.length + gap,
    sort: mark.slice(-1),
    number: mark.length > 1 ? Number.parseInt(mark, 10) : null,
    text: space.length > 4 ? space.slice(1) + rest : rest,
  };
}

/** Lines that are indented by so much belong to an item, also where CommonMark asks for three. */
const LEAST_INDENT = 2;

/**
 * A list with all its items, or null.
 * @param inside reads what is in an item
 */
export function readList(
  lines: readonly Line[],
  from: number,
  depth: number,
  inside: (lines: readonly Line[], depth: number) => Block[],
): Read | null {
  const first = lines[from];
  const opening = first && markerOf(first.text);
  if (!first || !opening || opening.indent > 3) return null;
  const items: ListItem[] = [];
  let loose = false;
  let i = from;
  while (i < lines.length) {
    const line = lines[i];
    const marker = line && markerOf(line.text);
    if (
      !line ||
      !marker ||
      marker.sort !== opening.sort ||
      marker.indent >= opening.indent + LEAST_INDENT + 2
    )
      break;
    const { content, count, blank } = itemLines(lines, i, marker);
    items.push(readItem(content, line.at, depth, inside));
    i += count;
    const next = lines[i];
    const goesOn = next !== undefined && markerOf(next.text)?.sort === opening.sort;
    loose ||= blank && (goesOn || content.some((one) => isBlank(one.text)));
  }
  return {
    block: { kind: 'list', line: first.at, start: opening.number, loose, items },
    count: i - from,
  };
}

/** The lines of an item without their indent, how many they are in the source, and whether there is a blank one. */
function itemLines(
  lines: readonly Line[],
  from: number,
  marker: Marker,
): { content: Line[]; count: number; blank: boolean } {
  const content: Line[] = [{ text: marker.text, at: lines[from]?.at ?? 0 }];
  let blank = false;
  let end = from + 1;
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (isBlank(line.text)) {
      blank = true;
      content.push({ text: '', at: line.at });
      continue;
    }
    const indent = indentOf(line.text);
    const belongs = indent >= marker.indent + LEAST_INDENT;
    const lazy =
      !belongs && !isBlank(lines[i - 1]?.text ?? '') && !interrupts(line.text) && !markerOf(line.text);
    if (!belongs && !lazy) break;
    content.push({ text: outdent(line.text, marker.content), at: line.at });
    end = i + 1;
  }
  const count = end - from;
  const after = lines[end];
  // Blank lines behind the last one belong to the list only where it goes on.
  const skipped = after && isBlank(after.text) ? blanksFrom(lines, end) : 0;
  const next = lines[end + skipped];
  const goesOn = next !== undefined && markerOf(next.text) !== null;
  return { content: content.slice(0, count), count: count + (goesOn ? skipped : 0), blank };
}

function blanksFrom(lines: readonly Line[], from: number): number {
  let i = from;
  while (i < lines.length && isBlank(lines[i]?.text ?? '')) i += 1;
  return i - from;
}

function readItem(
  content: readonly Line[],
  line: number,
  depth: number,
  inside: (lines: readonly Line[], depth: number) => Block[],
): ListItem {
  const [head, ...rest] = content;
  const task = patterns.task.exec(head?.text ?? '');
  const text = task ? (head?.text ?? '').slice(task[0].length) : (head?.text ?? '');
  return {
    line,
    checked: task ? task[1] !== ' ' : null,
    blocks: inside([{ text, at: line }, ...rest], depth + 1),
  };
}

/**
 * The note with the task box of an item ticked or cleared; unchanged where that line has none.
 * @param line of the source, from 0
 */
export function toggleTask(text: string, line: number): string {
  let start = 0;
  for (let n = 0; n < line; n++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return text;
  }
  const end = text.indexOf('\n', start);
  const source = text.slice(start, end < 0 ? undefined : end);
  const box = /^((?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t]+)*)\[([ xX])\]/.exec(source);
  if (!box) return text;
  const at = start + (box[1]?.length ?? 0) + 1;
  return text.slice(0, at) + (box[2] === ' ' ? 'x' : ' ') + text.slice(at + 1);
}

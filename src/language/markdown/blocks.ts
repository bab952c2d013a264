import { indentOf, interrupts, isBlank, type Line, outdent, patterns } from './lines.ts';
import { readList } from './lists.ts';
import type { Block } from './model.ts';
import { readTable } from './tables.ts';

/** Containers in one another beyond this are read as text. */
const DEEPEST = 12;

/** A block at the top of a note with its own source, by which a view can tell that it hasn't changed. */
export interface Section {
  block: Block;
  source: string;
}

/**
 * Reads a note: CommonMark's blocks (headings, paragraphs, quotes, lists, code, rules), GitHub's
 * tables and task boxes, and formulas between `$$` lines. HTML is text; whatever is typed is some note.
 */
export function parseMarkdown(text: string): Section[] {
  const lines = text.split(/\r\n|\r|\n/).map((line, at) => ({ text: line, at }));
  const blocks = parseBlocks(lines, 0);
  return blocks.map((block, i) => ({
    block,
    source: lines
      .slice(block.line, blocks[i + 1]?.line ?? lines.length)
      .map((line) => line.text)
      .join('\n'),
  }));
}

/** Reads the content of a block that holds others. */
export function parseBlocks(lines: readonly Line[], depth: number): Block[] {
  const blocks: Block[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (!line || isBlank(line.text)) {
      i += 1;
      continue;
    }
    const read =
      (depth < DEEPEST ? (readQuote(lines, i, depth) ?? readList(lines, i, depth, parseBlocks)) : null) ??
      readIndented(lines, i) ??
      readFence(lines, i) ??
      readMath(lines, i) ??
      readLine(line) ??
      readTable(lines, i) ??
      readParagraph(lines, i);
    blocks.push(read.block);
    i += read.count;
  }
  return blocks;
}

/** A block, and how many lines it took. */
export interface Read {
  block: Block;
  count: number;
}

function readLine({ text, at }: Line): Read | null {
  if (patterns.rule.test(text)) return { block: { kind: 'rule', line: at }, count: 1 };
  const heading = patterns.heading.exec(text);
  if (!heading) return null;
  const [, marks = '', content = ''] = heading;
  return {
    block: { kind: 'heading', line: at, level: marks.length, text: content.replace(/^#+$/, '') },
    count: 1,
  };
}

function readQuote(lines: readonly Line[], from: number, depth: number): Read | null {
  const first = lines[from];
  if (!first || !patterns.quote.test(first.text)) return null;
  const inside: Line[] = [];
  let i = from;
  for (let line = lines[i]; line; line = lines[++i]) {
    const isQuoted = patterns.quote.test(line.text);
    // A paragraph goes on in lines that have lost their mark.
    const isLazy =
      !isQuoted && !isBlank(line.text) && !isBlank(inside.at(-1)?.text ?? '') && !interrupts(line.text);
    if (!isQuoted && !isLazy) break;
    inside.push({ text: line.text.replace(patterns.quote, ''), at: line.at });
  }
  return {
    block: { kind: 'quote', line: first.at, blocks: parseBlocks(inside, depth + 1) },
    count: i - from,
  };
}

function readIndented(lines: readonly Line[], from: number): Read | null {
  const first = lines[from];
  if (!first || indentOf(first.text) < 4) return null;
  let end = from;
  let last = from;
  for (let line = lines[end]; line && (isBlank(line.text) || indentOf(line.text) >= 4); line = lines[++end]) {
    if (!isBlank(line.text)) last = end;
  }
  const text = lines
    .slice(from, last + 1)
    .map((line) => outdent(line.text, 4))
    .join('\n');
  return { block: { kind: 'code', line: first.at, language: '', text }, count: last + 1 - from };
}

/** Nobody fences code with more. */
const MOST_TICKS = 100;

function readFence(lines: readonly Line[], from: number): Read | null {
  const first = lines[from];
  const open = first && patterns.fence.exec(first.text);
  if (!first || !open) return null;
  const [, marks = '', info = ''] = open;
  const close = new RegExp(`^ {0,3}${marks[0]}{${Math.min(marks.length, MOST_TICKS)},}[ \\t]*$`);
  const inside: string[] = [];
  let i = from + 1;
  for (let line = lines[i]; line && !close.test(line.text); line = lines[++i]) {
    inside.push(outdent(line.text, indentOf(first.text)));
  }
  const language = info.trim().split(/\s+/)[0] ?? '';
  return {
    block: { kind: 'code', line: first.at, language, text: inside.join('\n') },
    count: Math.min(i + 1, lines.length) - from,
  };
}

/** From `$$` to the line that ends in `$$`; without such a line before a blank one it is text. */
function readMath(lines: readonly Line[], from: number): Read | null {
  const first = lines[from];
  if (!first || !patterns.math.test(first.text)) return null;
  const parts: string[] = [];
  for (let i = from; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (isBlank(text)) return null;
    const content = i === from ? text.replace(patterns.math, '') : text;
    const end = content.indexOf('$$');
    if (end < 0) {
      parts.push(content);
      continue;
    }
    if (!isBlank(content.slice(end + 2))) return null;
    parts.push(content.slice(0, end));
    const tex = parts.join('\n').trim();
    return tex === '' ? null : { block: { kind: 'math', line: first.at, tex }, count: i + 1 - from };
  }
  return null;
}

function readParagraph(lines: readonly Line[], from: number): Read {
  const first = lines[from] as Line;
  const parts = [first.text.trimStart()];
  let i = from + 1;
  for (let line = lines[i]; line && !isBlank(line.text); line = lines[++i]) {
    const underline = patterns.underline.exec(line.text);
    if (underline) {
      const level = underline[1]?.startsWith('=') ? 1 : 2;
      const text = parts.join('\n').trim();
      return { block: { kind: 'heading', line: first.at, level, text }, count: i + 1 - from };
    }
    if (interrupts(line.text)) break;
    parts.push(line.text.trimStart());
  }
  return { block: { kind: 'paragraph', line: first.at, text: parts.join('\n').trimEnd() }, count: i - from };
}

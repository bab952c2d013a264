/** Lines that an editor or a mailer wrapped hard at some column, put together again. */
import { knownLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { capitalShare } from './measure.ts';

/** What was one line before it was wrapped: a title, a label with its value, a paragraph. */
export interface Block {
  lines: Line[];
  text: string;
}

const widest = 132;
const narrowest = 45;
/** Lines that one paragraph may have; an abstract has some forty. */
const longestBlock = 400;

/** "pre- and post-natal": such a hyphen keeps its space. */
const suspended = /^(?:and|or|und|oder|et|ou|y|o|e|to)\s/u;

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
function wrapColumn(lines: readonly Line[]): number | null {
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
  // Lines beyond the column, and full lines only in pairs, are those of a page that was not wrapped.
  const longer = lines.filter((line) => line.indent + line.text.length > column + 2).length;
  return best >= 3 && best >= pairs * 0.5 && longer <= best * 0.15 && hasParagraph(lines, column)
    ? column
    : null;
}

/**
 * Whether `next` goes on where `line` was broken: the line is full (give or take what a narrower part of
 * the page has less), and nothing says that the next one begins something new.
 */
function continues(line: Line, next: Line, column: number, hanging = true): boolean {
  if (next.blanks > 0) return false;
  const width = line.indent + line.text.length;
  if (width > column + 2 || width + 1 + firstWord(next.text) <= column - 3) return false;
  if (!hanging && next.indent > line.indent + 1) return false;
  // A rule between entries, of hyphens or the like, parts them.
  if (/^(?:[^\p{L}\p{N}]*$|\\\\)/u.test(next.text)) return false;
  // A list number or a label begins something new, however full the line before it was.
  if (/^(?:[[(]?\d{1,4}[\].)]\s|[-*•]\s)/u.test(next.text)) return false;
  // "… for most / categories." is the end of a sentence; labels begin large.
  return /^\p{Ll}/u.test(next.text) || knownLabel(next.text) === null;
}

/**
 * Whether deeper lines go on with the line above them, as behind a list number. Where lines go on at no
 * depth too, deeper ones are paragraphs under their title.
 */
function hangs(lines: readonly Line[], column: number): boolean {
  return !lines.some((line, i) => {
    const next = lines[i + 1];
    return next !== undefined && line.indent === 0 && next.indent === 0 && continues(line, next, column);
  });
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

/** Whether there is a run of four full lines, or there are two of three: paragraphs, and not two long lines. */
function hasParagraph(lines: readonly Line[], column: number): boolean {
  let run = 0;
  let short = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    run = continues(lines[i]!, lines[i + 1]!, column) ? run + 1 : 0;
    if (run >= 3) return true;
    if (run === 2) short += 1;
  }
  return short >= 2;
}

/** The page's lines with those joined that were one before wrapping. A hyphen at a line's end stays. */
export function unwrap(lines: readonly Line[]): Block[] {
  const column = wrapColumn(lines);
  // Where no line is longer than a printed one, a sentence that goes on in the next line was broken too.
  const broken = lines.filter((line, i) => i > 0 && withinSentence(lines[i - 1]!, line)).length;
  const ragged =
    broken >= 2 && broken >= lines.length * 0.04 && lines.every((line) => line.text.length <= widest);
  const hanging = column !== null && hangs(lines, column);
  const groups: Line[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = groups.at(-1);
    const joins =
      before !== undefined &&
      ((column !== null && continues(before, line, column, hanging)) ||
        (ragged && withinSentence(before, line)));
    if (last && joins && last.length < longestBlock) last.push(line);
    else groups.push([line]);
  });
  const parted = column === null ? groups : groups.flatMap(partTitle(groups));
  return parted.map((group) => ({ lines: group, text: joined(group) }));
}

/**
 * A title that happens to fill its line runs into the paragraph under it. Where the page's paragraphs stand
 * right under their titles, it is parted from it again if it is written with capitals and they are not.
 */
function partTitle(groups: readonly Line[][]): (group: Line[]) => Line[][] {
  const begins = (group: readonly Line[] | undefined): boolean => (group?.[0]?.blanks ?? 0) > 0;
  const capitals = (lines: readonly Line[]): number =>
    capitalShare(lines.map((line) => line.text).join(' ')) ?? 0;
  const tight = groups.filter((group, i) => {
    const next = groups[i + 1];
    return begins(group) && next !== undefined && !begins(next) && next.length > 2 && capitals(group) > 0.6;
  }).length;
  return (group) => {
    const first = begins(group) || group === groups[0];
    if (tight < 3 || !first || group.length < 4) return [group];
    for (let k = 1; k <= 3 && k + 2 < group.length; k += 1) {
      const head = group.slice(0, k);
      const body = group.slice(k, k + 2);
      const fits = capitals(head) > 0.6 && capitals(body) < 0.45 && /^[^\p{Ll}]*\p{Lu}/u.test(body[0]!.text);
      if (fits && !/[.,;]$/u.test(head.at(-1)!.text)) return [head, group.slice(k)];
    }
    return [group];
  };
}

function joined(lines: readonly Line[]): string {
  const parts: string[] = [];
  lines.forEach((line, i) => {
    const hyphen = i > 0 && /\p{L}-$/u.test(lines[i - 1]!.text) && !suspended.test(line.text);
    if (i > 0 && !hyphen) parts.push(' ');
    parts.push(line.text);
  });
  return parts.join('');
}

import { type Mark, markText, type Piece } from './mark.ts';

/** What publishers mark up inside titles and abstracts; nothing else is taken for markup. */
export type Style = 'sub' | 'sup' | 'i' | 'b' | 'sc';

/** A stretch of a text as it is drawn. Together the runs cover it, without its markup. */
export type RichRun =
  | { kind: 'math'; start: number; source: string; tex: string; display: boolean }
  /** `hit` numbers the hits of the search from 0; null stands outside of them. */
  | { kind: 'text'; start: number; text: string; styles: readonly Style[]; hit: number | null };

const styleOf: Readonly<Record<string, Style>> = {
  sub: 'sub',
  sup: 'sup',
  i: 'i',
  em: 'i',
  italic: 'i',
  b: 'b',
  strong: 'b',
  bold: 'b',
  sc: 'sc',
  scp: 'sc',
};

/** The allowed tags, bare, in HTML's and in JATS's spelling (Crossref sends both). */
const TAG = /<(\/?)(?:jats:)?(sub|sup|i|em|italic|b|strong|bold|sc|scp)\s*>/gi;
/** A formula longer than this is text that happens to stand between two dollars. */
const MOST_TEX = 2000;
/** Formulas of one text that are drawn; a page of them would hold up the window. */
const MOST_FORMULAS = 300;
const DEEPEST = 8;

interface Span {
  start: number;
  end: number;
}
interface Formula extends Span {
  tex: string;
  display: boolean;
}
/** A tag that is taken for markup: it opens a style, or (null) closes the innermost. */
interface Tag extends Span {
  opens: Style | null;
}

/** Whether a text may hold formulas or markup at all: cheap enough to ask of every row. */
export const mayBeRich = (text: string): boolean => /[$<]|\\[([]/.test(text);

/** Whether a text holds a formula. */
export const hasMath = (text: string): boolean => mayBeRich(text) && formulasIn(text).length > 0;

/**
 * Cuts a title or an abstract into formulas (`$…$`, `$$…$$`, `\(…\)`, `\[…\]`), styled text and the
 * hits of a search. Formulas hold no hits. Linear in the text's length.
 *
 * A dollar opens a formula as Pandoc has it (`tex_math_dollars`): something other than space stands
 * right behind it, and right before the closing one, which no digit follows. Beyond that the
 * braces must close, a dollar right behind a letter or digit must go on with `^`, `_`, `\` or `{`
 * (`CO$_2$`, but `US$5`), and prose between two prices is no formula.
 */
export function richRuns(text: string, marks: readonly Mark[] = []): RichRun[] {
  return richRunsOf(text, markText(text, marks));
}

/** As `richRuns`, of a text that has been cut at its hits already: the pieces joined are the text. */
export function richRunsOf(text: string, pieces: readonly Piece[]): RichRun[] {
  const formulas = mayBeRich(text) ? formulasIn(text) : [];
  const breaks = [...formulas, ...tagsIn(text, formulas)].sort((a, b) => a.start - b.start);
  const runs: RichRun[] = [];
  let styles: readonly Style[] = [];
  let at = 0;
  let piece = 0;
  let pieceEnd = pieces[0]?.text.length ?? 0;
  let hit = -1;
  let counted = -1;

  const textTo = (end: number): void => {
    while (at < end) {
      while (pieceEnd <= at && piece < pieces.length - 1) {
        piece += 1;
        pieceEnd += pieces[piece]?.text.length ?? 0;
      }
      const stop = Math.min(end, pieceEnd);
      const isHit = pieces[piece]?.hit === true;
      if (isHit && counted !== piece) {
        counted = piece;
        hit += 1;
      }
      runs.push({ kind: 'text', start: at, text: text.slice(at, stop), styles, hit: isHit ? hit : null });
      at = stop;
    }
  };

  for (const one of breaks) {
    textTo(one.start);
    if ('tex' in one) {
      const { start, end, tex, display } = one;
      runs.push({ kind: 'math', start, source: text.slice(start, end), tex, display });
    } else styles = one.opens ? [...styles, one.opens] : styles.slice(0, -1);
    at = one.end;
  }
  textTo(text.length);
  return runs;
}

/** How many hits of a search `richRuns` marks. */
export function hitsIn(runs: readonly RichRun[]): number {
  return new Set(runs.map((run) => (run.kind === 'text' ? run.hit : null)).filter((hit) => hit !== null))
    .size;
}

const closers: Readonly<Record<string, string>> = { '\\(': '\\)', '\\[': '\\]', $$: '$$' };

function formulasIn(text: string): Formula[] {
  const found: Formula[] = [];
  // Where each closing mark comes next: openings without one would each read on to it.
  const ends = new Map<string, number>();
  for (let at = 0; at < text.length && found.length < MOST_FORMULAS; ) {
    const start = nextOpening(text, at);
    if (start < 0) break;
    const opening = text.slice(start, start + 2);
    const closer = closers[opening];
    const formula =
      closer === undefined
        ? dollarFormula(text, start)
        : fencedFormula(text, start, closer, opening !== '\\(', ends);
    if (formula) found.push(formula);
    // An escaped dollar or backslash is two characters that open nothing.
    at = formula?.end ?? start + (closer !== undefined || opening.startsWith('\\') ? 2 : 1);
  }
  return found;
}

function nextOpening(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '$' || text[at] === '\\') return at;
  }
  return -1;
}

function fencedFormula(
  text: string,
  start: number,
  closer: string,
  display: boolean,
  ends: Map<string, number>,
): Formula | null {
  let end = ends.get(closer) ?? -1;
  if (end < start + 2) {
    end = text.indexOf(closer, start + 2);
    if (end < 0) end = Number.POSITIVE_INFINITY;
    ends.set(closer, end);
  }
  if (end - start - 2 > MOST_TEX) return null;
  const tex = text.slice(start + 2, end).trim();
  return isTex(tex) ? { start, end: end + 2, tex, display } : null;
}

function dollarFormula(text: string, start: number): Formula | null {
  if (text[start] !== '$') return null;
  const end = closingDollar(text, start + 1);
  if (end < 0) return null;
  const tex = text.slice(start + 1, end);
  const before = text[start - 1] ?? '';
  const behind = text[end + 1] ?? '';
  if (/^\s|\s$/.test(tex) || /\p{Nd}/u.test(behind) || !isTex(tex) || isProse(tex)) return null;
  if (/[\p{L}\p{Nd}]/u.test(before) && !/^[\^_\\{]/.test(tex)) return null;
  return { start, end: end + 1, tex, display: false };
}

function closingDollar(text: string, from: number): number {
  const most = Math.min(text.length, from + MOST_TEX + 1);
  for (let at = from; at < most; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '$') return at;
  }
  return -1;
}

/** Not empty, not too long, in one paragraph, with braces that close. */
function isTex(tex: string): boolean {
  if (tex === '' || tex.length > MOST_TEX || /\n\s*\n/.test(tex)) return false;
  let depth = 0;
  for (let at = 0; at < tex.length && depth >= 0; at++) {
    if (tex[at] === '\\') at += 1;
    else if (tex[at] === '{') depth += 1;
    else if (tex[at] === '}') depth -= 1;
  }
  return depth === 0;
}

/** Words in a row without a sign of mathematics: "5 per item, or 10" between two prices. */
function isProse(tex: string): boolean {
  if (/[\\^_=<>{}]/.test(tex)) return false;
  return /\p{L}{2,}\s+\p{L}{2,}/u.test(tex) || /^[\p{Nd}.,]+\p{L}*\s+\p{L}{2,}/u.test(tex);
}

/** The allowed tags outside of formulas that have a partner, properly nested; others stay text. */
function tagsIn(text: string, formulas: readonly Formula[]): Tag[] {
  const tags: Tag[] = [];
  const open: { tag: Tag; style: Style }[] = [];
  let next = 0;
  for (const match of text.matchAll(TAG)) {
    const start = match.index;
    while ((formulas[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    if ((formulas[next]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
    const style = styleOf[match[2]?.toLowerCase() ?? ''];
    if (!style) continue;
    const end = start + match[0].length;
    if (match[1] === '') {
      if (open.length < DEEPEST) open.push({ tag: { start, end, opens: style }, style });
    } else if (open.at(-1)?.style === style) {
      const opening = open.pop();
      if (opening) tags.push(opening.tag, { start, end, opens: null });
    }
  }
  return tags;
}

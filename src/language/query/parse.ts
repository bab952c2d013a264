import type { Ending, Query, QueryNode, QueryNotice, Span, TextField } from './ast.ts';
import { isNameField, isTextField } from './fields.ts';
import {
  badValue,
  deepBracket,
  emptyField,
  fieldNotice,
  notNotice,
  openBracket,
  openQuote,
  strayBracket,
} from './notices.ts';
import { readTerms, type Term } from './terms.ts';
import { type Read, readAdded, readHas, readStatus, readYear } from './values.ts';

/** Brackets this deep are kept apart; those within are left out, so that no reader of a query goes deeper. */
const DEEPEST = 20;
/** So many notices are enough: a pasted text may give one a word. */
const NOTICES = 8;

/** What stands side by side in a query, or in brackets: terms joined by OR are one part. */
export interface Part {
  /** One of these. */
  of: QueryNode[];
  span: Span;
  /** The term, where it is one alone; null for what brackets or OR put together. */
  term: Term | null;
}

interface Frame {
  open: Term | null;
  parts: Part[];
  /** An OR waits for what it joins. */
  isJoining: boolean;
}

/**
 * Reads the text of a query. It never fails: what is not of the language is text, and what is
 * unfinished asks for nothing yet. Linear. OR joins the terms beside it and binds closer than their
 * standing side by side, as in the search fields of the web.
 * @param typing the text is being typed, so that a term at its end may still grow
 */
export function parse(text: string, typing: boolean): Query {
  const { parts, notices } = parseParts(text, typing);
  return { text, root: allOf(parts), notices };
}

/** What stands side by side in a query at the top. */
export function parseParts(text: string, typing: boolean): { parts: Part[]; notices: QueryNotice[] } {
  const notices: QueryNotice[] = [];
  const tell: Tell = (notice) => {
    if (notices.length >= NOTICES) return;
    const told = notice();
    if (told) notices.push(told);
  };
  const frames: [Frame, ...Frame[]] = [{ open: null, parts: [], isJoining: false }];
  let tooDeep = 0;
  const top = (): Frame => frames.at(-1) ?? frames[0];
  const close = (end: number): void => {
    const { open, parts } = top();
    if (frames.length === 1 || !open) return;
    frames.pop();
    const node = allOf(parts);
    if (node) add(top(), { of: [node], span: { start: open.span.start, end }, term: null }, open.negated);
  };
  for (const term of readTerms(text)) {
    const frame = top();
    const field = term.field ?? frame.open?.field ?? null;
    if (term.kind === 'or') frame.isJoining = frame.parts.length > 0;
    else if (term.kind === 'close') {
      if (tooDeep > 0) tooDeep -= 1;
      else if (frames.length > 1) close(term.span.end);
      else tell(() => strayBracket(text, term));
    } else if (term.kind === 'open') {
      if (frames.length <= DEEPEST) frames.push({ open: { ...term, field }, parts: [], isJoining: false });
      else {
        if (tooDeep === 0) tell(() => deepBracket(term));
        tooDeep += 1;
      }
    } else {
      const isLast = term.span.end === text.length && !(term.quoted && term.closed);
      const of = readMeaning(text, term, field, typing && isLast, tell);
      const node: QueryNode[] = of.length > 1 ? [{ kind: 'any', of }] : of;
      if (node.length > 0) add(frame, { of: node, span: term.span, term }, term.negated);
    }
  }
  if (frames.length > 1) tell(() => openBracket(text, frames.length - 1, frames[1]?.open?.span));
  while (frames.length > 1) close(text.length);
  return { parts: frames[0].parts, notices };
}

function add(frame: Frame, part: Part, negated: boolean): void {
  const of = negated ? part.of.map(opposite) : part.of;
  const flat = of.flatMap((node) => (node.kind === 'any' ? node.of : [node]));
  const last = frame.parts.at(-1);
  if (frame.isJoining && last) {
    for (const node of flat) last.of.push(node);
    last.span = { start: last.span.start, end: part.span.end };
    last.term = null;
  } else frame.parts.push({ ...part, of: flat });
  frame.isJoining = false;
}

const opposite = (node: QueryNode): QueryNode => (node.kind === 'not' ? node.of : { kind: 'not', of: node });

function allOf(parts: readonly Part[]): QueryNode | null {
  const nodes = parts.flatMap(({ of }): QueryNode[] => {
    const [node, ...others] = of;
    if (!node) return [];
    if (others.length > 0) return [{ kind: 'any', of }];
    return node.kind === 'all' ? node.of : [node];
  });
  return nodes.length > 1 ? { kind: 'all', of: nodes } : (nodes[0] ?? null);
}

/** Takes a notice, which is made only while there are few. */
type Tell = (notice: () => QueryNotice | null) => void;

/**
 * What a term asks for: one of these; nothing, where there are none.
 * @param field its own, or that of brackets around it
 * @param growing it may still grow
 */
function readMeaning(
  text: string,
  term: Term,
  field: Term['field'],
  growing: boolean,
  tell: Tell,
): QueryNode[] {
  const { value, quoted, closed } = term;
  const own = term.field !== null;
  if (own && value === '' && !quoted) {
    if (!growing) tell(() => emptyField(text, term));
    return [];
  }
  tell(() => (closed ? fieldNotice(text, term) : openQuote(text, term)));
  if (field === null || isTextField(field)) return readText(text, term, field, growing, tell);
  const hasStar = value.endsWith('*') && !quoted;
  const name = (hasStar ? value.slice(0, -1) : value).trim();
  if (name === '' && !hasStar) return [];
  const span = { start: own ? afterMinus(text, term) : term.valueSpan.start, end: term.span.end };
  if (isNameField(field)) {
    const ending: Ending = hasStar ? 'any' : growing ? 'typing' : 'whole';
    return [{ kind: 'filter', filter: { field, value: name, ending }, span }];
  }
  const read = readers[field](value.trim(), growing);
  if (read === null) tell(() => badValue(text, term, field));
  if (read === null || read === 'unfinished') return [];
  return read.map((filter): QueryNode => ({ kind: 'filter', filter, span }));
}

const readers: Record<'status' | 'year' | 'added' | 'has', (value: string, typing: boolean) => Read> = {
  status: readStatus,
  year: readYear,
  added: readAdded,
  has: readHas,
};

function afterMinus(text: string, { span }: Term): number {
  let at = span.start;
  while (text[at] === '-') at += 1;
  return at;
}

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;

function readText(text: string, term: Term, field: TextField, growing: boolean, tell: Tell): QueryNode[] {
  const { value, valueSpan, quoted, negated } = term;
  let first = -1;
  let last = 0;
  for (const match of value.matchAll(LETTERS)) {
    if (first < 0) first = match.index;
    last = match.index + match[0].length;
  }
  if (first < 0) return [];
  const hasStar = /\*\s*$/u.test(value.slice(last));
  // What is left out is left out as it stands, so that the list keeps still while it is typed.
  const grows = growing && !negated && last === value.length;
  const ending: Ending = hasStar ? 'any' : grows ? 'typing' : 'whole';
  if (quoted) {
    const whole = value.replaceAll('"', ' ').trim();
    const words = hasStar ? whole.replace(/\*$/u, '').trim() : whole;
    return [{ kind: 'phrase', text: words, field, ending, span: valueSpan }];
  }
  tell(() => notNotice(text, term));
  const end = closedEnd(value, first, last);
  const span = { start: valueSpan.start + first, end: valueSpan.start + end };
  return [{ kind: 'word', text: value.slice(first, end), field, ending, span }];
}

/** The end of a word with the bracket that closes one within it: `f(x)`, and not `f(x`. */
function closedEnd(value: string, first: number, last: number): number {
  const open = value.lastIndexOf('(', last - 1);
  if (open < first) return last;
  const close = value.indexOf(')', open);
  return close < last ? last : close + 1;
}

import type { Span } from './ast.ts';
import { type FieldName, fieldNamed, isTextField } from './fields.ts';

/** A piece of a query between spaces and brackets, before anybody says what it means. */
export interface Term {
  kind: 'term' | 'open' | 'close' | 'or';
  /** With the minus and the field. */
  span: Span;
  negated: boolean;
  field: FieldName | null;
  /** A name before a colon that is no field; the term is text all the same. */
  unknown: string | null;
  quoted: boolean;
  /** False for a quote that the text leaves open. */
  closed: boolean;
  /** What stands behind the field and between the quotes. */
  value: string;
  valueSpan: Span;
}

const SPACE = /\s/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** What closes each quote: some languages open with what others close with. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”“"',
  '”': '”"',
  '„': '”“"',
  '«': '»',
  '»': '«',
};
/** So far a closing bracket is looked for within a word: `10.1016/S0140-6736(20)30183-5` is one. */
const INNER = 60;
const FIELD = /(\p{L}{1,20}):/uy;

const isSpace = (c: string): boolean => SPACE.test(c);
const isQuote = (c: string): boolean => Object.hasOwn(CLOSERS, c);

/** Cuts a query's text into terms. Linear, whatever it is. */
export function* readTerms(text: string): Generator<Term> {
  for (let at = 0; at < text.length; ) {
    if (isSpace(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const start = at;
    while (text[at] === '-') at += 1;
    const c = text[at];
    // A minus by itself takes nothing away.
    if (c === undefined || isSpace(c)) continue;
    const term = readTerm(text, start, at);
    yield term;
    at = term.span.end;
  }
}

function readTerm(text: string, start: number, at: number): Term {
  const term: Term = {
    kind: 'term',
    span: { start, end: at },
    negated: at > start,
    field: null,
    unknown: null,
    quoted: false,
    closed: true,
    value: '',
    valueSpan: { start: at, end: at },
  };
  if (text[at] === ')') {
    term.kind = 'close';
    term.span.end = at + 1;
    return term;
  }
  const name = nameAt(text, at);
  if (name !== null) {
    term.field = fieldNamed(name);
    if (term.field === null) term.unknown = name;
  }
  const from = term.field === null || name === null ? at : at + name.length + 1;
  const c = text[from] ?? '';
  if (c === '(') {
    term.kind = 'open';
    term.span.end = from + 1;
    return term;
  }
  if (isQuote(c)) return readQuoted(text, from, term);
  const end = wordEnd(text, from);
  term.span.end = end;
  term.valueSpan = { start: from, end };
  term.value = text.slice(from, end);
  if (term.value === 'OR' && !term.negated && term.field === null) term.kind = 'or';
  return term;
}

function nameAt(text: string, at: number): string | null {
  FIELD.lastIndex = at;
  return FIELD.exec(text)?.[1] ?? null;
}

function readQuoted(text: string, open: number, term: Term): Term {
  const closers = CLOSERS[text[open] ?? ''] ?? '"';
  // Names may hold quotes, which a backslash then stands before; in a text a backslash is one.
  const escapes = term.field !== null && !isTextField(term.field);
  let value = '';
  let at = open + 1;
  let from = at;
  for (; at < text.length && !closers.includes(text[at] ?? ''); at += 1) {
    if (!escapes || text[at] !== '\\' || at + 1 >= text.length) continue;
    value += text.slice(from, at);
    at += 1;
    from = at;
  }
  at = Math.min(at, text.length);
  const closed = at < text.length;
  value += text.slice(from, at);
  return {
    ...term,
    quoted: true,
    closed,
    value,
    valueSpan: { start: open + 1, end: at },
    span: { start: term.span.start, end: closed ? at + 1 : at },
  };
}

/** Where a word ends: at a space, a quote, or a bracket that doesn't open and close right within it. */
function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const c = text[at] ?? '';
    if (isSpace(c) || isQuote(c) || c === ')') break;
    if (c !== '(') at += 1;
    else {
      const end = at > from && LETTER.test(text[at - 1] ?? '') ? closedWithin(text, at) : null;
      if (end === null) break;
      at = end;
    }
  }
  return at;
}

function closedWithin(text: string, open: number): number | null {
  for (let at = open + 1; at <= open + INNER && at < text.length; at += 1) {
    const c = text[at] ?? '';
    if (c === ')') return at + 1;
    if (c === '(' || isSpace(c) || isQuote(c)) return null;
  }
  return null;
}

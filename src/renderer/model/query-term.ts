/** Terms of the query language as the window takes them apart: a field with its value. */
import type { Span } from '../../language/query/ast.ts';
import type { FieldName } from '../../language/query/fields.ts';
import { formatTerm } from '../../language/query/format.ts';
import { type Part, parseParts } from '../../language/query/parse.ts';
import { readTerms } from '../../language/query/terms.ts';

export interface QueryTerm {
  field: FieldName;
  /** Without quotes; several where the term is a choice within one field, `(status:read OR status:reading)`. */
  values: string[];
  negated: boolean;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** A part of a text that can stand as a chip, and where it stands. */
export interface ChipPart {
  span: Span;
  term: QueryTerm;
}

/** The finished terms of a text: no words, no field without its value, nothing that a notice is about. */
export function chipParts(text: string): ChipPart[] {
  const { parts, notices } = parseParts(text, false);
  return parts.flatMap((part) => {
    if (notices.some(({ span }) => overlaps(span, part.span))) return [];
    const term = termOf(part, text);
    return term ? [{ span: part.span, term }] : [];
  });
}

function termOf({ term, span }: Part, text: string): QueryTerm | null {
  if (!term) return choiceOf(text.slice(span.start, span.end));
  const { field, closed, value, negated } = term;
  return field && closed && value.trim() !== '' ? { field, values: [value], negated } : null;
}

/** Values of one field with `OR` between them: what a choice of several is written as. */
function choiceOf(text: string): QueryTerm | null {
  const [first, ...more] = readTerms(text);
  const isGroup = first?.kind === 'open' && first.field === null && more.at(-1)?.kind === 'close';
  const inner = isGroup ? more.slice(0, -1) : first ? [first, ...more] : [];
  const field = inner[0]?.field ?? null;
  const values: string[] = [];
  for (const [i, { kind, field: own, negated, closed, value }] of inner.entries()) {
    if (i % 2 === 1 ? kind !== 'or' : kind !== 'term' || own !== field || negated || !closed) return null;
    if (kind === 'term') values.push(value);
  }
  return field && values.length > 1 ? { field, values, negated: isGroup && first.negated } : null;
}

/** A text that is one finished term, or null. */
export function queryTerm(text: string): QueryTerm | null {
  const [part] = chipParts(text);
  return part && part.span.end - part.span.start === text.trim().length ? part.term : null;
}

/** A term as it is typed. */
export function termText({ field, values, negated }: QueryTerm): string {
  const terms = values.map((value) => formatTerm(field, value));
  return `${negated ? '-' : ''}${terms.length === 1 ? terms[0] : `(${terms.join(' OR ')})`}`;
}

import type { Completion, Completions } from '../../../contract/methods/search.ts';
import { foldText } from '../../../language/fold.ts';
import { type FieldName, offeredFields } from '../../../language/query/fields.ts';
import { formatTerm } from '../../../language/query/format.ts';
import { readTerms, type Term } from '../../../language/query/terms.ts';
import type { EngineContext } from '../../context.ts';
import { valuesOf } from './values.ts';

/** So many are offered. */
const MOST = 12;

/**
 * How the term at a place of a query's text may go on: a name to a field, a field to its values, the
 * most frequent first.
 */
export async function complete(context: EngineContext, text: string, at: number): Promise<Completions> {
  const term = termAt(text, at);
  const from = term ? afterMinus(text, term) : at;
  const to = term?.span.end ?? at;
  const none: Completions = { from: at, to: at, options: [] };
  // A closed quote ends its term: nothing of it can go on.
  if (!term || (term.quoted && term.closed && at === to)) return none;
  const { field, valueSpan } = term;
  if (field === null) {
    if (term.quoted) return none;
    return { from, to, options: fieldsLike(text.slice(from, at)) };
  }
  if (at < valueSpan.start) return none;
  const found = await valuesOf(context, field, foldText(text.slice(valueSpan.start, at)).trim(), MOST);
  const behind = /\s/u.test(text[to] ?? '') ? '' : ' ';
  return {
    from,
    to,
    options: found.map(({ kind, value, count }) => ({
      kind,
      insert: `${formatTerm(field, value)}${behind}`,
      label: value,
      count,
    })),
  };
}

function termAt(text: string, at: number): Term | null {
  for (const term of readTerms(text)) {
    if (term.span.start > at) return null;
    if (term.span.end >= at && term.kind === 'term') return term;
  }
  return null;
}

function afterMinus(text: string, { span }: Term): number {
  let at = span.start;
  while (text[at] === '-') at += 1;
  return at;
}

const fieldsLike = (typed: string): Completion[] =>
  offeredFields
    .filter((name: FieldName) => name.startsWith(typed.toLowerCase()))
    .map((name) => ({ kind: 'field', insert: `${name}:`, label: `${name}:`, count: null }));

import { statuses } from '../../contract/model/terms.ts';
import { closest } from '../closest.ts';
import { editDistance } from '../distance.ts';
import { queryNotices } from '../strings-search.ts';
import type { QueryNotice, Span } from './ast.ts';
import { fieldNames, isTextField } from './fields.ts';
import type { Term } from './terms.ts';
import { hasWhats } from './values.ts';

/** So much of a term is told. */
const TOLD = 40;

/** A quote that isn't closed: what follows it is searched for all the same. */
export function openQuote(text: string, term: Term): QueryNotice {
  const { field, value, span } = term;
  const words = value.trim();
  const told = `"${words.length > TOLD ? words.slice(0, TOLD).trim() : words}…"`;
  const message =
    field === null
      ? queryNotices.openQuote(told)
      : isTextField(field)
        ? queryNotices.openQuote(`${told} in ${field}:`)
        : queryNotices.openName(`${field}:${told}`);
  const opened = text[term.valueSpan.start - 1] ?? '"';
  const closer = opened === '«' ? '»' : opened === '»' ? '«' : opened === '"' ? '"' : '”';
  return { code: 'open_quote', message, span, better: words === '' ? null : text.trimEnd() + closer };
}

export const openBracket = (text: string, count: number, span: Span = { start: 0, end: 0 }): QueryNotice => ({
  code: 'open_bracket',
  message: queryNotices.openBracket,
  span,
  better: text.trimEnd() + ')'.repeat(count),
});

export const deepBracket = ({ span }: Term): QueryNotice => ({
  code: 'deep_brackets',
  message: queryNotices.deepBrackets,
  span,
  better: null,
});

export const strayBracket = (text: string, { span }: Term): QueryNotice => ({
  code: 'stray_bracket',
  message: queryNotices.strayBracket,
  span,
  better: replaced(text, span, ''),
});

/** Says that a name before a colon is no field, where it is one slip away from one. */
export function fieldNotice(text: string, term: Term): QueryNotice | null {
  const { unknown, valueSpan, value } = term;
  if (unknown === null || unknown.length < 3 || value.startsWith(`${unknown}:/`)) return null;
  const name = unknown.toLowerCase();
  const meant = fieldNames.find((field) => field.length > 2 && editDistance(name, field, 1) === 1);
  if (meant === undefined) return null;
  const span = { start: valueSpan.start, end: valueSpan.start + unknown.length + 1 };
  return {
    code: 'unknown_field',
    message: queryNotices.unknownField(unknown, meant),
    span,
    better: replaced(text, span, `${meant}:`),
  };
}

/** A field with nothing behind its colon; with a space there, the next word may have been meant. */
export function emptyField(text: string, { span, valueSpan, field }: Term): QueryNotice {
  const behind = /\S/u.exec(text.slice(valueSpan.end, valueSpan.end + TOLD));
  const next = behind && valueSpan.end + behind.index;
  return {
    code: 'empty_field',
    message: queryNotices.emptyField(field ?? ''),
    span,
    better: next && text[next] !== ')' ? text.slice(0, valueSpan.end) + text.slice(next) : null,
  };
}

export function badValue(text: string, term: Term, field: 'status' | 'year' | 'added' | 'has'): QueryNotice {
  const names = field === 'status' ? statuses : field === 'has' ? hasWhats : [];
  const meant = closest(term.value.toLowerCase(), names);
  return {
    code: 'bad_value',
    message: queryNotices.values[field],
    span: term.span,
    better: meant === undefined || term.quoted ? null : replaced(text, term.valueSpan, meant),
  };
}

/** NOT, which other programs have for the minus, is a word here, as it is in titles in capitals. */
export function notNotice(text: string, { value, field, span }: Term): QueryNotice | null {
  const next = text[span.end + 1];
  if (value !== 'NOT' || field !== null || next === undefined || /\s/u.test(next)) return null;
  return {
    code: 'not_word',
    message: queryNotices.not,
    span,
    better: replaced(text, { start: span.start, end: span.end + 1 }, '-'),
  };
}

const replaced = (text: string, { start, end }: Span, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

import type { CliItem, CliSearch } from '../../contract/cli.ts';
import { marksIn, markText } from '../../language/mark.ts';
import { marksOf } from '../../language/query/marks.ts';
import { parse } from '../../language/query/parse.ts';
import { number, papers } from '../../language/strings.ts';
import type { Context } from '../command.ts';
import { type Paint, paintFor } from './paint.ts';
import { oneLine, wrap } from './width.ts';

const MEASURE = 100;

type Marked = (text: string, field: 'title' | 'abstract') => string;

/** What a search found, for people: title, key and year, and where the words stand in the abstract. */
export function* searchText(context: Context, answer: CliSearch): Generator<string> {
  const paint = paintFor(context, context.stdout);
  const { query, total, suggestion, items, more } = answer;
  const marks = marksOf(parse(suggestion?.query ?? query, false));
  const marked: Marked = (text, field) =>
    markText(text, marksIn(marks, field))
      .map(({ text: piece, hit }) => (hit ? paint.bold(piece) : piece))
      .join('');
  const columns = Math.min(MEASURE, context.stdout.columns);
  const shown = items.length < total ? `, ${number(items.length)} shown` : '';
  if (suggestion) yield `Nothing for “${suggestion.word}”; this is for: ${suggestion.query}\n`;
  yield `${total === 0 ? 'No papers hold all words' : papers(total)}${shown} (${Math.round(answer.tookMs)} ms)\n`;
  for (const item of items) yield* itemLines(item, paint, marked, columns);
  if (more.length > 0) yield '\nSome of the words:\n';
  for (const item of more) yield* itemLines(item, paint, marked, columns);
}

function* itemLines(item: CliItem, paint: Paint, marked: Marked, columns: number): Generator<string> {
  yield '\n';
  for (const line of wrap(oneLine(item.title ?? '(no title)'), columns)) yield `${marked(line, 'title')}\n`;
  const [author, second] = item.author ?? [];
  const name = author ? (author.literal ?? author.family ?? author.given ?? '') : '';
  const venue = item['container-title'];
  const about = [
    item.id,
    `${name}${second ? ' et al.' : ''}`,
    yearOf(item.issued),
    typeof venue === 'string' ? oneLine(venue) : '',
  ];
  yield `  ${paint.dim(about.filter((part) => part !== '').join(' · '))}\n`;
  const hit = item.custom.octavo.hits?.find(
    ({ text, ...where }) => 'field' in where && where.field === 'abstract',
  );
  if (!hit) return;
  for (const line of wrap(oneLine(hit.text), columns - 2)) yield `  ${marked(line, 'abstract')}\n`;
}

function yearOf(issued: CliItem['issued']): string {
  const parts: unknown = issued?.['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  return Array.isArray(first) && typeof first[0] === 'number' ? String(first[0]) : '';
}

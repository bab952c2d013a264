import type { Creator } from '../../contract/model/item.ts';
import type { Item } from '../../contract/model/library.ts';
import { formatIsoDate } from '../../formats/dates.ts';
import { moment } from '../../language/strings.ts';
import type { Context } from '../command.ts';
import { paintFor } from './paint.ts';
import { facts } from './table.ts';
import { oneLine, wrap } from './width.ts';

const MEASURE = 100;
const priorities = ['', 'low', 'medium', 'high'];

/** Everything about an item, for people: the work, then what the library knows of it, then the abstract and the notes. */
export function* itemText(
  context: Context,
  item: Item,
  notes: readonly { text: string }[],
): Generator<string> {
  const paint = paintFor(context, context.stdout);
  const lines = (text: string): string[] =>
    Number.isFinite(context.stdout.columns) ? wrap(text, Math.min(MEASURE, context.stdout.columns)) : [text];
  for (const line of lines(oneLine(item.title))) yield `${paint.bold(line)}\n`;
  const authors = names(item.creators, 'author');
  for (const line of authors === '' ? [] : lines(authors)) yield `${line}\n`;
  yield '\n';
  yield* facts(factsOf(item), paint.dim);
  if (item.abstract !== '') yield '\n';
  for (const paragraph of item.abstract === '' ? [] : item.abstract.split(/\r?\n/)) {
    for (const line of lines(oneLine(paragraph))) yield `${line}\n`;
  }
  // A note's own lines say something in Markdown: they stay as they are.
  for (const { text } of notes) yield `\n${paint.dim('Note')}\n${text.replace(/\s*$/, '\n')}`;
}

function factsOf(item: Item): [string, string][] {
  const roles = [...new Set(item.creators.map((creator) => creator.role))].filter(
    (role) => role !== 'author',
  );
  return [
    ['Key', [item.citationKey, ...item.aliases.map((alias) => `(was ${alias})`)].join(' ')],
    ['In trash since', item.trashed === null ? '' : moment(item.trashed)],
    ['Type', item.type],
    ...roles.map((role): [string, string] => [capital(role), names(item.creators, role)]),
    ['Date', item.issued ? item.issued.text || formatIsoDate(item.issued.parts) : ''],
    ['In', item.venue],
    ...Object.entries(item.variables).map(([name, value]): [string, string] => [capital(name), value]),
    ...Object.entries(item.identifiers).map(([scheme, value]): [string, string] => [
      scheme.toUpperCase(),
      value ?? '',
    ]),
    ['URL', item.url],
    ...item.links.map(({ kind, url }): [string, string] => [kind === 'other' ? 'Link' : capital(kind), url]),
    ...Object.entries(item.fields).map(([name, value]): [string, string] => [name, value]),
    ['Status', item.status === 'none' ? '' : item.status],
    ['Priority', priorities[item.priority] ?? ''],
    ['Rating', item.rating === 0 ? '' : '★'.repeat(item.rating) + '☆'.repeat(5 - item.rating)],
    ['Tags', item.tags.join(', ')],
    ['Collections', item.collections.join(', ')],
    ...item.attachments.map(({ title, path }): [string, string] => [
      'Attachment',
      title ? `${title} (${path})` : path,
    ]),
    ['Added', moment(item.added)],
  ];
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

const names = (creators: readonly Creator[], role: Creator['role']): string =>
  creators
    .filter((creator) => creator.role === role)
    .map(
      ({ literal, given, particle, family, suffix }) =>
        literal || [given, particle, family, suffix].filter((part) => part !== '').join(' '),
    )
    .join(', ');

/** Items as RIS: tags as the reader's tables have them, what they can't say in a user field (see `own.ts`). */
import type { Creator, ItemType } from '../../contract/model/item.ts';
import { venueLabel } from '../../language/item-fields.ts';
import type { Exporter, ExportItem } from '../format.ts';
import { formatListName } from '../shared/names.ts';
import { ownText } from '../shared/own.ts';
import { readRecord } from './record.ts';
import { scanRis } from './scan.ts';
import { variablesByType, variableTags, wholeWorks } from './tags.ts';
import { risTypeOf, typeOfRis } from './types.ts';

type Line = readonly [tag: string, value: string];

/** The type that it was read as, where that means the same. */
const typeTag = ({ type, fields }: ExportItem): string =>
  fields['TY'] && typeOfRis(fields['TY']) === type ? fields['TY'] : risTypeOf(type);

function tagOfRole({ role }: Creator, type: ItemType): string | null {
  if (role === 'author') return 'AU';
  if (role === 'editor') return type === 'book' ? 'ED' : 'A2';
  if (role === 'collection-editor') return type === 'book' ? 'A2' : 'A3';
  return role === 'translator' ? 'A4' : null;
}

function* creatorLines({ creators, type }: ExportItem): Generator<Line> {
  for (const creator of creators) {
    const tag = tagOfRole(creator, type);
    if (tag) yield [tag, formatListName(creator)];
  }
}

function* venueLines({ type, venue, variables }: ExportItem): Generator<Line> {
  const event = variables['event-title'] ?? '';
  const series = variables['collection-title'] ?? '';
  if (venueLabel(type) === null) {
    yield ['T2', type === 'speech' ? event : series];
    if (type === 'speech') yield ['T3', series];
    return;
  }
  if (type === 'paper-conference' && event) {
    yield ['C3', venue];
    yield ['T2', event];
  } else yield ['T2', venue];
  yield ['T3', series];
  yield ['J2', variables['container-title-short'] ?? ''];
}

const padded = (n: number | undefined): string => (n === undefined ? '' : String(n).padStart(2, '0'));

function* dateLines({ issued, variables }: ExportItem): Generator<Line> {
  const [year, month, day] = issued?.parts[0] ?? [];
  if (year !== undefined) {
    yield ['PY', String(year).padStart(4, '0')];
    const season = /^(Spring|Summer|Autumn|Winter) \d+$/.exec(issued?.text ?? '')?.[1] ?? '';
    if (month !== undefined || season)
      yield ['DA', `${String(year).padStart(4, '0')}/${padded(month)}/${padded(day)}/${season}`];
  } else if (issued?.text) yield ['PY', issued.text];
  const accessed = variables['accessed'] ?? '';
  yield ['Y2', /^\d{4}-\d\d(?:-\d\d)?$/.test(accessed) ? `${accessed.replaceAll('-', '/')}/` : accessed];
}

function* pageLines({ type, variables }: ExportItem): Generator<Line> {
  const page = variables['page'] ?? '';
  const count = variables['number-of-pages'] ?? '';
  if (!page && wholeWorks.has(type)) yield ['SP', count];
  const [, first = page, last = ''] = /^([^-]+)-([^-]+)$/.exec(page) ?? [];
  yield ['SP', first];
  yield ['EP', last];
}

function* placeLines({ type, variables }: ExportItem): Generator<Line> {
  const place = variables['publisher-place'] ?? '';
  const event = variables['event-place'] ?? '';
  if ((type === 'paper-conference' && event) || type === 'speech') {
    yield ['C1', place];
    yield ['CY', event];
  } else yield ['CY', place];
}

/** The tag that means a variable in this type. */
function tagOfVariable(variable: string, type: ItemType): string | undefined {
  const own = Object.entries(variablesByType).find(([, types]) => types[type] === variable)?.[0];
  if (own && own !== 'SN') return own;
  const [tag] = variableTags.find(([one, name]) => name === variable && !variablesByType[one]?.[type]) ?? [];
  return tag ?? (variable === 'genre' ? 'M3' : undefined);
}

function* identifierLines({ identifiers, url, links, attachments }: ExportItem): Generator<Line> {
  yield ['DO', identifiers.doi ?? ''];
  yield ['SN', identifiers.issn ?? ''];
  yield ['SN', identifiers.isbn ?? ''];
  yield ['AN', identifiers.pmid ? `PMID:${identifiers.pmid}` : ''];
  yield ['AN', identifiers.arxiv ? `arXiv:${identifiers.arxiv}` : ''];
  yield ['C2', identifiers.pmcid ?? ''];
  yield ['UR', url];
  for (const link of links) yield ['LK', link.url];
  for (const { path } of attachments) yield ['L1', path];
}

const elsewhere = new Set(
  'collection-title event-title container-title-short page number-of-pages publisher-place event-place accessed note'.split(
    ' ',
  ),
);

function* linesOf(item: ExportItem): Generator<Line> {
  yield ['TI', item.title];
  yield* creatorLines(item);
  yield* venueLines(item);
  yield* dateLines(item);
  for (const [variable, text] of Object.entries(item.variables)) {
    const tag = elsewhere.has(variable) ? undefined : tagOfVariable(variable, item.type);
    if (tag) yield [tag, text];
  }
  yield* pageLines(item);
  yield* placeLines(item);
  yield* identifierLines(item);
  yield ['AB', item.abstract];
  for (const tag of item.tags) yield ['KW', tag];
  yield ['N1', item.variables['note'] ?? ''];
  for (const [name, text] of Object.entries(item.fields)) {
    if (!/^(?!TY|ER)[A-Z][A-Z0-9]$/.test(name)) continue;
    for (const value of text.split('\n')) yield [name, value];
  }
  yield ['ID', item.citationKey];
}

/** A line that would be taken for a tag goes one blank further in; a full one that ends a line is marked. */
function valueText(value: string): string {
  const [first = '', ...rest] = value.split('\n');
  const lines = rest.map((line) => (/^\s*[A-Z][A-Z0-9]\s{0,3}-/.test(line) ? ` ${line.trimStart()}` : line));
  return [first, ...lines]
    .map((line, i, all) =>
      line.length >= 60 && (all[i + 1] ?? '').trim() !== '' ? `${line.trimEnd()}  ` : line,
    )
    .join('\r\n');
}

/** One record; lines end as the specification wants them, in CR LF. */
function writeRecord(item: ExportItem): string {
  let text = `TY  - ${typeTag(item)}\r\n`;
  for (const [tag, value] of linesOf(item)) {
    const trimmed = value.trim();
    if (trimmed) text += `${tag}  - ${valueText(trimmed)}\r\n`;
  }
  const [record] = scanRis(`${text}ER  - \r\n`).records;
  const own = record ? ownText(item, readRecord(record)) : '';
  return `${text}${own ? `U1  - ${own}\r\n` : ''}ER  - \r\n`;
}

/** RIS, as Zotero, EndNote, Mendeley and the databases read it. */
export const risExporter: Exporter = {
  name: 'ris',
  label: 'RIS',
  extension: 'ris',
  head: '',
  separator: '\r\n',
  tail: '',
  item: writeRecord,
};

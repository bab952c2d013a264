/**
 * Items as a table: RFC 4180 with a byte order mark, by which spreadsheets know UTF-8, under headers that other
 * programs' tables have. What no column holds is in the last one, so that our own reader loses nothing.
 */
import Papa from 'papaparse';
import type { Creator, CreatorRole } from '../../contract/model/item.ts';
import { formatIsoDate } from '../dates.ts';
import type { Exporter, ExportItem } from '../format.ts';
import { formatListName } from '../shared/names.ts';
import { ownText } from '../shared/own.ts';
import { columnsOf } from './columns.ts';
import { readRow } from './record.ts';

const people = (creators: readonly Creator[], role: CreatorRole): string =>
  creators
    .filter((creator) => creator.role === role)
    .map(formatListName)
    .join('; ');

const variable =
  (name: string) =>
  ({ variables }: ExportItem): string =>
    variables[name] ?? '';

const columns: readonly (readonly [header: string, value: (item: ExportItem) => string])[] = [
  ['Citation Key', (item) => item.citationKey],
  ['Item Type', (item) => item.type],
  ['Title', (item) => item.title],
  ['Authors', (item) => people(item.creators, 'author')],
  ['Publication Year', (item) => String(item.issued?.parts[0]?.[0] ?? '')],
  ['Publication Title', (item) => item.venue],
  ['Volume', variable('volume')],
  ['Issue', variable('issue')],
  ['Pages', variable('page')],
  ['Date', (item) => formatIsoDate(item.issued?.parts ?? []) || (item.issued?.text ?? '')],
  ['Editors', (item) => people(item.creators, 'editor')],
  ['Publisher', variable('publisher')],
  ['Place', variable('publisher-place')],
  ['Series', variable('collection-title')],
  ['Edition', variable('edition')],
  ['Language', variable('language')],
  ['DOI', (item) => item.identifiers.doi ?? ''],
  ['arXiv', (item) => item.identifiers.arxiv ?? ''],
  ['PMID', (item) => item.identifiers.pmid ?? ''],
  ['PMCID', (item) => item.identifiers.pmcid ?? ''],
  ['ISBN', (item) => item.identifiers.isbn ?? ''],
  ['ISSN', (item) => item.identifiers.issn ?? ''],
  ['URL', (item) => item.url],
  ['Abstract', (item) => item.abstract],
  ['Tags', (item) => item.tags.join('; ')],
  ['Collections', (item) => item.collections.join('; ')],
];

const taken = columnsOf(
  columns.map(([header]) => header),
  new Map(),
);

/** A spreadsheet would run what begins like a formula; the apostrophe says that it is text (OWASP, "CSV Injection"). */
const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

function writeRow(item: ExportItem): string {
  const cells = columns.map(([, value]) => harmless(value(item)));
  const own = ownText(item, readRow(cells, taken));
  return Papa.unparse([[...cells, own]], { newline: '\r\n' });
}

/** CSV for spreadsheets. */
export const csvExporter: Exporter = {
  name: 'csv',
  label: 'CSV',
  extension: 'csv',
  head: `\ufeff${Papa.unparse([[...columns.map(([header]) => header), 'Other']])}\r\n`,
  separator: '\r\n',
  tail: '\r\n',
  item: writeRow,
};

import { readRecord } from '../ciw/record.ts';
import type { Importer, ReadInput, ReadResult } from '../format.ts';
import { isEmptyDraft } from '../shared/settle.ts';
import type { TaggedRecord } from '../tagged/records.ts';
import { columnsOf, parseColumns } from './columns.ts';
import { fieldOfHeader } from './headers.ts';
import { readRow } from './record.ts';
import { type Row, readHeader, readTable } from './table.ts';

/** A table of the Web of Science has its tags for a header. */
const isTagged = (header: readonly string[]): boolean =>
  header[0]?.replace(/^\ufeff/, '') === 'PT' && header.includes('AU') && header.includes('TI');

const tagged = (header: readonly string[], { cells, line, raw }: Row): TaggedRecord => ({
  fields: cells.map((value, i) => ({ tag: header[i]?.replace(/^\ufeff/, '').trim() ?? '', value, line })),
  line,
  raw,
  isClosed: true,
});

/** Rows that must be as wide as the header where its words tell nothing. */
const EVEN_ROWS = 3;

/** Whether a text is a table whatever its header says: short headers, all different, above rows of the same width. */
function isEven(text: string, header: readonly string[]): boolean {
  const words = header.map((cell) => cell.trim().toLowerCase());
  const isHeader = words.every(
    (word) => word.length < 40 && !/^[\d.,-]+$/.test(word) && !/[.!?]$/.test(word),
  );
  if (!isHeader || new Set(words).size < words.length) return false;
  const { rows } = readTable(text.slice(0, 20_000));
  // The last one may be cut off.
  const looked = rows.slice(0, text.length > 20_000 ? -1 : undefined);
  const least = /[\t;]/.test(text.slice(0, 300)) ? 1 : EVEN_ROWS;
  return looked.length >= least && looked.every(({ cells }) => cells.length === header.length);
}

const SAMPLES = 3;
/** Rows that are looked at for them. */
const SAMPLED_ROWS = 20;

/** The first values of a column. */
function samplesOf(rows: readonly Row[], column: number): string[] {
  const samples = new Set<string>();
  for (const { cells } of rows.slice(0, SAMPLED_ROWS)) {
    const value = (cells[column] ?? '').trim();
    if (value !== '') samples.add(value.slice(0, 80));
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}

function readCsv({ text, columns: choice = '' }: ReadInput): ReadResult {
  const { header, rows, faults, head } = readTable(text);
  const columns = columnsOf(header.cells, parseColumns(choice));
  const byTags = isTagged(header.cells) && choice === '';
  const result: ReadResult = { drafts: [], rejected: [], ignored: [] };
  if (!byTags) {
    result.columns = columns.map(({ header: name, field }, i) => ({
      name,
      field,
      samples: samplesOf(rows, i),
    }));
    result.head = head;
  }
  const fault = new Map(faults.map(({ line, message }) => [line, message]));
  for (const row of rows) {
    const draft = byTags ? readRecord(tagged(header.cells, row)) : readRow(row.cells, columns);
    const broken = fault.get(row.line);
    if (broken !== undefined || isEmptyDraft(draft)) {
      const [code, message] =
        broken === undefined
          ? ['empty_record', 'the row has no title, no names and no identifier']
          : ['broken_row', `the row can’t be read: ${broken}`];
      result.rejected.push({ line: row.line, code: code ?? '', message: message ?? '', text: row.raw });
      continue;
    }
    draft.source = { line: row.line, raw: row.raw };
    result.drafts.push(draft);
  }
  return result;
}

export { csvExporter } from './write.ts';

/** Tables of references with a header: CSV, TSV, and what spreadsheets write. */
export const csv: Importer = {
  name: 'csv',
  label: 'CSV',
  extensions: ['csv', 'tsv', 'tab'],
  keepsRaw: true,
  sniff(text) {
    if (/^[\s\ufeff]*[@{[<%]/.test(text.slice(0, 100))) return 0;
    const header = readHeader(text);
    if (header.length < 2 || header.some((cell) => cell.length > 300)) return 0;
    if (isTagged(header)) return 0.97;
    const known = header.flatMap((cell) => fieldOfHeader(cell) ?? []);
    // "Title" beside words that nobody knows may be the first line of a page.
    if (known.includes('title') && known.length >= 2) return known.length >= 3 ? 0.95 : 0.7;
    if (header.length < 3 || !isEven(text, header)) return 0;
    return known.includes('title') ? 0.6 : 0.52;
  },
  read: readCsv,
};

import type { RecordContext } from '../../contract/model/item.ts';
import type { ExportItem, FileText, FormatName } from '../../formats/format.ts';
import type { ReadableDb } from '../db/database.ts';
import { readItems } from '../items/read.ts';
import { fileTextOf, keysOfItems, linkedAmong, placesOf, sourcesOf } from './source-queries.ts';

const isBib = (format: FormatName): boolean => format === 'bibtex' || format === 'biblatex';

/** Items of which the sources are asked for at once. */
const BATCH = 200;

/**
 * Items as they are written in a format, in the order of the ids. For a .bib they have the text that they came in,
 * where they came in one. A .bib names the files that they are linked to; what lies in the library's own folder is
 * nothing that another program could open.
 */
export function* exportItems(
  db: ReadableDb,
  ids: readonly number[],
  format: FormatName,
  fileOf: FileOf = fileReader(db),
): Generator<ExportItem> {
  for (let i = 0; i < ids.length; i += BATCH) {
    const batch = ids.slice(i, i + BATCH);
    const list = JSON.stringify(batch);
    const linked = isBib(format) ? new Set(linkedAmong(db, list)) : null;
    const sources = new Map<number, ExportItem['source']>();
    for (const stored of isBib(format) ? sourcesOf(db, list, format) : []) {
      const { item, import: importId, raw, place, context } = stored;
      if (sources.has(item)) continue;
      const file = fileOf(importId);
      const taken = context === null ? undefined : (JSON.parse(context) as RecordContext);
      sources.set(item, { format: stored.format as FormatName, raw, place, context: taken, file });
    }
    for (const item of readItems(db, batch)) {
      const attachments = item.attachments.filter(({ id }) => linked?.has(id) ?? true);
      yield { ...item, attachments, source: sources.get(item.id) };
    }
  }
}

type FileOf = (importId: number) => FileText | null;

/** Reads what stood in files beside their records, each once: entries of one file must share it. */
export function fileReader(db: ReadableDb): FileOf {
  const files = new Map<number, FileText | null>();
  return (importId) => {
    let file = files.get(importId);
    if (file === undefined) {
      const text = fileTextOf(db, importId);
      file = text === undefined ? null : (JSON.parse(text) as FileText);
      files.set(importId, file);
    }
    return file;
  };
}

/** What a document must know of an item of which the text is at hand. */
export type Placeholder = Pick<ExportItem, 'citationKey' | 'aliases' | 'source'> & { id: number };

/** Items by their keys and their places in the files that they came from: a fraction of reading them. */
export function placeholders(
  db: ReadableDb,
  ids: readonly number[],
  format: FormatName,
  fileOf: FileOf,
): Placeholder[] {
  const list = JSON.stringify(ids);
  const keys = new Map<number, string[]>();
  for (const { item, key } of keysOfItems(db, list)) {
    const own = keys.get(item);
    if (own) own.push(key);
    else keys.set(item, [key]);
  }
  const sources = new Map<number, ExportItem['source']>();
  for (const { item, import: importId, place, context } of placesOf(db, list, format)) {
    if (sources.has(item)) continue;
    const taken = context === null ? undefined : (JSON.parse(context) as RecordContext);
    sources.set(item, { format, raw: '', place, context: taken, file: fileOf(importId) });
  }
  return ids.map((id) => {
    const [citationKey = '', ...aliases] = keys.get(id) ?? [];
    return { id, citationKey, aliases, source: sources.get(id) };
  });
}

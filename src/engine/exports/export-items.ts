import type { RecordContext } from '../../contract/model/item.ts';
import type { ExportItem, FileText, FormatName } from '../../formats/format.ts';
import type { ReadableDb } from '../db/database.ts';
import { readItems } from '../items/read.ts';
import { fileTextOf, linkedAmong, sourcesOf } from './source-queries.ts';

const isBib = (format: FormatName): boolean => format === 'bibtex' || format === 'biblatex';

/** Items of which the sources are asked for at once. */
const BATCH = 200;

/**
 * Items as they are written in a format, in the order of the ids: with the text that they came in, where they came
 * in that format. A .bib names the files that they are linked to; what lies in the library's own folder is
 * nothing that another program could open.
 */
export function* exportItems(
  db: ReadableDb,
  ids: readonly number[],
  format: FormatName,
): Generator<ExportItem> {
  const files = new Map<number, FileText | null>();
  const fileOf = (importId: number): FileText | null => {
    let file = files.get(importId);
    if (file === undefined) {
      const text = fileTextOf(db, importId);
      file = text === undefined ? null : (JSON.parse(text) as FileText);
      files.set(importId, file);
    }
    return file;
  };
  for (let i = 0; i < ids.length; i += BATCH) {
    const batch = ids.slice(i, i + BATCH);
    const list = JSON.stringify(batch);
    const linked = isBib(format) ? new Set(linkedAmong(db, list)) : null;
    const sources = new Map<number, ExportItem['source']>();
    for (const { item, import: importId, raw, place, context } of sourcesOf(db, list, format)) {
      if (sources.has(item)) continue;
      const file = fileOf(importId);
      const taken = context === null ? undefined : (JSON.parse(context) as RecordContext);
      sources.set(item, { format, raw, place, context: taken, file });
    }
    for (const item of readItems(db, batch)) {
      const attachments = item.attachments.filter(({ id }) => linked?.has(id) ?? true);
      yield { ...item, attachments, source: sources.get(item.id) };
    }
  }
}

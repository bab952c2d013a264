import type { ReadableDb } from '../db/database.ts';

export interface StoredSource {
  item: number;
  import: number;
  raw: string;
  place: number;
  context: string | null;
  format: string;
}

/** The texts that some items (a JSON list of ids) came in as parts of .bib files, those of one format first. */
export const sourcesOf = (db: ReadableDb, ids: string, format: string): StoredSource[] =>
  db.all<StoredSource>(
    `SELECT item, import, raw, place, context, format FROM import_records JOIN imports ON imports.id = import
     WHERE item IN (SELECT value FROM json_each(?)) AND raw IS NOT NULL AND place IS NOT NULL
       AND format IN ('bibtex', 'biblatex') ORDER BY item, format <> ?, import_records.id`,
    ids,
    format,
  );

/** The same without the texts: where each of some items stood, in which file, and what it leaned on there. */
export const placesOf = (db: ReadableDb, ids: string, format: string): Omit<StoredSource, 'raw'>[] =>
  db.all(
    `SELECT item, import, place, context FROM import_records
     WHERE item IN (SELECT value FROM json_each(?)) AND raw IS NOT NULL AND place IS NOT NULL
       AND (SELECT format FROM imports WHERE imports.id = import) = ? ORDER BY item, id`,
    ids,
    format,
  );

/** All keys of some items (a JSON list of ids), the present one of each first. */
export const keysOfItems = (db: ReadableDb, ids: string): { item: number; key: string }[] =>
  db.all(
    `SELECT item, key FROM citation_keys WHERE item IN (SELECT value FROM json_each(?))
     ORDER BY item, is_current DESC, id`,
    ids,
  );

/** What stood in a file beside its records (JSON), or undefined. */
export const fileTextOf = (db: ReadableDb, importId: number): string | undefined =>
  db.value<string>('SELECT text FROM import_files WHERE import = ?', importId);

/** Attachments of some items (a JSON list of ids) that lie outside of the library. */
export const linkedAmong = (db: ReadableDb, ids: string): number[] =>
  db.values<number>(
    "SELECT id FROM attachments WHERE item IN (SELECT value FROM json_each(?)) AND kind = 'linked'",
    ids,
  );

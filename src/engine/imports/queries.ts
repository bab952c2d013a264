import type { ReadableDb, WritableDb } from '../db/database.ts';

export const insertImport = (
  db: WritableDb,
  record: { name: string; format: string; at: number; found: number; rejected: number },
): number =>
  db.run(
    'INSERT INTO imports (name, format, at, found, imported, duplicates, rejected) VALUES (?, ?, ?, ?, 0, 0, ?)',
    record.name,
    record.format,
    record.at,
    record.found,
    record.rejected,
  ).lastInsertRowid;

export const finishImport = (db: WritableDb, id: number, imported: number, duplicates: number): void => {
  db.run('UPDATE imports SET imported = ?, duplicates = ? WHERE id = ?', imported, duplicates, id);
};

/** Remembers that a record came by an import: its text's hash, and the text where the item alone can't give it back. */
export const insertRecord = (
  db: WritableDb,
  record: {
    import: number;
    item: number;
    outcome: 'new' | 'known';
    hash: string;
    raw: string | null;
    /** Its place in its file, and what it took from the rest of it (JSON). */
    place: number | null;
    context: string | null;
  },
): void => {
  db.run(
    'INSERT INTO import_records (import, item, outcome, hash, raw, place, context) VALUES (?, ?, ?, ?, ?, ?, ?)',
    record.import,
    record.item,
    record.outcome,
    record.hash,
    record.raw,
    record.place,
    record.context,
  );
};

/** Keeps what stands in a file beside its records (JSON). */
export const insertImportFile = (db: WritableDb, importId: number, text: string): void => {
  db.run('INSERT INTO import_files (import, text) VALUES (?, ?)', importId, text);
};

export interface Source {
  name: string;
  at: number;
  found: number;
  duplicates: number;
  /** Items that came new by this import and are not in the trash. */
  remaining: number;
}

export const listSources = (db: ReadableDb): Source[] =>
  db.all<Source>(
    `SELECT name, at, found, duplicates, coalesce(kept.n, 0) AS remaining
     FROM imports LEFT JOIN (
       SELECT import, count(*) AS n FROM import_records JOIN items ON items.id = import_records.item
       WHERE outcome = 'new' AND items.trashed_at IS NULL GROUP BY import) AS kept ON kept.import = imports.id
     ORDER BY imports.id`,
  );

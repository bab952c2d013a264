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
  id: number;
  name: string;
  format: string;
  at: number;
  /** Records that were read in it, whatever became of them. */
  found: number;
  /** Records that were known at the time, and those that a merge has joined to an earlier one since. */
  duplicates: number;
  /** Papers that came by this import first, and are not in the trash. */
  remaining: number;
  rejected: number;
}

/**
 * The imports, oldest first, as a systematic review counts them (PRISMA 2020, item 16a): a paper counts for the
 * import that brought it first, also after merges; further records of it are duplicates of their own import.
 */
export const listSources = (db: ReadableDb): Source[] =>
  db.all<Source>(
    `WITH first AS (SELECT item, min(id) AS id FROM import_records WHERE outcome = 'new' GROUP BY item),
     kept AS (SELECT import, count(*) AS n FROM import_records AS records JOIN first ON first.id = records.id
       JOIN items ON items.id = records.item WHERE items.trashed_at IS NULL GROUP BY import),
     joined AS (SELECT import, count(*) AS n FROM import_records AS records JOIN first ON first.item = records.item
       WHERE outcome = 'new' AND first.id <> records.id GROUP BY import)
     SELECT imports.id, name, format, at, found, rejected, duplicates + coalesce(joined.n, 0) AS duplicates,
       coalesce(kept.n, 0) AS remaining
     FROM imports LEFT JOIN kept ON kept.import = imports.id LEFT JOIN joined ON joined.import = imports.id
     ORDER BY imports.id`,
  );

/** The records of an item, oldest first, each with its import. */
export const recordsOf = (
  db: ReadableDb,
  item: number,
): { id: number; name: string; format: string; at: number; outcome: string; raw: string | null }[] =>
  db.all(
    `SELECT imports.id, name, format, at, outcome, raw FROM import_records
     JOIN imports ON imports.id = import_records.import WHERE item = ? ORDER BY import_records.id`,
    item,
  );

/** What is remembered of an item's fields: who set them last, and when. */
export const originsOf = (
  db: ReadableDb,
  item: number,
): { field: string; origin: 'person' | 'import'; import: number | null; at: number }[] =>
  db.all('SELECT field, origin, import, at FROM field_origins WHERE item = ?', item);

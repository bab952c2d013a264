import type { ReadableDb, WritableDb } from '../db/database.ts';

/** What is known of a live file on this computer. */
export interface LiveRecord {
  /** Of the bytes last written, and of those that are just being written. */
  hash: string;
  pending: string;
  writtenAt: number;
  entries: number;
  /** The log's last row when it was written. */
  change: number;
}

/**
 * Tables of the derived database: each live file's texts as they were last written, by item, and
 * what was written when. Put together in order, the texts are the file.
 */
export const createLiveTables = (derived: WritableDb): void =>
  derived.exec(`
    CREATE TABLE IF NOT EXISTS live_records (
      file INTEGER PRIMARY KEY, path TEXT NOT NULL, hash TEXT NOT NULL, pending TEXT NOT NULL,
      written_at INTEGER NOT NULL, entries INTEGER NOT NULL, change INTEGER NOT NULL
    );
    CREATE TABLE IF NOT EXISTS live_texts (
      place INTEGER PRIMARY KEY, file INTEGER NOT NULL, item INTEGER NOT NULL, revision INTEGER NOT NULL,
      text TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS live_revisions ON live_texts (file, item, revision);`);

/**
 * Where an item's text stands in the table: all texts of a file lie one behind the other, in the
 * order in which they are written, and are read in one go.
 */
const placeOf = (file: number, item: number): number => file * 2 ** 32 + item;

export const findRecord = (derived: ReadableDb, file: number, path: string): LiveRecord | undefined =>
  derived.get<LiveRecord>(
    `SELECT hash, pending, written_at AS writtenAt, entries, change FROM live_records WHERE file = ? AND path = ?`,
    file,
    path,
  );

export const putRecord = (derived: WritableDb, file: number, path: string, record: LiveRecord): void => {
  derived.run(
    `INSERT INTO live_records (file, path, hash, pending, written_at, entries, change) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (file) DO UPDATE SET path = excluded.path, hash = excluded.hash, pending = excluded.pending,
       written_at = excluded.written_at, entries = excluded.entries, change = excluded.change`,
    file,
    path,
    record.hash,
    record.pending,
    record.writtenAt,
    record.entries,
    record.change,
  );
};

export const cachedRevisions = (derived: ReadableDb, file: number): { item: number; revision: number }[] =>
  derived.all('SELECT item, revision FROM live_texts WHERE file = ?', file);

/** A file's texts from one item to another, both included, in the order of the items. */
export const cachedTexts = (
  derived: ReadableDb,
  file: number,
  first: number,
  last: number,
): { item: number; text: string }[] =>
  derived.all(
    'SELECT item, text FROM live_texts WHERE place BETWEEN ? AND ? ORDER BY place',
    placeOf(file, first),
    placeOf(file, last),
  );

export const putText = (
  derived: WritableDb,
  file: number,
  item: number,
  revision: number,
  text: string,
): void => {
  derived.run(
    `INSERT INTO live_texts (place, file, item, revision, text) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (place) DO UPDATE SET revision = excluded.revision, text = excluded.text`,
    placeOf(file, item),
    file,
    item,
    revision,
    text,
  );
};

/** Has all texts of a file made anew when they are next wanted; as what was last written they stay. */
export const ageTexts = (derived: WritableDb, file: number): void => {
  derived.run('UPDATE live_texts SET revision = -1 WHERE file = ?', file);
};

export const allTexts = (derived: ReadableDb, file: number): { item: number; text: string }[] =>
  derived.all('SELECT item, text FROM live_texts WHERE file = ? ORDER BY place', file);

export const dropTexts = (derived: WritableDb, file: number, items: readonly number[]): void => {
  derived.run(
    'DELETE FROM live_texts WHERE file = ? AND item IN (SELECT value FROM json_each(?))',
    file,
    JSON.stringify(items),
  );
};

/** The text of one item as it was last written, or undefined. */
export const cachedText = (derived: ReadableDb, file: number, item: number): string | undefined =>
  derived.value<string>('SELECT text FROM live_texts WHERE place = ?', placeOf(file, item));

/** Files of which something is kept. */
export const knownFiles = (derived: ReadableDb): number[] =>
  derived.values<number>('SELECT file FROM live_records');

/** Forgets a file: it is live no longer, or its texts are worth nothing. */
export function forgetFile(derived: WritableDb, file: number): void {
  derived.run('DELETE FROM live_texts WHERE file = ?', file);
  derived.run('DELETE FROM live_records WHERE file = ?', file);
}

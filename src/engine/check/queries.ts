import type { ReadableDb } from '../db/database.ts';

/** Faults of the database file, in SQLite's words; none for a sound one. */
export const fileFaults = (db: ReadableDb): string[] =>
  db.values<string>('PRAGMA quick_check(20)').filter((answer) => answer !== 'ok');

/** Tables with rows that refer to something that is gone, and how many. */
export const brokenReferences = (db: ReadableDb): { name: string; count: number }[] =>
  db.all('SELECT "table" AS name, count(*) AS count FROM pragma_foreign_key_check GROUP BY 1');

export const itemsWithoutKey = (db: ReadableDb): { id: number; title: string }[] =>
  db.all(
    `SELECT id, title FROM item_data
     WHERE NOT EXISTS (SELECT 1 FROM citation_keys WHERE item = item_data.id AND is_current = 1)`,
  );

const KEY = '(SELECT key FROM citation_keys WHERE item = items.id AND is_current = 1)';

/** Citation keys of the items that have no title and aren't in the trash. */
export const keysWithoutTitle = (db: ReadableDb): string[] =>
  db.values<string>(
    `SELECT coalesce(${KEY}, '') FROM items JOIN item_data USING (id) WHERE title = '' AND trashed_at IS NULL`,
  );

export const storedAttachments = (db: ReadableDb): { key: string; path: string; kind: string }[] =>
  db.all(
    `SELECT coalesce(${KEY}, '') AS key, path, kind FROM attachments JOIN items ON items.id = attachments.item
     WHERE trashed_at IS NULL`,
  );

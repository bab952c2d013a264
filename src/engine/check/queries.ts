import type { ReadableDb, WritableDb } from '../db/database.ts';

/** Faults of the database file, in SQLite's words; none for a sound one. */
export const fileFaults = (db: ReadableDb): string[] =>
  db.values<string>('PRAGMA quick_check(20)').filter((answer) => answer !== 'ok');

/** Tables with rows that refer to something that is gone, and how many. */
export const brokenReferences = (db: ReadableDb): { name: string; count: number }[] =>
  db.all('SELECT "table" AS name, count(*) AS count FROM pragma_foreign_key_check GROUP BY 1');

const KEY = '(SELECT key FROM citation_keys WHERE item = items.id AND is_current = 1)';

export const storedAttachments = (db: ReadableDb): { key: string; path: string; kind: string }[] =>
  db.all(
    `SELECT coalesce(${KEY}, '') AS key, path, kind FROM attachments JOIN items ON items.id = attachments.item
     WHERE trashed_at IS NULL`,
  );

/** The revisions of items outside the trash: of some, or of all. */
export const revisionsOf = (db: ReadableDb, ids: readonly number[] | null): Map<number, number> =>
  new Map(
    db
      .all<{ id: number; revision: number }>(
        ids === null
          ? 'SELECT id, revision FROM items WHERE trashed_at IS NULL ORDER BY id'
          : 'SELECT id, revision FROM items WHERE trashed_at IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY id',
        ...(ids === null ? [] : [JSON.stringify(ids)]),
      )
      .map(({ id, revision }) => [id, revision]),
  );

/** Problems marked as none, of some items. */
export const notProblemsOf = (
  db: ReadableDb,
  ids: readonly number[],
): { item: number; code: string; field: string }[] =>
  db.all(
    'SELECT item, code, field FROM not_problems WHERE item IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );

/** Marks a problem as none; 1 when it wasn't before, or 0. An item that has gone meanwhile is passed over. */
export const insertNotProblem = (
  db: WritableDb,
  item: number,
  code: string,
  field: string,
  at: number,
): number =>
  db.run(
    `INSERT INTO not_problems (item, code, field, at)
     SELECT id, ?2, ?3, ?4 FROM items WHERE id = ?1 ON CONFLICT (item, code, field) DO NOTHING`,
    item,
    code,
    field,
    at,
  ).changes;

/** Takes such a mark away; 1 when there was one, or 0. */
export const deleteNotProblem = (db: WritableDb, item: number, code: string, field: string): number =>
  db.run('DELETE FROM not_problems WHERE item = ? AND code = ? AND field = ?', item, code, field).changes;

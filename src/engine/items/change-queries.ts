/** What is done to many items at once. */
import type { ReadableDb, WritableDb } from '../db/database.ts';

/** Those of some items that lie in the trash, or outside it. */
export const idsWhere = (
  db: ReadableDb,
  ids: readonly number[],
  place: 'trashed' | 'not trashed',
): number[] =>
  db.values<number>(
    `SELECT id FROM items WHERE id IN (SELECT value FROM json_each(?))
       AND trashed_at IS ${place === 'trashed' ? 'NOT NULL' : 'NULL'}`,
    JSON.stringify(ids),
  );

const inIds = 'id IN (SELECT value FROM json_each(?))';

export const setPriority = (db: WritableDb, ids: readonly number[], priority: number): number =>
  db.run(
    `UPDATE items SET priority = ?1 WHERE id IN (SELECT value FROM json_each(?2)) AND priority <> ?1`,
    priority,
    JSON.stringify(ids),
  ).changes;

export const setRating = (db: WritableDb, ids: readonly number[], rating: number): number =>
  db.run(
    `UPDATE items SET rating = ?1 WHERE id IN (SELECT value FROM json_each(?2)) AND rating <> ?1`,
    rating,
    JSON.stringify(ids),
  ).changes;

export const trash = (db: WritableDb, ids: readonly number[], now: number): number =>
  db.run(`UPDATE items SET trashed_at = ? WHERE ${inIds} AND trashed_at IS NULL`, now, JSON.stringify(ids))
    .changes;

export const restore = (db: WritableDb, ids: readonly number[]): number =>
  db.run(`UPDATE items SET trashed_at = NULL WHERE ${inIds} AND trashed_at IS NOT NULL`, JSON.stringify(ids))
    .changes;

/** Removes items of the trash for good. */
export const erase = (db: WritableDb, ids: readonly number[]): number =>
  db.run(`DELETE FROM items WHERE ${inIds} AND trashed_at IS NOT NULL`, JSON.stringify(ids)).changes;

/** Takes erased items out of the log: what earlier actions kept of them, and their large texts. */
export function purgeFromLog(db: WritableDb, ids: readonly number[]): void {
  const list = JSON.stringify(ids);
  const ofItems = 'item IN (SELECT value FROM json_each(?))';
  const images = db.values<string>(
    `SELECT before FROM changes WHERE ${ofItems} AND before LIKE '%"$text"%'`,
    list,
  );
  for (const image of images) {
    for (const value of Object.values(JSON.parse(image) as Record<string, { $text?: string } | null>)) {
      if (value?.$text) db.run('DELETE FROM log_texts WHERE hash = ?', value.$text);
    }
  }
  db.run(`UPDATE changes SET before = '{}', columns = NULL WHERE ${ofItems}`, list);
}

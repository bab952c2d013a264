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

const inIds = 'id IN (SELECT value FROM json_each(?1))';

/** Goes into an update of many rows (?2: the moment), since the action's end would touch each once more. */
export const MARKED = 'revision = (SELECT revision FROM state), modified_at = ?2';

export const setPriority = (db: WritableDb, ids: readonly number[], priority: number, now: number): number =>
  db.run(
    `UPDATE items SET priority = ?3, ${MARKED} WHERE ${inIds} AND priority <> ?3`,
    JSON.stringify(ids),
    now,
    priority,
  ).changes;

export const setRating = (db: WritableDb, ids: readonly number[], rating: number, now: number): number =>
  db.run(
    `UPDATE items SET rating = ?3, ${MARKED} WHERE ${inIds} AND rating <> ?3`,
    JSON.stringify(ids),
    now,
    rating,
  ).changes;

export const trash = (db: WritableDb, ids: readonly number[], now: number): number =>
  db.run(
    `UPDATE items SET trashed_at = ?2, ${MARKED} WHERE ${inIds} AND trashed_at IS NULL`,
    JSON.stringify(ids),
    now,
  ).changes;

export const restore = (db: WritableDb, ids: readonly number[], now: number): number =>
  db.run(
    `UPDATE items SET trashed_at = NULL, ${MARKED} WHERE ${inIds} AND trashed_at IS NOT NULL`,
    JSON.stringify(ids),
    now,
  ).changes;

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
  // Of the erasing itself stays that it was; of what came before nothing, so that the rest of it can be undone.
  const erasing = `(SELECT first_change FROM actions WHERE id = (SELECT action FROM state))`;
  db.run(
    `DELETE FROM changes WHERE id < ${erasing} AND (${ofItems}
       OR (tbl, row) IN (SELECT tbl, row FROM changes WHERE id >= ${erasing}))`,
    list,
  );
  db.run(`UPDATE changes SET before = '{}', columns = NULL WHERE id >= ${erasing}`);
  db.run(
    `DELETE FROM actions WHERE kind = 'do' AND undone_by IS NULL AND id < (SELECT action FROM state)
       AND NOT EXISTS (SELECT 1 FROM changes WHERE id BETWEEN first_change AND last_change)`,
  );
}

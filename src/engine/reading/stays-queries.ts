/** The dates of papers in the queue: a row for each stay. Lists of ids are JSON texts. */
import type { WritableDb } from '../db/database.ts';

const LISTED = 'item IN (SELECT value FROM json_each(?1))';

/** Who takes a mark back so soon has slipped: it was no stay, and no end of one. */
const SLIP_MS = 60 * 60 * 1000;
/** The item's last stay, when it has only just ended. */
const JUST_LEFT = `left_at > ?2 - ${SLIP_MS}
  AND id = (SELECT max(id) FROM queue_stays AS own WHERE own.item = queue_stays.item)`;

/** Opens a stay for those that aren't in the queue yet; one that has only just ended goes on. */
export function enterQueue(db: WritableDb, list: string, status: string, now: number): void {
  db.run(`UPDATE queue_stays SET left_at = NULL, outcome = NULL WHERE ${LISTED} AND ${JUST_LEFT}`, list, now);
  db.run(
    `INSERT INTO queue_stays (item, queued_at, started_at)
     SELECT id, ?2, CASE WHEN ?3 = 'reading' THEN ?2 END FROM items
     WHERE id IN (SELECT value FROM json_each(?1)) AND status NOT IN ('to-read', 'reading')
       AND NOT EXISTS (SELECT 1 FROM queue_stays WHERE item = items.id AND left_at IS NULL)`,
    list,
    now,
    status,
  );
}

/** The stay of an item that comes in with a status of the queue. */
export const openStay = (db: WritableDb, item: number, status: string, now: number): void => {
  db.run(
    "INSERT INTO queue_stays (item, queued_at, started_at) VALUES (?1, ?2, CASE WHEN ?3 = 'reading' THEN ?2 END)",
    item,
    now,
    status,
  );
};

/** Reading a paper that was put back to be read later has begun already. */
export const beginReading = (db: WritableDb, list: string, now: number): void => {
  db.run(
    `UPDATE queue_stays SET started_at = ?2 WHERE ${LISTED} AND left_at IS NULL AND started_at IS NULL`,
    list,
    now,
  );
};

/** Ends the stays; another mark soon after says what the end really was. */
export const leaveQueue = (db: WritableDb, list: string, outcome: string, now: number): void => {
  db.run(
    `UPDATE queue_stays SET left_at = coalesce(left_at, ?2), outcome = ?3
     WHERE ${LISTED} AND (left_at IS NULL OR (${JUST_LEFT}))`,
    list,
    now,
    outcome,
  );
};

/**
 * Of an item that others were merged into: one stay is open when it is in the queue, the one that
 * began first, and none else. A merge is no reading, so what is too much goes without a date.
 */
export const uniteStays = (db: WritableDb, item: number): void => {
  db.run(
    `DELETE FROM queue_stays WHERE item = ?1 AND left_at IS NULL AND NOT (
       (SELECT status FROM items WHERE id = ?1) IN ('to-read', 'reading') AND id = (
         SELECT id FROM queue_stays WHERE item = ?1 AND left_at IS NULL ORDER BY queued_at, id LIMIT 1))`,
    item,
  );
};

import type { ReadingPaper } from '../../contract/methods/queue.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { MARKED } from '../items/change-queries.ts';

// Word for word the condition of the index `items_in_queue`, which SQLite takes only then.
const IN_QUEUE = "status IN ('to-read', 'reading')";

/** The user's order; papers without a number (an old action was redone) come last, as they came in. */
export const QUEUE_ORDER = 'queue_order IS NULL, queue_order, status_at, id';

export interface Queued {
  id: number;
  queue_order: number | null;
}

/** The whole queue in its order. */
export const listQueue = (db: ReadableDb): Queued[] =>
  db.all<Queued>(
    `SELECT id, queue_order FROM items WHERE trashed_at IS NULL AND ${IN_QUEUE} ORDER BY ${QUEUE_ORDER}`,
  );

/** The number of the queue's end; those in the trash keep theirs. */
export const queueEnd = (db: ReadableDb): number =>
  db.value<number | null>(`SELECT max(queue_order) FROM items WHERE ${IN_QUEUE}`) ?? 0;

/** Gives items their numbers: `[id, number]` each. */
export const setQueueOrder = (db: WritableDb, numbers: readonly (readonly [number, number])[]): number =>
  db.run(
    `UPDATE items SET queue_order = given.number FROM (
       SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS number FROM json_each(?)) AS given
     WHERE items.id = given.id AND queue_order IS NOT given.number`,
    JSON.stringify(numbers),
  ).changes;

/** Sets the status of items (a JSON list of ids); those that enter the queue are numbered behind its end. */
export const putStatus = (db: WritableDb, list: string, status: string, now: number): number =>
  db.run(
    `UPDATE items SET status = ?1, status_at = ?2, ${MARKED},
       read_at = CASE WHEN ?1 = 'read' THEN ?2 ELSE read_at END,
       queue_order = CASE WHEN ?1 IN ('to-read', 'reading') AND status NOT IN ('to-read', 'reading')
         THEN ?4 + 1 + given.key ELSE queue_order END
     FROM json_each(?3) AS given WHERE items.id = given.value AND status <> ?1`,
    status,
    now,
    list,
    queueEnd(db),
  ).changes;

/** What is being read, the one opened or begun last first. */
export const listReading = (db: ReadableDb, limit: number): ReadingPaper[] =>
  db
    .all<Omit<ReadingPaper, 'id'> & { id: number }>(
      `SELECT id, title, creators_line AS creators, year, page FROM whole_items
       WHERE ${IN_QUEUE} AND status = 'reading' AND trashed_at IS NULL
       ORDER BY max(coalesce(opened_at, 0), coalesce(status_at, 0)) DESC, id DESC LIMIT ?`,
      limit,
    )
    .map((row) => ({ ...row, id: row.id as ItemId }));

export const countReading = (db: ReadableDb): number =>
  db.value<number>(
    `SELECT count(*) FROM items WHERE ${IN_QUEUE} AND status = 'reading' AND trashed_at IS NULL`,
  ) ?? 0;

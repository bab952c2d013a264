import { ITEMS_BELOW } from '../collections/queries.ts';
import type { ReadableDb } from '../db/database.ts';

/** Narrows to a collection and what lies below it, where one is given. */
const within = (column: string, collection: number | null): string =>
  collection === null ? '' : ` AND ${column} IN (${ITEMS_BELOW})`;

const given = (collection: number | null): number[] => (collection === null ? [] : [collection]);

/** When the papers that are marked as read were last marked so, since a moment. */
export const readMoments = (db: ReadableDb, since: number, collection: number | null): number[] =>
  db.values<number>(
    `SELECT read_at FROM items WHERE status = 'read' AND read_at >= ? AND trashed_at IS NULL${within('id', collection)}`,
    since,
    ...given(collection),
  );

/** How many papers are marked as read without a date. */
export const countUndated = (db: ReadableDb, collection: number | null): number =>
  db.value<number>(
    `SELECT count(*) FROM items WHERE status = 'read' AND read_at IS NULL AND trashed_at IS NULL${within('id', collection)}`,
    ...given(collection),
  ) ?? 0;

export interface Stay {
  queued_at: number;
  started_at: number | null;
  left_at: number | null;
  outcome: string | null;
}

/**
 * Stays in the queue that reach into the time since a moment, or are open. One that ended with the paper
 * back in the inbox or without a status was a slip, and none.
 */
export const stays = (db: ReadableDb, since: number, collection: number | null): Stay[] =>
  db.all<Stay>(
    `SELECT queued_at, started_at, left_at, outcome FROM queue_stays
     WHERE (left_at IS NULL OR (left_at >= ? AND outcome IN ('read', 'skipped')))
       AND item NOT IN (SELECT id FROM items WHERE trashed_at IS NOT NULL)${within('item', collection)}`,
    since,
    ...given(collection),
  );

/** Which papers that were read since a moment, or are in the queue, lie in which collections; by paper. */
export const readingMemberships = (
  db: ReadableDb,
  since: number,
): { item: number; collection: number; queued: number }[] =>
  db.all(
    `WITH told AS (
       SELECT id, 0 AS queued FROM items WHERE status = 'read' AND read_at >= ? AND trashed_at IS NULL
       UNION ALL
       SELECT id, 1 FROM items WHERE status IN ('to-read', 'reading') AND trashed_at IS NULL)
     SELECT item, collection, queued FROM told CROSS JOIN collection_items ON collection_items.item = told.id
     ORDER BY item`,
    since,
  );

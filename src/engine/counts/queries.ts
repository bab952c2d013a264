import type { ReadableDb } from '../db/database.ts';
import type { Watches } from './kept.ts';

/** Whether a change after one of the log concerns some counts. */
export const concernsCounts = (db: ReadableDb, after: number, { tables, columns }: Watches): boolean =>
  db.value<number>(
    `SELECT 1 FROM changes WHERE id > ?3 AND (tbl IN (SELECT value FROM json_each(?1)) OR (tbl = 'items' AND
       (op <> 'update' OR EXISTS (SELECT 1 FROM json_each(after) WHERE key IN (SELECT value FROM json_each(?2))))))
     LIMIT 1`,
    JSON.stringify(tables),
    JSON.stringify(columns),
    after,
  ) !== undefined;

export const trashedIds = (db: ReadableDb): number[] =>
  db.values<number>('SELECT id FROM items WHERE trashed_at IS NOT NULL');

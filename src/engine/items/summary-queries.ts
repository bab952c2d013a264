import type { Summary } from '../../contract/methods/items.ts';
import type { Status } from '../../contract/model/item.ts';
import { statuses } from '../../contract/model/terms.ts';
import type { ReadableDb } from '../db/database.ts';

interface Counted {
  status: Status;
  count: number;
  first: number | null;
  last: number | null;
  trashed: number;
  files: number;
}

/** What papers have in numbers; those that are gone don't count. One pass over them. */
export function summarize(db: ReadableDb, ids: readonly number[]): Summary {
  const rows = db.all<Counted>(
    `SELECT status, count(*) AS count, min(year) AS first, max(year) AS last, count(trashed_at) AS trashed,
       sum(EXISTS (SELECT 1 FROM attachments WHERE item = items.id)) AS files
     FROM items WHERE id IN (SELECT value FROM json_each(?)) GROUP BY status`,
    JSON.stringify(ids),
  );
  const years = rows.flatMap(({ first, last }) => (first === null || last === null ? [] : [first, last]));
  const sum = (of: (row: Counted) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    count: sum((row) => row.count),
    byStatus: Object.fromEntries(
      statuses.map((status) => [status, rows.find((row) => row.status === status)?.count ?? 0]),
    ) as Summary['byStatus'],
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    withAttachment: sum((row) => row.files),
    trashed: sum((row) => row.trashed),
  };
}

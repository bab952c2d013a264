import type { Summary } from '../../contract/methods/items.ts';
import type { Creator, Status } from '../../contract/model/item.ts';
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
       sum(EXISTS (SELECT 1 FROM attachments WHERE item = whole_items.id)) AS files
     FROM whole_items WHERE id IN (SELECT value FROM json_each(?)) GROUP BY status`,
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

const SOME = '(SELECT value FROM json_each(?1))';

/** Of some papers those that are there. */
export const presentCount = (db: ReadableDb, ids: string): number =>
  db.get<{ count: number }>(`SELECT count(*) AS count FROM items WHERE id IN ${SOME}`, ids)?.count ?? 0;

/** Venues, or years, that two or more of the papers have. */
export const sharedValues = (
  db: ReadableDb,
  column: 'venue' | 'year',
  ids: string,
  limit: number,
): { value: string; count: number }[] =>
  db.all(
    `SELECT CAST(${{ venue: 'venue', year: 'year' }[column]} AS TEXT) AS value, count(*) AS count FROM item_data
     WHERE id IN ${SOME} AND coalesce(value, '') <> '' GROUP BY value HAVING count > 1
     ORDER BY count DESC, value LIMIT ?2`,
    ids,
    limit,
  );

/** Names that two or more of the papers have; a paper counts once. */
export const sharedCreators = (
  db: ReadableDb,
  ids: string,
  limit: number,
): (Omit<Creator, 'role'> & { count: number })[] =>
  db.all(
    `SELECT family, given, particle, suffix, literal, count(DISTINCT item) AS count FROM creators
     WHERE item IN ${SOME} GROUP BY family, given, particle, suffix, literal HAVING count > 1
     ORDER BY count DESC, min(position), family, given LIMIT ?2`,
    ids,
    limit,
  );

import type { Summary } from '../../contract/methods/items.ts';
import type { Creator, Status } from '../../contract/model/item.ts';
import { statuses } from '../../contract/model/terms.ts';
import type { ReadableDb } from '../db/database.ts';
import { portions } from '../tasks/in-slices.ts';

interface Counted {
  status: Status;
  count: number;
  first: number | null;
  last: number | null;
  trashed: number;
  files: number;
}

/** What papers have in numbers; those that are gone don't count. One pass over them, which pauses. */
export function* summarize(db: ReadableDb, ids: readonly number[]): Generator<void, Summary> {
  const byStatus = Object.fromEntries(statuses.map((status) => [status, 0])) as Summary['byStatus'];
  const sum: Summary = { count: 0, byStatus, years: null, withAttachment: 0, trashed: 0 };
  for (const part of portions(ids)) {
    for (const row of countedOf(db, part)) {
      sum.count += row.count;
      byStatus[row.status] += row.count;
      sum.withAttachment += row.files;
      sum.trashed += row.trashed;
      if (row.first === null || row.last === null) continue;
      sum.years = [
        Math.min(sum.years?.[0] ?? row.first, row.first),
        Math.max(sum.years?.[1] ?? row.last, row.last),
      ];
    }
    yield;
  }
  return sum;
}

const countedOf = (db: ReadableDb, ids: readonly number[]): Counted[] =>
  db.all<Counted>(
    `SELECT status, count(*) AS count, min(year) AS first, max(year) AS last, count(trashed_at) AS trashed,
       sum(EXISTS (SELECT 1 FROM attachments WHERE item = whole_items.id)) AS files
     FROM whole_items WHERE id IN (SELECT value FROM json_each(?)) GROUP BY status`,
    JSON.stringify(ids),
  );

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

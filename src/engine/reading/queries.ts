import type { Status } from '../../contract/model/item.ts';
import type { Counts } from '../../contract/model/library.ts';
import { statuses } from '../../contract/model/terms.ts';
import type { ReadableDb } from '../db/database.ts';

/** How many items each place of the sidebar has. */
export function countByStatus(db: ReadableDb): Counts {
  const byStatus = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  let trash = 0;
  for (const row of db.all<{ status: Status; trashed: number; n: number }>(
    'SELECT status, trashed_at IS NOT NULL AS trashed, count(*) AS n FROM items GROUP BY 1, 2',
  )) {
    if (row.trashed) trash += row.n;
    else byStatus[row.status] = row.n;
  }
  const all = Object.values(byStatus).reduce((sum, n) => sum + n, 0);
  return {
    all,
    shown: all - byStatus.skipped,
    inbox: byStatus.inbox,
    queue: byStatus['to-read'] + byStatus.reading,
    byStatus,
    trash,
  };
}

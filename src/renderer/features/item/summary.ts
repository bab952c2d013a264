import type { Status } from '../../../contract/model/item.ts';
import type { ItemRow } from '../../../contract/model/library.ts';
import { statuses } from '../../../contract/model/terms.ts';

/** What several selected papers have in numbers. */
export interface Summary {
  count: number;
  byStatus: Record<Status, number>;
  /** First and last year, or null when none has one. */
  years: [number, number] | null;
  withAttachment: number;
  trashed: number;
}

/** Adds rows up; pass what an earlier call answered to go on where it stopped. */
export function summarize(rows: Iterable<ItemRow>, before?: Summary): Summary {
  const byStatus = Object.fromEntries(
    statuses.map((status) => [status, before?.byStatus[status] ?? 0]),
  ) as Record<Status, number>;
  let years = before?.years ?? null;
  let count = before?.count ?? 0;
  let withAttachment = before?.withAttachment ?? 0;
  let trashed = before?.trashed ?? 0;
  for (const row of rows) {
    count++;
    byStatus[row.status]++;
    if (row.attachments > 0) withAttachment++;
    if (row.trashed) trashed++;
    if (row.year !== null) {
      years = years ? [Math.min(years[0], row.year), Math.max(years[1], row.year)] : [row.year, row.year];
    }
  }
  return { count, byStatus, years, withAttachment, trashed };
}

/** Statuses that occur, in their usual order, for the bar and its legend. */
export function statusShares(summary: Summary): { status: Status; count: number }[] {
  const order: readonly Status[] = ['inbox', 'to-read', 'reading', 'read', 'skipped', 'none'];
  return order
    .map((status) => ({ status, count: summary.byStatus[status] }))
    .filter((share) => share.count > 0);
}

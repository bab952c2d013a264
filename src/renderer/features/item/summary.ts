import { type Status, statuses } from '../../../contract/model/item.ts';
import type { ItemRow } from '../../../contract/model/library.ts';

/** What several selected papers have in numbers. */
export interface Summary {
  count: number;
  byStatus: Record<Status, number>;
  /** First and last year, or null when none has one. */
  years: [number, number] | null;
  withAttachment: number;
  /** Tags of any of them, most used first, with how many have them. */
  tags: { name: string; count: number }[];
  trashed: number;
}

/** Adds rows up; pass what an earlier call answered to go on where it stopped. */
export function summarize(rows: Iterable<ItemRow>, before?: Summary): Summary {
  const byStatus = Object.fromEntries(
    statuses.map((status) => [status, before?.byStatus[status] ?? 0]),
  ) as Record<Status, number>;
  const tags = new Map((before?.tags ?? []).map((tag) => [tag.name, tag.count]));
  let years = before?.years ?? null;
  let count = before?.count ?? 0;
  let withAttachment = before?.withAttachment ?? 0;
  let trashed = before?.trashed ?? 0;
  for (const row of rows) {
    count++;
    byStatus[row.status]++;
    if (row.attachments > 0) withAttachment++;
    if (row.trashed) trashed++;
    for (const tag of row.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    if (row.year !== null) {
      years = years ? [Math.min(years[0], row.year), Math.max(years[1], row.year)] : [row.year, row.year];
    }
  }
  const sorted = [...tags].map(([name, used]) => ({ name, count: used }));
  sorted.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  return { count, byStatus, years, withAttachment, tags: sorted, trashed };
}

/** Statuses that occur, in their usual order, for the bar and its legend. */
export function statusShares(summary: Summary): { status: Status; count: number }[] {
  const order: readonly Status[] = ['inbox', 'to-read', 'reading', 'read', 'skipped', 'none'];
  return order
    .map((status) => ({ status, count: summary.byStatus[status] }))
    .filter((share) => share.count > 0);
}

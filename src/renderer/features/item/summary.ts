import type { Summary } from '../../../contract/methods/items.ts';
import type { Status } from '../../../contract/model/item.ts';

/** Statuses that occur, in their usual order, for the bar and its legend. */
export function statusShares(summary: Summary): { status: Status; count: number }[] {
  const order: readonly Status[] = ['inbox', 'to-read', 'reading', 'read', 'skipped', 'none'];
  return order
    .map((status) => ({ status, count: summary.byStatus[status] }))
    .filter((share) => share.count > 0);
}

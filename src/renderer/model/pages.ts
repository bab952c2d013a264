import type { ItemRow } from '../../contract/model/library.ts';
import type { Range } from './window.ts';

/** Rows of a result near the viewport, in pages, by page number. */
export type Pages = ReadonlyMap<number, readonly ItemRow[]>;

export const PAGE_ROWS = 100;
/** Pages kept: enough to scroll to and fro, few enough to copy on every arrival. */
const KEPT_PAGES = 40;

export function rowAt(pages: Pages, index: number): ItemRow | undefined {
  return pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS];
}

/** The pages with one more; the ones farthest from `near` go when there are too many. */
export function withPage(pages: Pages, page: number, rows: readonly ItemRow[], near: Range): Pages {
  const next = new Map(pages);
  next.set(page, rows);
  if (next.size <= KEPT_PAGES) return next;
  const middle = (near.start + near.end) / 2 / PAGE_ROWS;
  const farthest = [...next.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
  for (const number of farthest.slice(0, next.size - KEPT_PAGES)) next.delete(number);
  return next;
}

/** Ids of the loaded rows after `index`, then before it, nearest first: where focus may go. */
export function neighbours(pages: Pages, index: number, most: number): ItemRow[] {
  const out: ItemRow[] = [];
  for (const step of [1, -1]) {
    for (let i = index + step, taken = 0; i >= 0 && taken < most; i += step, taken++) {
      const row = rowAt(pages, i);
      if (!row) break;
      out.push(row);
    }
  }
  return out;
}

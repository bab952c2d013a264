import type { Sort, SortColumn } from '../../contract/model/library.ts';

const MOST_KEYS = 3;

/**
 * The order after a click on a column's head: ascending, descending, none; with Shift the
 * column joins (or leaves) the keys that are there, else it replaces them.
 */
export function clickedSort(sort: readonly Sort[], column: SortColumn, shift: boolean): Sort[] {
  const at = sort.findIndex((key) => key.column === column);
  const now = sort[at];
  const next: Sort | null = !now
    ? { column, descending: false }
    : now.descending
      ? null
      : { column, descending: true };
  if (!shift) return next ? [next] : [];
  if (!now) return next ? [...sort, next].slice(-MOST_KEYS) : [...sort];
  return sort.flatMap((key, i) => (i === at ? (next ? [next] : []) : [key]));
}

/** Rows that are (nearly) in sight: pure arithmetic of a list with rows of one height. */
export interface Range {
  start: number;
  /** One past the last. */
  end: number;
}

/** Room between two rows, before the row `at`: a head that stands there. */
export interface Gap {
  at: number;
  size: number;
}

/** How far from the top of the list a row begins. */
export const topOf = (index: number, rowHeight: number, gap: Gap | null = null): number =>
  index * rowHeight + (gap && index >= gap.at ? gap.size : 0);

/** The rows that a viewport at `scrollTop` shows, with `overscan` more on each side. */
export function visibleRange(
  scrollTop: number,
  viewportHeight: number,
  rowHeight: number,
  total: number,
  overscan = 0,
  gap: Gap | null = null,
): Range {
  if (total <= 0 || rowHeight <= 0 || viewportHeight <= 0) return { start: 0, end: 0 };
  const rowsTo = (y: number): number =>
    gap && y > gap.at * rowHeight ? Math.max(gap.at, (y - gap.size) / rowHeight) : y / rowHeight;
  const first = Math.floor(rowsTo(Math.max(0, scrollTop)));
  const last = Math.ceil(rowsTo(Math.max(0, scrollTop) + viewportHeight));
  const start = Math.min(Math.max(0, first - overscan), total);
  return { start, end: Math.max(start, Math.min(total, last + overscan)) };
}

/** Where a list must be scrolled to for a row to be in sight; the shortest way. */
export function revealed(
  index: number,
  scrollTop: number,
  viewportHeight: number,
  rowHeight: number,
  gap: Gap | null = null,
): number {
  const top = topOf(index, rowHeight, gap);
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - viewportHeight);
}

/** Numbers of the pages of `size` rows that a range touches. */
export function pagesOf(range: Range, size: number): number[] {
  if (range.end <= range.start) return [];
  const first = Math.floor(range.start / size);
  const last = Math.floor((range.end - 1) / size);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The whole rows that fit: how far Page Down goes, at least one. */
export function pageStep(viewportHeight: number, rowHeight: number): number {
  return Math.max(1, Math.floor(viewportHeight / rowHeight) - 1);
}

/** An index within the rows; -1 when there are none. */
export function clampIndex(index: number, total: number): number {
  return total === 0 ? -1 : Math.min(Math.max(0, index), total - 1);
}

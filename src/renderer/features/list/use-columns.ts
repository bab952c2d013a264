import { useMemo, useRef } from 'react';
import {
  type ColumnId,
  columns,
  filledColumns,
  gridTracks,
  NEARLY_EMPTY,
  type Placed,
  shownColumns,
} from '../../model/columns.ts';
import type { Pages } from '../../model/pages.ts';
import { useApp } from '../../store/context.ts';
import type { AppState } from '../../store/state.ts';

export interface ColumnLayout {
  placed: readonly Placed[];
  /** For `grid-template-columns`. */
  tracks: string;
  /** The second line of a comfortable row shows creators, year and venue. */
  twoLines: boolean;
}

/** What a comfortable row says in its second line needs no column. */
const inSecondLine: ReadonlySet<ColumnId> = new Set(['creators', 'year', 'venue']);

function* rowsOf(
  pages: Pages,
): Iterable<Parameters<typeof filledColumns>[0] extends Iterable<infer R> ? R : never> {
  for (const rows of pages.values()) yield* rows;
}

/**
 * Columns seen to hold something stay for as long as the view does: scrolling must not move them.
 * @param share the part of the rows that must
 */
function useFilled(share: number): ReadonlySet<ColumnId> {
  const pages = useApp((state) => state.pages);
  const shown = useApp((state) => state.shown);
  const seen = useRef<{ shown: AppState['shown']; filled: ReadonlySet<ColumnId> }>({
    shown: null,
    filled: new Set(),
  });
  return useMemo(() => {
    const found = filledColumns(rowsOf(pages), share);
    const { current } = seen;
    const kept = current.shown === shown ? new Set([...current.filled, ...found]) : found;
    // The same set stands for the same columns, so that rows aren't laid out again for nothing.
    const same = kept.size === current.filled.size && [...kept].every((id) => current.filled.has(id));
    seen.current = { shown, filled: same ? current.filled : kept };
    return seen.current.filled;
  }, [pages, shown, share]);
}

/** The columns of a table of this width. */
export function useColumns(width: number): ColumnLayout {
  const stored = useApp((state) => state.settings.columns);
  // A column that was asked for is there for one value, too.
  const filled = useFilled(stored.length > 0 ? 0 : NEARLY_EMPTY);
  const twoLines = useApp((state) => state.settings.density === 'comfortable');
  return useMemo(() => {
    const wanted = twoLines
      ? (stored.length > 0 ? stored : columns.slice(0, 4).map((c) => c.id)).filter(
          (id) => !inSecondLine.has(id as ColumnId),
        )
      : stored;
    const placed = shownColumns(wanted, filled, width);
    return { placed, tracks: gridTracks(placed), twoLines };
  }, [filled, stored, twoLines, width]);
}

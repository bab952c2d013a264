import type { ItemId } from '../../contract/model/ids.ts';
import { PAGE_ROWS, rowAt } from '../model/pages.ts';
import { samePlace, sortKey } from '../model/place.ts';
import { everything, nothing, only, range, toggle } from '../model/selection.ts';
import { clickedSort } from '../model/sorting.ts';
import { clampIndex } from '../model/window.ts';
import type { Opener } from './opener.ts';
import type { SliceContext } from './slice.ts';
import type { ListActions, ListState } from './state.ts';

/** Most ids that one range may draw (the contract's limit). */
const MOST_IDS = 200_000;

/** A list of which nothing is known yet. */
export const emptyList = {
  query: '',
  typing: false,
  result: null,
  shown: null,
  pages: new Map(),
  failure: null,
  focusId: null,
  focusIndex: -1,
  anchorIndex: -1,
  picks: nothing,
} satisfies Partial<ListState>;

/** Place, query, order, focus and selection of the list. */
export function listSlice(context: SliceContext, opener: Opener): ListState & ListActions {
  const { client, get, set } = context;
  let moves = 0;

  /** The ids from one row to another, both included, in the order of the list. */
  async function idsBetween(a: number, b: number): Promise<ItemId[]> {
    const { pages, result } = get();
    if (!result) return [];
    const start = Math.min(a, b);
    const count = Math.min(MOST_IDS, Math.abs(a - b) + 1);
    if (count <= PAGE_ROWS) {
      const rows = Array.from({ length: count }, (_, i) => rowAt(pages, start + i));
      if (rows.every((row) => row !== undefined)) return rows.map((row) => row.id);
    }
    return client.call('results.ids', { handle: result.handle, start, count });
  }

  return {
    place: { kind: 'library' },
    ...emptyList,
    viewport: { start: 0, end: 40 },
    reveal: 0,

    goTo(place, keepQuery = false, focusId) {
      const query = keepQuery ? get().query : '';
      const isShown = samePlace(place, get().place) && query === get().query && !get().failure;
      if (isShown && focusId === undefined) return;
      get().leave(true);
      set({ place, query, typing: false, ...(focusId === undefined ? {} : { focusId }) });
      get().change({ place });
      opener.open('fresh');
    },
    search(query, typing) {
      if (query === get().query && typing === get().typing) return;
      const words = query.trim() !== get().query.trim();
      if (words) get().leave(false);
      set({ query, typing });
      opener.open(!words ? 'same' : query.trim() === '' ? 'fresh' : 'search');
    },
    clickHeader(column, shift) {
      const { place, query, settings } = get();
      const key = sortKey(place, query);
      const sorts = { ...settings.sorts, [key]: clickedSort(settings.sorts[key] ?? [], column, shift) };
      get().change({ sorts });
      opener.open('same');
    },
    clearSort() {
      const { place, query, settings } = get();
      const { [sortKey(place, query)]: _, ...sorts } = settings.sorts;
      get().change({ sorts });
      opener.open('same');
    },
    refresh() {
      opener.open('same');
    },
    setViewport(viewport) {
      const now = get().viewport;
      if (now.start === viewport.start && now.end === viewport.end) return;
      set({ viewport });
      opener.fill();
    },
    async focusAt(wantedIndex, how) {
      const { result, anchorIndex, picks, reveal } = get();
      if (!result || result.total === 0) return;
      const index = clampIndex(wantedIndex, result.total);
      moves += 1;
      const mine = moves;
      set({ focusIndex: index, reveal: reveal + 1 });
      try {
        const draws = how === 'extend' || how === 'add';
        const anchor = draws && anchorIndex >= 0 ? anchorIndex : index;
        const ids = await idsBetween(anchor, index);
        const id = index >= anchor ? ids.at(-1) : ids[0];
        // A later move, or another result, has overtaken this one.
        if (mine !== moves || id === undefined || get().result?.handle !== result.handle) return;
        if (id !== get().focusId) get().leave(false);
        const keeps = how === 'focus' || (how === 'follow' && picks.picked);
        const now = get().picks;
        set({
          focusId: id,
          anchorIndex: anchor,
          picks: keeps
            ? now
            : how === 'toggle'
              ? toggle(now, id)
              : draws
                ? range(ids, how === 'add' ? now : nothing)
                : only(id),
        });
      } catch (error) {
        if (mine === moves) get().fail(error);
      }
    },
    selectAll() {
      if (get().result) set({ picks: everything });
    },
    clearSelection() {
      const { focusId } = get();
      set({ picks: focusId === null ? nothing : only(focusId) });
    },
    toggleFocused() {
      const { focusId, focusIndex, picks } = get();
      if (focusId === null) return;
      // The first x takes up the paper that was selected merely by having focus.
      const first = !picks.picked && !picks.all && picks.ids.size === 1 && picks.ids.has(focusId);
      set({ picks: first ? { ...picks, picked: true } : toggle(picks, focusId), anchorIndex: focusIndex });
    },
  };
}

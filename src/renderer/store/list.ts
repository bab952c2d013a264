import type { ItemId } from '../../contract/model/ids.ts';
import { type Asked, askedOf, joinQuery } from '../model/chips.ts';
import { PAGE_ROWS, rowAt } from '../model/pages.ts';
import { samePlace, sortKey } from '../model/place.ts';
import { everything, nothing, only, type Picks, range, toggle } from '../model/selection.ts';
import { clickedSort } from '../model/sorting.ts';
import { clampIndex } from '../model/window.ts';
import type { Opener } from './opener.ts';
import { rowCount } from './select.ts';
import type { SliceContext } from './slice.ts';
import type { ListActions, ListState } from './state.ts';

/** Most ids that one range may draw (the contract's limit). */
const MOST_IDS = 200_000;

/** A list of which nothing is known yet. */
export const emptyList = {
  ...askedOf(''),
  typing: false,
  insist: false,
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

  function look(asked: Asked, typing: boolean): void {
    const before = get();
    const words = asked.query.trim() !== before.query.trim();
    if (words) get().leave(false);
    set({ ...asked, typing, ...(words ? { insist: false } : {}) });
    if (!words && asked.query === before.query && typing === before.typing) return;
    opener.open(!words ? 'same' : asked.query.trim() === '' ? 'fresh' : 'search');
  }

  /** All papers of the result but those left out, by their ids: then one of the rest can be among them. */
  async function spelledOut({ picks, result }: ListState): Promise<Picks> {
    if (!picks.all || !result) return picks;
    const ids = await client.call('results.ids', { handle: result.handle, start: 0, count: result.total });
    return { all: false, ids: new Set(ids.filter((id) => !picks.ids.has(id))), picked: true };
  }

  return {
    place: { kind: 'library' },
    ...emptyList,
    viewport: { start: 0, end: 40 },
    reveal: 0,

    goTo(place, keepQuery = false, focusId) {
      const { query, chips, typed } = keepQuery ? get() : askedOf('');
      const isShown = samePlace(place, get().place) && query === get().query && !get().failure;
      if (isShown && focusId === undefined) return;
      get().leave(true);
      const focus = focusId === undefined ? {} : { focusId };
      set({ place, query, chips, typed, typing: false, insist: false, ...focus });
      get().change({ place });
      opener.open('fresh');
    },
    search(query, typing) {
      look(askedOf(query), typing);
    },
    ask(typed, typing, chips = get().chips) {
      look({ chips, typed, query: joinQuery(chips, typed) }, typing);
    },
    insistOn() {
      set({ insist: true, typing: false });
      opener.open('search');
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
      if (!result || rowCount(get()) === 0) return;
      const index = clampIndex(wantedIndex, rowCount(get()));
      const isRest = index >= result.total;
      moves += 1;
      const mine = moves;
      set({ focusIndex: index, reveal: reveal + 1 });
      try {
        // A range is of what was asked for: it ends where the rest begins.
        const draws = (how === 'extend' || how === 'add') && anchorIndex < result.total;
        const anchor = draws && anchorIndex >= 0 ? anchorIndex : index;
        const end = draws ? Math.min(index, result.total - 1) : index;
        const ids = await idsBetween(anchor, end);
        const last = index >= anchor ? ids.at(-1) : ids[0];
        const id = end === index ? last : (await idsBetween(index, index))[0];
        const base = how === 'toggle' && isRest ? await spelledOut(get()) : null;
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
              ? toggle(base ?? now, id)
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
      const { focusId, focusIndex, picks, result } = get();
      if (focusId === null) return;
      if (picks.all && focusIndex >= (result?.total ?? 0)) {
        void get().focusAt(focusIndex, 'toggle');
        return;
      }
      // The first x takes up the paper that was selected merely by having focus.
      const first = !picks.picked && !picks.all && picks.ids.size === 1 && picks.ids.has(focusId);
      set({ picks: first ? { ...picks, picked: true } : toggle(picks, focusId), anchorIndex: focusIndex });
    },
  };
}

import type { ItemId } from '../../contract/model/ids.ts';
import type { ItemRow, ResultInfo, View } from '../../contract/model/library.ts';
import { describe } from '../client/describe.ts';
import { neighbours, PAGE_ROWS, type Pages, withPage } from '../model/pages.ts';
import { inOwnOrder, keepsOrder, viewOf } from '../model/place.ts';
import { nothing, only, without } from '../model/selection.ts';
import { clampIndex, pagesOf, type Range } from '../model/window.ts';
import { rowCount } from './select.ts';
import type { SliceContext } from './slice.ts';

/**
 * `search`: new words, so the list begins at its best hit. `fresh`: another view, where the paper
 * in focus keeps it if it is there. `same`: the view's papers may have changed.
 */
export type Reason = 'search' | 'fresh' | 'same';

/** How often a view is opened again because its handle was gone by the time its rows were asked for. */
const MOST_RETRIES = 3;
/** How many rows around the focus are asked, one by one, whether they are still there. */
const NEIGHBOURS = 12;

export interface Opener {
  open(reason: Reason): void;
  /** Loads the pages of the viewport that are missing. */
  fill(): void;
  /** The engine has forgotten every handle (it was restarted). */
  forget(): void;
}

interface Landing {
  focusId: ItemId | null;
  focusIndex: number;
  pages: Pages;
}

/**
 * Opens views one at a time. Keystrokes that arrive meanwhile are folded into one question, and
 * an answer that is no longer asked for is dropped, so the engine never works through a backlog.
 * The rows of the old view stay until those of the new one have come.
 */
export function createOpener({ client, get, set }: SliceContext): Opener {
  let busy = false;
  let wanted: Reason | null = null;
  let held: number | null = null;
  let filling = false;
  let generation = 0;

  const presentView = (): View => {
    const { place, query, typing, settings, hideSkipped, insist } = get();
    const view = viewOf(place, query, typing, settings, hideSkipped);
    return insist ? { ...view, insist } : view;
  };

  const page = (handle: number, number: number): Promise<ItemRow[]> =>
    client.call('results.rows', { handle, start: number * PAGE_ROWS, count: PAGE_ROWS });

  const indexOf = (handle: number, id: ItemId): Promise<number> =>
    client.call('results.indexOf', { handle, id });

  async function focusIn(info: ResultInfo, reason: Reason): Promise<{ id: ItemId | null; index: number }> {
    const { focusId, focusIndex, pages } = get();
    if (focusId !== null && reason !== 'search') {
      const index = await indexOf(info.handle, focusId);
      if (index >= 0) return { id: focusId, index };
      if (reason === 'same') {
        for (const { id } of neighbours(pages, focusIndex, NEIGHBOURS)) {
          const near = await indexOf(info.handle, id);
          if (near >= 0) return { id, index: near };
        }
      }
    }
    return { id: null, index: clampIndex(reason === 'same' ? focusIndex : 0, rowCount({ result: info })) };
  }

  /**
   * Where the view is entered; null when another one is wanted by then. Who moves on meanwhile is
   * followed: focus must not go back to a paper that was just dealt with, and take the next key there.
   */
  async function landed(info: ResultInfo, reason: Reason): Promise<Landing | null> {
    while (!wanted) {
      const { focusId } = get();
      const landing = await land(info, reason);
      if (!wanted && get().focusId === focusId) return landing;
    }
    return null;
  }

  async function land(info: ResultInfo, reason: Reason): Promise<Landing> {
    const focus = await focusIn(info, reason);
    const { viewport } = get();
    const count = rowCount({ result: info });
    const height = Math.max(1, viewport.end - viewport.start);
    const spot: Range = { start: Math.max(0, focus.index), end: Math.min(count, focus.index + height) };
    const seen: Range = {
      start: Math.min(viewport.start, count),
      end: Math.min(viewport.end, count),
    };
    const numbers = new Set([
      ...pagesOf(spot, PAGE_ROWS),
      ...(reason === 'same' ? pagesOf(seen, PAGE_ROWS) : []),
    ]);
    const loaded = await Promise.all([...numbers].map(async (n) => [n, await page(info.handle, n)] as const));
    let pages: Pages = new Map();
    for (const [number, rows] of loaded) pages = withPage(pages, number, rows, spot);
    const row = pages.get(Math.floor(focus.index / PAGE_ROWS))?.[focus.index % PAGE_ROWS];
    // One of the rest isn't taken for what was asked for: only who moves to it has it.
    const found = focus.index < info.total ? row?.id : undefined;
    return { focusId: focus.id ?? found ?? null, focusIndex: focus.index, pages };
  }

  function show(info: ResultInfo, view: View, reason: Reason, landing: Landing): void {
    const before = get();
    const { focusId } = landing;
    const moved = focusId !== before.focusId;
    // A paper that was moved in the queue stays in sight.
    const carried = inOwnOrder(view) && landing.focusIndex !== before.focusIndex;
    let picks = before.picks;
    if (reason !== 'same') picks = focusId === null ? nothing : only(focusId);
    else if (moved && !picks.all) {
      const gone = before.focusId === null ? new Set<ItemId>() : new Set([before.focusId]);
      picks = without(picks, gone);
      if (picks.ids.size === 0 && focusId !== null) picks = only(focusId);
    }
    if (picks.ids.size === 0 && !picks.all && !picks.picked && focusId !== null) picks = only(focusId);
    set({
      result: info,
      index: info.index,
      shown: view,
      failure: null,
      ...landing,
      picks,
      anchorIndex: landing.focusIndex,
      reveal: reason !== 'same' || moved || carried ? before.reveal + 1 : before.reveal,
    });
  }

  async function pump(): Promise<void> {
    if (busy) return;
    busy = true;
    let retries = 0;
    while (wanted) {
      const reason: Reason = wanted;
      const mine = generation;
      wanted = null;
      const view = presentView();
      try {
        const keepOrder = reason === 'same' && keepsOrder(get().shown, view);
        const info = await client.call(
          'results.open',
          held === null ? { view } : { view, replaces: held, ...(keepOrder ? { keepOrder } : {}) },
        );
        held = info.handle;
        const landing = await landed(info, reason);
        if (landing) show(info, view, reason, landing);
        else again(reason);
      } catch (error) {
        const { code } = describe(error);
        if (mine !== generation || code === 'result_gone') held = null;
        if (wanted) again(reason);
        else if (code === 'result_gone' && retries++ < MOST_RETRIES) wanted = reason;
        else set({ failure: describe(error) });
      }
    }
    busy = false;
    fill();
  }

  /** A dropped answer's reason is not forgotten: a new view stays a new view. */
  function again(reason: Reason): void {
    if (wanted === null || wanted === 'same') wanted = reason;
  }

  function fill(): void {
    if (!filling) void fillOn();
  }

  async function fillOn(): Promise<void> {
    filling = true;
    try {
      for (;;) {
        const { result, viewport, pages } = get();
        if (!result || busy) break;
        const count = rowCount({ result });
        const near: Range = {
          start: Math.max(0, viewport.start - PAGE_ROWS / 2),
          end: Math.min(count, viewport.end + PAGE_ROWS / 2),
        };
        const missing =
          pagesOf({ start: viewport.start, end: Math.min(count, viewport.end) }, PAGE_ROWS).find(
            (n) => !pages.has(n),
          ) ?? pagesOf(near, PAGE_ROWS).find((n) => !pages.has(n));
        if (missing === undefined) break;
        const rows = await page(result.handle, missing);
        if (get().result?.handle !== result.handle) continue;
        set({ pages: withPage(get().pages, missing, rows, get().viewport) });
      }
    } catch (error) {
      const { code } = describe(error);
      if (code === 'result_gone' && !busy) open('same');
      else if (code !== 'result_gone') get().fail(error);
    } finally {
      filling = false;
    }
  }

  function open(reason: Reason): void {
    if (wanted === null || reason !== 'same') wanted = reason;
    void pump();
  }

  return {
    open,
    fill,
    forget() {
      generation += 1;
      held = null;
    },
  };
}

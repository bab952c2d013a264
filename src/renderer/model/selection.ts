import type { ItemId } from '../../contract/model/ids.ts';
import type { Selection } from '../../contract/model/library.ts';

/**
 * What is selected in the list: some ids, or all of the result but some. `picked` is true once
 * the user gathers papers one by one: plain moves then leave the selection alone.
 */
export interface Picks {
  all: boolean;
  /** The selected ids or, with `all`, those left out. */
  ids: ReadonlySet<ItemId>;
  picked: boolean;
}

export const nothing: Picks = { all: false, ids: new Set(), picked: false };

export const only = (id: ItemId): Picks => ({ all: false, ids: new Set([id]), picked: false });

export const everything: Picks = { all: true, ids: new Set(), picked: true };

/** Whether a row is selected; `isRest`: it is one of the best of the rest, which "all" never means. */
export const isPicked = (picks: Picks, id: ItemId, isRest = false): boolean =>
  picks.all ? !isRest && !picks.ids.has(id) : picks.ids.has(id);

/** How many papers of a result with `total` rows are selected. */
export function pickedCount(picks: Picks, total: number): number {
  return picks.all ? Math.max(0, total - picks.ids.size) : picks.ids.size;
}

/** Takes the paper in, or out if it is in. */
export function toggle(picks: Picks, id: ItemId): Picks {
  const ids = new Set(picks.ids);
  if (!ids.delete(id)) ids.add(id);
  return { all: picks.all, ids, picked: true };
}

/** Exactly these, as a range that Shift drew; `base` is kept when the range adds to a selection. */
export function range(ids: readonly ItemId[], base: Picks = nothing): Picks {
  if (!base.all) return { all: false, ids: new Set([...base.ids, ...ids]), picked: base.picked };
  const out = new Set(base.ids);
  for (const id of ids) out.delete(id);
  return { all: true, ids: out, picked: true };
}

/** Without the ids that are gone; a selection of all keeps its exceptions only. */
export function without(picks: Picks, gone: ReadonlySet<ItemId>): Picks {
  if (gone.size === 0) return picks;
  const ids = new Set([...picks.ids].filter((id) => !gone.has(id)));
  return ids.size === picks.ids.size ? picks : { ...picks, ids };
}

/** As the engine takes it; null when nothing is selected. */
export function asSelection(
  picks: Picks,
  result: { handle: number; total: number } | null,
): Selection | null {
  if (pickedCount(picks, result?.total ?? 0) === 0) return null;
  if (!picks.all) return { ids: [...picks.ids] };
  return result && { handle: result.handle, except: [...picks.ids] };
}

/** What an export means by itself: several chosen papers, else all that the list shows. */
export function exportSelection(
  picks: Picks,
  result: { handle: number; total: number } | null,
): Selection | null {
  if (pickedCount(picks, result?.total ?? 0) > 1) return asSelection(picks, result);
  return result && result.total > 0 ? { handle: result.handle, except: [] } : null;
}

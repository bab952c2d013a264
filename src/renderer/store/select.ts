import type { ItemRow, Selection } from '../../contract/model/library.ts';
import { rowAt } from '../model/pages.ts';
import { asSelection, pickedCount } from '../model/selection.ts';
import type { AppState } from './state.ts';

/** Rows of the list: what was asked for, and behind it the best of the rest. */
export const rowCount = ({ result }: Pick<AppState, 'result'>): number =>
  result ? result.total + result.rest : 0;

/** How many papers commands would act on. */
export const selectedCount = (state: AppState): number => pickedCount(state.picks, state.result?.total ?? 0);

/** The papers commands act on, as the engine takes them. */
export const selection = (state: AppState): Selection | null => asSelection(state.picks, state.result);

/** The row in focus, when it is loaded. */
export const focusedRow = (state: AppState): ItemRow | undefined => rowAt(state.pages, state.focusIndex);

/** The one selected paper's title, or null when there are several (or it isn't loaded). */
export function selectedTitle(state: AppState): string | null {
  if (selectedCount(state) !== 1 || state.picks.all) return null;
  const [id] = state.picks.ids;
  const row = focusedRow(state);
  if (row && row.id === id) return row.title;
  for (const rows of state.pages.values()) {
    const found = rows.find((other) => other.id === id);
    if (found) return found.title;
  }
  return null;
}

/** Something can be written: a library is open, and not read-only. */
export const writable = (state: AppState): boolean =>
  state.engine.state === 'ready' && state.status !== null && state.status.readOnly === null;

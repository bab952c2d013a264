import type { resultMethods } from '../../contract/methods/results.ts';
import type { Handlers } from '../context.ts';
import { indexState } from '../derived/index-state.ts';
import { listRows } from '../items/rows.ts';
import { searchView } from '../search/index.ts';
import { inSlices } from '../tasks/in-slices.ts';
import { keptOrder } from './kept-order.ts';
import { findIds, findRest } from './results.ts';

/** So long a search waits for what was written a moment ago. */
const PATIENCE_MS = 30;

export const resultHandlers: Handlers<keyof typeof resultMethods> = {
  'results.open': ({ library, derived, results }, { view, replaces, keepOrder }) => {
    const start = performance.now();
    if (view.query !== '') derived.catchUp(PATIENCE_MS, [searchView]);
    const found = findIds(library.reader, derived.db, view);
    const before = keepOrder && replaces !== undefined ? results.find(replaces) : undefined;
    const ids = before ? keptOrder(before, found.ids) : found.ids;
    const rest = findRest(derived.db, found);
    return {
      handle: results.add({ ids, rest }, replaces),
      revision: library.revision,
      total: ids.length,
      rest: rest.length,
      corrected: null,
      placeTotal: found.placeTotal,
      marks: found.marks,
      index: indexState(derived),
      tookMs: performance.now() - start,
    };
  },
  'results.rows': ({ library, results }, { handle, start, count }) =>
    listRows(library.reader, results.slice(handle, start, count)),
  'results.ids': ({ results }, { handle, start, count }) => results.slice(handle, start, count),
  'results.indexOf': ({ results }, { handle, id }) => results.indexOf(handle, id),
  'results.facets': ({ library, results, facets }, { handle }) => {
    const ids = results.resolve({ handle, except: [] });
    return inSlices(facets.count(library.reader, ids));
  },
  'results.close': ({ results }, { handle }) => {
    results.close(handle);
    return null;
  },
};

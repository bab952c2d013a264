import type { resultMethods } from '../../contract/methods/results.ts';
import type { Handlers } from '../context.ts';
import { indexState } from '../derived/index-state.ts';
import { listRows } from '../items/rows.ts';
import { inSlices } from '../tasks/in-slices.ts';
import { keptOrder } from './kept-order.ts';

/** So many of the best of the rest are shown. */
const REST = 50;

export const resultHandlers: Handlers<keyof typeof resultMethods> = {
  'results.open': async ({ library, derived, search, results }, { view, replaces, keepOrder }) => {
    const start = performance.now();
    // What is changed meanwhile comes with the next answer.
    const { revision } = library;
    const list = replaces === undefined ? {} : { list: replaces };
    const found = await search.find(view, { rest: REST, correct: true, ...list });
    const before = keepOrder && replaces !== undefined ? results.find(replaces) : undefined;
    const ids = before ? keptOrder(before, found.ids) : found.ids;
    return {
      handle: results.add({ ids, rest: found.rest }, replaces),
      revision,
      total: ids.length,
      rest: found.rest.length,
      corrected: found.corrected,
      placeTotal: found.placeTotal,
      marks: found.marks,
      index: indexState({ derived, search }),
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

import { SavedSearchId } from '../model/ids.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';
import type { Changed } from './items.ts';

/** A query's text under a name; what it finds is worked out anew each time. */
export interface SavedSearch {
  id: SavedSearchId;
  name: string;
  query: string;
  count: number;
}

const id = SavedSearchId;
const name = z.string().trim().min(1).max(500);
const query = z.string().trim().min(1).max(10_000);

export const savedSearchMethods = {
  /** All of them in the user's order, with how many items of the library each finds now. */
  'savedSearches.list': method<SavedSearch[]>()(z.strictObject({})),
  'savedSearches.create': method<{ id: SavedSearchId }>()(z.strictObject({ name, query })),
  'savedSearches.update': method<Changed>()(
    z.strictObject({ id, name: name.optional(), query: query.optional() }),
  ),
  /** Puts it before another or (null) at the end. */
  'savedSearches.move': method<Changed>()(z.strictObject({ id, before: id.nullable() })),
  'savedSearches.remove': method<Changed>()(z.strictObject({ id })),
};

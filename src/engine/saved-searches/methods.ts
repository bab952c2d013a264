import { OctavoError } from '../../contract/errors.ts';
import type { SavedSearch, savedSearchMethods } from '../../contract/methods/saved-searches.ts';
import type { SavedSearchId } from '../../contract/model/ids.ts';
import { actionNames } from '../../language/action-names.ts';
import { changed } from '../changed.ts';
import type { EngineContext, Handlers } from '../context.ts';
import type { ReadableDb } from '../db/database.ts';
import { placesBefore } from '../db/order.ts';
import {
  getSearch,
  insertSearch,
  listSearches,
  otherSearches,
  placeSearch,
  removeSearch,
  type StoredSearch,
  updateSearch,
} from './queries.ts';

function requireSearch(db: ReadableDb, id: number): StoredSearch {
  const search = getSearch(db, id);
  if (!search)
    throw new OctavoError('saved_search_not_found', 'This saved search is no longer there.', { id });
  return search;
}

/** How many items of the library a query finds now. */
async function countOf({ search }: EngineContext, query: string): Promise<number> {
  const view = { place: { kind: 'library' as const }, query, typing: false, sort: [], hideSkipped: true };
  return (await search.find(view, { background: true })).ids.length;
}

export const savedSearchHandlers: Handlers<keyof typeof savedSearchMethods> = {
  'savedSearches.list': async (context) => {
    const found: SavedSearch[] = [];
    for (const { id, name, query } of listSearches(context.library.reader)) {
      found.push({ id: id as SavedSearchId, name, query, count: await countOf(context, query) });
    }
    return found;
  },
  'savedSearches.create': async ({ library }, { name, query }) => {
    const { value } = await library.write(actionNames.saveSearch(name), (db, action) =>
      insertSearch(db, name, query, action.now),
    );
    return { id: value as SavedSearchId };
  },
  'savedSearches.update': ({ library }, { id, name, query }) =>
    changed(library, 'Change Saved Search', (db, action) => {
      const before = requireSearch(db, id);
      action.rename(actionNames.changeSearch(name ?? before.name));
      return updateSearch(db, id, name ?? before.name, query ?? before.query);
    }),
  'savedSearches.move': ({ library }, { id, before }) =>
    changed(library, 'Move Saved Search', (db, action) => {
      action.rename(actionNames.moveSearch(requireSearch(db, id).name));
      const places = placesBefore(otherSearches(db, id), before, id);
      return places.reduce((n, place) => n + placeSearch(db, place.id, place.position), 0);
    }),
  'savedSearches.remove': ({ library }, { id }) =>
    changed(library, 'Delete Saved Search', (db, action) => {
      action.rename(actionNames.removeSearch(requireSearch(db, id).name));
      return removeSearch(db, id);
    }),
};

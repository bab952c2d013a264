import { OctavoError } from '../../contract/errors.ts';
import type { SavedSearch, savedSearchMethods } from '../../contract/methods/saved-searches.ts';
import type { SavedSearchId } from '../../contract/model/ids.ts';
import { actionNames } from '../../language/action-names.ts';
import { changed } from '../changed.ts';
import type { EngineContext, Handlers } from '../context.ts';
import type { ReadableDb } from '../db/database.ts';
import { findIds } from '../results/results.ts';
import {
  getSearch,
  insertSearch,
  listSearches,
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
function countOf({ library, derived }: EngineContext, query: string): number {
  const view = { place: { kind: 'library' as const }, query, typing: false, sort: [], hideSkipped: true };
  return findIds(library.reader, derived.db, view).ids.length;
}

export const savedSearchHandlers: Handlers<keyof typeof savedSearchMethods> = {
  'savedSearches.list': (context) => {
    context.derived.catchUp();
    return listSearches(context.library.reader).map(
      ({ id, name, query }): SavedSearch => ({
        id: id as SavedSearchId,
        name,
        query,
        count: countOf(context, query),
      }),
    );
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
  'savedSearches.remove': ({ library }, { id }) =>
    changed(library, 'Delete Saved Search', (db, action) => {
      action.rename(actionNames.removeSearch(requireSearch(db, id).name));
      return removeSearch(db, id);
    }),
};

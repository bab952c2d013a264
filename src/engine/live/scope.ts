import type { View } from '../../contract/model/library.ts';
import type { LiveScope } from '../../contract/model/live.ts';
import { getCollection } from '../collections/queries.ts';
import type { ReadableDb } from '../db/database.ts';
import { getSearch } from '../saved-searches/queries.ts';
import type { SearchService } from '../search/service.ts';

const everything: View = {
  place: { kind: 'library' },
  query: '',
  typing: false,
  sort: [],
  hideSkipped: false,
};

/** The collection's or saved search's name; '' for the whole library, null when it is no longer there. */
export function scopeName(library: ReadableDb, scope: LiveScope): string | null {
  if (scope.kind === 'library') return '';
  if (scope.kind === 'collection') return getCollection(library, scope.id)?.name ?? null;
  return getSearch(library, scope.id)?.name ?? null;
}

/** Ids of the papers that a live file holds: nothing from the trash, skipped ones among them. Null when the scope is gone. */
export async function scopeIds(
  library: ReadableDb,
  search: SearchService,
  scope: LiveScope,
): Promise<number[] | null> {
  // A saved search over half an index would take entries out of the file.
  const idsOf = async (view: View): Promise<number[]> =>
    Array.from((await search.find(view, { whole: true, background: true })).ids);
  if (scope.kind === 'library') return idsOf(everything);
  if (scope.kind === 'collection') {
    if (!getCollection(library, scope.id)) return null;
    return idsOf({ ...everything, place: { kind: 'collection', id: scope.id } });
  }
  const saved = getSearch(library, scope.id);
  return saved ? idsOf({ ...everything, query: saved.query }) : null;
}

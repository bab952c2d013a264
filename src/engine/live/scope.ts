import type { View } from '../../contract/model/library.ts';
import type { LiveScope } from '../../contract/model/live.ts';
import { getCollection } from '../collections/queries.ts';
import type { ReadableDb } from '../db/database.ts';
import { findIds } from '../results/results.ts';
import { getSearch } from '../saved-searches/queries.ts';

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
export function scopeIds(library: ReadableDb, derived: ReadableDb, scope: LiveScope): number[] | null {
  if (scope.kind === 'library') return findIds(library, derived, everything).ids;
  if (scope.kind === 'collection') {
    if (!getCollection(library, scope.id)) return null;
    return findIds(library, derived, { ...everything, place: { kind: 'collection', id: scope.id } }).ids;
  }
  const search = getSearch(library, scope.id);
  return search ? findIds(library, derived, { ...everything, query: search.query }).ids : null;
}

import type { Counts, LibraryStatus, Place, Sort, View } from '../../contract/model/library.ts';
import type { WindowSettings } from '../../contract/model/window-settings.ts';

/** A name for a place that can be a key: `inbox`, `status:read`, `tag:7`. */
export function placeKey(place: Place): string {
  if (place.kind === 'status') return `status:${place.status}`;
  if (place.kind === 'collection' || place.kind === 'tag') return `${place.kind}:${place.id}`;
  return place.kind;
}

export const samePlace = (a: Place, b: Place): boolean => placeKey(a) === placeKey(b);

/** Every place keeps its own order, and so does searching (whose natural order is relevance). */
export const sortKey = (place: Place, query: string): string =>
  query.trim() === '' ? placeKey(place) : 'search';

/** Whether a place is still there: a collection or tag may have been deleted, here or by another program. */
export function isThere(
  place: Place,
  { collections, tags }: { collections: readonly { id: number }[]; tags: readonly { id: number }[] },
): boolean {
  if (place.kind === 'collection') return collections.some(({ id }) => id === place.id);
  return place.kind !== 'tag' || tags.some(({ id }) => id === place.id);
}

/** How many papers a place holds before any query, or null where nobody counts them. */
export function placeCount(place: Place, counts: Counts, hideSkipped: boolean): number | null {
  switch (place.kind) {
    case 'library':
      return hideSkipped ? counts.shown : counts.all;
    case 'inbox':
      return counts.inbox;
    case 'queue':
      return counts.queue;
    case 'trash':
      return counts.trash;
    case 'status':
      return counts.byStatus[place.status];
    default:
      return null;
  }
}

/** What the engine is asked to show. */
export function viewOf(
  place: Place,
  query: string,
  typing: boolean,
  { sorts, subcollections }: Pick<WindowSettings, 'sorts' | 'subcollections'>,
  hideSkipped: boolean,
): View {
  return {
    place,
    query,
    typing: typing && query.trim() !== '',
    sort: [...(sorts[sortKey(place, query)] ?? [])],
    hideSkipped: hideSkipped && place.kind === 'library',
    ...(place.kind === 'collection' && !subcollections ? { withBelow: false } : {}),
  };
}

/** The queue in the order that the user gives it: the one view in which papers can be moved. */
export const inOwnOrder = ({ place, query, sort }: Pick<View, 'place' | 'query' | 'sort'>): boolean =>
  place.kind === 'queue' && query.trim() === '' && sort.length === 0;

/** Columns whose values are set while a list is worked through. */
const triaged: ReadonlySet<Sort['column']> = new Set(['status', 'rating', 'priority']);

/**
 * Whether a view that is opened again keeps the order it shows: it is the same one, sorted by what its
 * papers are being given. They would jump away under the cursor.
 */
export const keepsOrder = (shown: View | null, view: View): boolean =>
  shown !== null &&
  view.sort.some(({ column }) => triaged.has(column)) &&
  JSON.stringify({ ...shown, typing: false }) === JSON.stringify({ ...view, typing: false });

/** True for a library that has never had a paper: the first-run state, not an empty search. */
export function isFresh(status: LibraryStatus | null): boolean {
  return status !== null && status.counts.all === 0 && status.counts.trash === 0;
}

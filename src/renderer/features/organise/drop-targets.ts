import type { Collection } from '../../../contract/methods/collections.ts';
import type { SavedSearch } from '../../../contract/methods/saved-searches.ts';
import type { Tag } from '../../../contract/methods/tags.ts';
import type { Status } from '../../../contract/model/item.ts';
import type { Place, Selection } from '../../../contract/model/library.ts';
import { foldText } from '../../../language/fold.ts';
import { text } from '../../../language/strings.ts';
import { addTag, addToCollection, moveCollection, moveSearch, nestTags } from '../../commands/organise.ts';
import { told } from '../../commands/told.ts';
import { importDropped } from '../../commands/transfer.ts';
import { droppedAt, liesWithin } from '../../model/organised.ts';
import type { App } from '../../store/store.ts';
import type { DropTarget } from './use-drop.ts';

/** A line that takes papers as a whole. */
const forPapers = (take: (selection: Selection, count: number) => Promise<unknown>): DropTarget => ({
  accepts: (dragged) => (dragged.kind === 'papers' ? 'into' : null),
  drop: (dragged) => {
    if (dragged.kind === 'papers') void take(dragged.selection, dragged.count);
  },
});

/** The status that papers get when they are dropped on a place. */
function statusOf(place: Place): Status | null {
  if (place.kind === 'inbox') return 'inbox';
  if (place.kind === 'queue') return 'to-read';
  return place.kind === 'status' ? place.status : null;
}

/** Inbox, queue, a status, the trash: what dropping papers there does; undefined for the library. */
export function placeTarget(app: App, place: Place): DropTarget | undefined {
  const status = statusOf(place);
  const { fail } = app.store.getState();
  if (place.kind === 'trash') {
    return forPapers(async (selection, count) => {
      const done = await app.client.call('items.trash', { selection }).catch(fail);
      if (done) told(app, done, text.trashed(null, count));
    });
  }
  if (status === null) return undefined;
  return forPapers(async (selection, count) => {
    const done = await app.client.call('items.setStatus', { selection, status }).catch(fail);
    if (done) told(app, done, text.acted(status, null, count));
  });
}

/** Takes papers, and tags: those go below it. */
export const tagTarget = (app: App, tag: Tag): DropTarget => ({
  accepts(dragged) {
    if (dragged.kind === 'papers') return 'into';
    if (dragged.kind !== 'tag' || dragged.id === tag.id) return null;
    return foldText(`${tag.name}/`).startsWith(foldText(`${dragged.name}/`)) ? 'refused' : 'into';
  },
  drop(dragged) {
    if (dragged.kind === 'papers') void addTag(app, tag.name, dragged.selection);
    else if (dragged.kind === 'tag') void nestTags(app, [dragged.id], tag);
  },
});

/** Takes another saved search: above it or below it. */
export function searchTarget(app: App, search: SavedSearch): DropTarget {
  return {
    accepts: (dragged, zone) =>
      dragged.kind !== 'search' || dragged.id === search.id ? null : zone === 'after' ? 'after' : 'before',
    drop(dragged, zone) {
      const { searches } = app.store.getState();
      const moved = dragged.kind === 'search' ? searches.find(({ id }) => id === dragged.id) : undefined;
      if (!moved) return;
      const others = searches.filter(({ id }) => id !== moved.id);
      const at = others.findIndex(({ id }) => id === search.id) + (zone === 'after' ? 1 : 0);
      void moveSearch(app, moved, others[at]?.id ?? null);
    },
  };
}

/** Takes papers, files from outside, and collections: into it, or between it and its neighbour. */
export function collectionTarget(app: App, collection: Collection): DropTarget {
  return {
    accepts(dragged, zone) {
      if (dragged.kind === 'papers') return 'into';
      if (dragged.kind !== 'collection' || dragged.id === collection.id) return null;
      const { collections } = app.store.getState();
      return liesWithin(collections, collection.id, dragged.id) ? 'refused' : zone;
    },
    drop(dragged, zone) {
      if (dragged.kind === 'papers') {
        void addToCollection(app, collection, dragged.selection);
        return;
      }
      const { collections } = app.store.getState();
      // What can't be is asked for all the same: the library's refusal says why.
      const move = droppedAt(collections, collection.id, zone === 'refused' ? 'into' : zone);
      const moved = collections.find(({ id }) => id === dragged.id);
      // Dropped just below itself it stays where it is.
      if (move && moved && move.before !== moved.id) void moveCollection(app, moved, move);
    },
    dropOutside: (data) => void importDropped(app, data, collection.id),
  };
}

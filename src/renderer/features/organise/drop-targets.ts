import type { Collection } from '../../../contract/methods/collections.ts';
import type { Tag } from '../../../contract/methods/tags.ts';
import type { Status } from '../../../contract/model/item.ts';
import type { Place, Selection } from '../../../contract/model/library.ts';
import { text } from '../../../language/strings.ts';
import { addTag, addToCollection, moveCollection } from '../../commands/organise.ts';
import { told } from '../../commands/told.ts';
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

export const tagTarget = (app: App, tag: Tag): DropTarget =>
  forPapers((selection) => addTag(app, tag.name, selection));

/** Takes papers, and collections: into it, or between it and its neighbour. */
export function collectionTarget(app: App, collection: Collection): DropTarget {
  return {
    accepts(dragged, zone) {
      if (dragged.kind === 'papers') return 'into';
      const { collections } = app.store.getState();
      return liesWithin(collections, collection.id, dragged.id) ? null : zone;
    },
    drop(dragged, zone) {
      if (dragged.kind === 'papers') {
        void addToCollection(app, collection, dragged.selection);
        return;
      }
      const { collections } = app.store.getState();
      const move = droppedAt(collections, collection.id, zone);
      const moved = collections.find(({ id }) => id === dragged.id);
      // Dropped just below itself it stays where it is.
      if (move && moved && move.before !== moved.id) void moveCollection(app, moved, move);
    },
  };
}

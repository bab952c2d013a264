import { OctavoError } from '../../contract/errors.ts';
import type { collectionMethods, Shares } from '../../contract/methods/collections.ts';
import type { CollectionId } from '../../contract/model/ids.ts';
import { actionNames } from '../../language/action-names.ts';
import { changed, changedMany } from '../changed.ts';
import type { Handlers } from '../context.ts';
import { countShares } from '../counts/shares.ts';
import type { ReadableDb } from '../db/database.ts';
import { placesBefore } from '../db/order.ts';
import { inSlices } from '../tasks/in-slices.ts';
import {
  collect,
  collectionShares,
  findChild,
  insertCollection,
  placeCollection,
  removeCollection,
  renameCollection,
  siblingsOf,
  uncollect,
} from './queries.ts';
import { isWithin, requireCollection } from './tree.ts';

function refuseTaken(db: ReadableDb, parent: number | null, name: string, self: number | null): void {
  const other = findChild(db, parent, name);
  if (other !== undefined && other !== self) {
    throw new OctavoError('name_taken', `There is a collection “${name}” here already.`, { id: other });
  }
}

export const collectionHandlers: Handlers<keyof typeof collectionMethods> = {
  'organise.stamps': ({ library, counts }) => ({
    collections: counts.collections.stamp(library.reader),
    tags: counts.tags.stamp(library.reader),
  }),
  'collections.list': ({ library, counts }) => counts.collections.get(library.reader),
  'collections.create': async ({ library }, { parent, name }) => {
    const { value } = await library.write(actionNames.newCollection(name), (db) => {
      if (parent !== null) requireCollection(db, parent);
      refuseTaken(db, parent, name, null);
      return insertCollection(db, parent, name);
    });
    return { id: value as CollectionId };
  },
  'collections.rename': ({ library }, { id, name }) =>
    changed(library, actionNames.renameCollection(name), (db) => {
      refuseTaken(db, requireCollection(db, id).parent, name, id);
      return renameCollection(db, id, name);
    }),
  'collections.move': ({ library }, { id, parent, before }) =>
    changed(library, 'Move Collection', (db, action) => {
      const { name } = requireCollection(db, id);
      action.rename(actionNames.moveCollection(name));
      if (parent !== null) requireCollection(db, parent);
      if (isWithin(db, parent, id)) {
        throw new OctavoError(
          'collection_cycle',
          `“${name}” can’t be moved into itself or into a collection below it.`,
          { id },
        );
      }
      refuseTaken(db, parent, name, id);
      const places = placesBefore(siblingsOf(db, parent, id), before, id);
      return places.reduce((n, place) => n + placeCollection(db, place.id, parent, place.position), 0);
    }),
  'collections.remove': ({ library }, { id }) =>
    changed(library, 'Delete Collection', (db, action) => {
      action.rename(actionNames.removeCollection(requireCollection(db, id).name));
      return removeCollection(db, id);
    }),
  'collections.addItems': (context, { id, selection }) => {
    const { name } = requireCollection(context.library.reader, id);
    return changedMany(
      context,
      context.results.resolve(selection),
      (count) => actionNames.collect(count, name),
      (db, ids) => {
        // It may have been deleted while this waited for another action.
        requireCollection(db, id);
        return collect(db, id, ids);
      },
    );
  },
  'collections.removeItems': (context, { id, selection }) => {
    const { name } = requireCollection(context.library.reader, id);
    return changedMany(
      context,
      context.results.resolve(selection),
      (count) => actionNames.uncollect(count, name),
      (db, ids) => uncollect(db, id, ids),
    );
  },
  'collections.ofSelection': async ({ library, results }, { selection }): Promise<Shares<CollectionId>> => {
    const ids = results.resolve(selection);
    const counts = await inSlices(countShares(ids, (part) => collectionShares(library.reader, part)));
    return { total: ids.length, counts: counts as Shares<CollectionId>['counts'] };
  },
};

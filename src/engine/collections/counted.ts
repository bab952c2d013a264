import type { Collection } from '../../contract/methods/collections.ts';
import type { CollectionId } from '../../contract/model/ids.ts';
import { trashedIds } from '../counts/queries.ts';
import { countTree } from '../counts/tree.ts';
import type { ReadableDb } from '../db/database.ts';
import { collectedIn, listCollections } from './queries.ts';

/** Every collection with how many items lie in it, and in it or below it; siblings in their own order. */
export function* countedCollections(db: ReadableDb): Generator<void, Collection[]> {
  const stored = listCollections(db);
  const trashed = new Set(trashedIds(db));
  const counts = yield* countTree(stored, (id) => {
    const items = collectedIn(db, id);
    return trashed.size === 0 ? items : items.filter((item) => !trashed.has(item));
  });
  return stored.map(({ id, parent, name }) => {
    const { own, all } = counts.get(id) ?? { own: 0, all: 0 };
    return { id: id as CollectionId, parent: parent as CollectionId | null, name, own, all };
  });
}

import { OctavoError } from '../../contract/errors.ts';
import type { ReadableDb } from '../db/database.ts';
import { getCollection, listCollections, type StoredCollection } from './queries.ts';

/** @throws OctavoError `collection_not_found` */
export function requireCollection(db: ReadableDb, id: number): StoredCollection {
  const collection = getCollection(db, id);
  if (!collection)
    throw new OctavoError('collection_not_found', 'This collection is no longer there.', { id });
  return collection;
}

/** Whether a collection is another, or lies somewhere below it. */
export function isWithin(db: ReadableDb, id: number | null, ancestor: number): boolean {
  const parents = new Map(listCollections(db).map((c) => [c.id, c.parent]));
  for (let at = id; at !== null; ) {
    if (at === ancestor) return true;
    const above: number | null = parents.get(at) ?? null;
    // Each is looked at once: whatever a library holds, this ends.
    parents.delete(at);
    at = above;
  }
  return false;
}

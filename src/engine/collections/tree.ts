import { OctavoError } from '../../contract/errors.ts';
import type { Collection } from '../../contract/methods/collections.ts';
import type { CollectionId } from '../../contract/model/ids.ts';
import type { ReadableDb } from '../db/database.ts';
import { getCollection, listCollections, memberships, type StoredCollection } from './queries.ts';

/** @throws OctavoError `collection_not_found` */
export function requireCollection(db: ReadableDb, id: number): StoredCollection {
  const collection = getCollection(db, id);
  if (!collection)
    throw new OctavoError('collection_not_found', 'This collection is no longer there.', { id });
  return collection;
}

/** Every collection with how many items lie in it, and in it or below it: each item once. Linear in memberships × depth. */
export function countedCollections(db: ReadableDb): Collection[] {
  const stored = listCollections(db);
  const nodes = new Map(stored.map((c) => [c.id, { ...c, own: 0, all: 0, lastItem: 0 }]));
  for (const { item, collection } of memberships(db)) {
    const own = nodes.get(collection);
    if (own) own.own += 1;
    for (let node = own; node && node.lastItem !== item; ) {
      node.lastItem = item;
      node.all += 1;
      node = node.parent === null ? undefined : nodes.get(node.parent);
    }
  }
  return stored.map(({ id }) => {
    const { parent, name, own, all } = nodes.get(id) ?? { parent: null, name: '', own: 0, all: 0 };
    return { id: id as CollectionId, parent: parent as CollectionId | null, name, own, all };
  });
}

/** Whether a collection is another, or lies somewhere below it. */
export function isWithin(db: ReadableDb, id: number | null, ancestor: number): boolean {
  const parents = new Map(listCollections(db).map((c) => [c.id, c.parent]));
  for (let at = id; at !== null; at = parents.get(at) ?? null) if (at === ancestor) return true;
  return false;
}

/** The position that puts a collection before one of its new siblings, or (null) after them all. */
export function positionBefore(
  db: ReadableDb,
  parent: number | null,
  before: number | null,
  moved: number,
): number {
  const siblings = listCollections(db).filter((c) => c.parent === parent && c.id !== moved);
  const index = before === null ? -1 : siblings.findIndex((c) => c.id === before);
  const next = siblings[index];
  if (index < 0 || !next) return (siblings.at(-1)?.position ?? 0) + 1;
  const previous = siblings[index - 1]?.position ?? next.position - 2;
  return (previous + next.position) / 2;
}

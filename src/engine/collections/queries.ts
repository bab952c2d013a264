import type { ReadableDb, WritableDb } from '../db/database.ts';
import type { Placed } from '../db/order.ts';
import { newUuid } from '../db/uuid.ts';

const parts = (path: string): string[] =>
  path
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The collection of a name among its siblings. */
export const findChild = (db: ReadableDb, parent: number | null, name: string): number | undefined =>
  db.value<number>('SELECT id FROM collections WHERE parent IS ? AND name = ?', parent, name);

/** The collection at a path such as `Thesis/Related work`, or undefined. */
export function findCollection(db: ReadableDb, path: string): number | undefined {
  let at: number | null = null;
  for (const name of parts(path)) {
    const child = findChild(db, at, name);
    if (child === undefined) return undefined;
    at = child;
  }
  return at ?? undefined;
}

/** The collection at a path, made with its parents where they are missing; undefined for an empty path. */
export function ensureCollection(db: WritableDb, path: string): number | undefined {
  let at: number | null = null;
  for (const name of parts(path)) {
    at = findChild(db, at, name) ?? insertCollection(db, at, name);
  }
  return at ?? undefined;
}

/** Puts an item into a collection; answers 1, or 0 when it lies there already. */
export const addToCollection = (db: WritableDb, collection: number, item: number): number =>
  db.run(
    'INSERT INTO collection_items (collection, item) VALUES (?, ?) ON CONFLICT (collection, item) DO NOTHING',
    collection,
    item,
  ).changes;

export const removeFromCollection = (db: WritableDb, collection: number, item: number): void => {
  db.run('DELETE FROM collection_items WHERE collection = ? AND item = ?', collection, item);
};

export interface StoredCollection {
  id: number;
  parent: number | null;
  name: string;
  position: number;
}

export const listCollections = (db: ReadableDb): StoredCollection[] =>
  db.all<StoredCollection>('SELECT id, parent, name, position FROM collections ORDER BY position, id');

export const getCollection = (db: ReadableDb, id: number): StoredCollection | undefined =>
  db.get<StoredCollection>('SELECT id, parent, name, position FROM collections WHERE id = ?', id);

const BELOW = `WITH RECURSIVE below (id) AS (
  SELECT ? UNION SELECT collections.id FROM below JOIN collections ON collections.parent = below.id)`;

/** A collection and all those below it. */
export const collectionsBelow = (db: ReadableDb, id: number): number[] =>
  db.values<number>(`${BELOW} SELECT id FROM below`, id);

/** Items that lie in a collection (a parameter) or in one below it, to be selected from. */
export const ITEMS_BELOW = `${BELOW}
  SELECT item FROM collection_items WHERE collection IN (SELECT id FROM below)`;

/** Items that lie in a collection itself, those of the trash among them. */
export const collectedIn = (db: ReadableDb, id: number): number[] =>
  db.values<number>('SELECT item FROM collection_items WHERE collection = ?', id);

export const siblingsOf = (db: ReadableDb, parent: number | null, but: number): Placed[] =>
  db.all<Placed>(
    'SELECT id, position FROM collections WHERE parent IS ? AND id <> ? ORDER BY position, id',
    parent,
    but,
  );

export const insertCollection = (db: WritableDb, parent: number | null, name: string): number =>
  db.run(
    `INSERT INTO collections (uuid, parent, name, position)
     VALUES (?1, ?2, ?3, (SELECT coalesce(max(position), 0) + 1 FROM collections WHERE parent IS ?2))`,
    newUuid(Date.now()),
    parent,
    name,
  ).lastInsertRowid;

export const renameCollection = (db: WritableDb, id: number, name: string): number =>
  db.run('UPDATE collections SET name = ?1 WHERE id = ?2 AND name <> ?1', name, id).changes;

export const placeCollection = (
  db: WritableDb,
  id: number,
  parent: number | null,
  position: number,
): number =>
  db.run(
    'UPDATE collections SET parent = ?1, position = ?2 WHERE id = ?3 AND (parent IS NOT ?1 OR position <> ?2)',
    parent,
    position,
    id,
  ).changes;

export const removeCollection = (db: WritableDb, id: number): number =>
  db.run('DELETE FROM collections WHERE id = ?', id).changes;

export const collect = (db: WritableDb, id: number, items: readonly number[]): number =>
  db.run(
    `INSERT INTO collection_items (collection, item)
     SELECT ?1, items.id FROM json_each(?2) JOIN items ON items.id = value WHERE true
     ON CONFLICT (collection, item) DO NOTHING`,
    id,
    JSON.stringify(items),
  ).changes;

export const uncollect = (db: WritableDb, id: number, items: readonly number[]): number =>
  db.run(
    'DELETE FROM collection_items WHERE collection = ? AND item IN (SELECT value FROM json_each(?))',
    id,
    JSON.stringify(items),
  ).changes;

export const collectionShares = (db: ReadableDb, items: readonly number[]): { id: number; count: number }[] =>
  db.all(
    `SELECT collection AS id, count(*) AS count FROM collection_items
     WHERE item IN (SELECT value FROM json_each(?)) GROUP BY collection`,
    JSON.stringify(items),
  );

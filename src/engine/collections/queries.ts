import { randomUUID } from 'node:crypto';
import type { ReadableDb, WritableDb } from '../db/database.ts';

const parts = (path: string): string[] =>
  path
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const findChild = (db: ReadableDb, parent: number | null, name: string): number | undefined =>
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
    at =
      findChild(db, at, name) ??
      db.run(
        `INSERT INTO collections (uuid, parent, name, position)
         VALUES (?1, ?2, ?3, (SELECT coalesce(max(position), 0) + 1 FROM collections WHERE parent IS ?2))`,
        randomUUID(),
        at,
        name,
      ).lastInsertRowid;
  }
  return at ?? undefined;
}

export const addToCollection = (db: WritableDb, collection: number, item: number): void => {
  db.run(
    'INSERT INTO collection_items (collection, item) VALUES (?, ?) ON CONFLICT (collection, item) DO NOTHING',
    collection,
    item,
  );
};

export const removeFromCollection = (db: WritableDb, collection: number, item: number): void => {
  db.run('DELETE FROM collection_items WHERE collection = ? AND item = ?', collection, item);
};

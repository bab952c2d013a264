import type { ReadableDb, WritableDb } from '../db/database.ts';
import type { Placed } from '../db/order.ts';
import { newUuid } from '../db/uuid.ts';

export interface StoredSearch {
  id: number;
  name: string;
  query: string;
}

export const listSearches = (db: ReadableDb): StoredSearch[] =>
  db.all<StoredSearch>('SELECT id, name, query FROM saved_searches ORDER BY position, id');

export const getSearch = (db: ReadableDb, id: number): StoredSearch | undefined =>
  db.get<StoredSearch>('SELECT id, name, query FROM saved_searches WHERE id = ?', id);

export const insertSearch = (db: WritableDb, name: string, query: string, now: number): number =>
  db.run(
    `INSERT INTO saved_searches (uuid, name, query, position)
     VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM saved_searches))`,
    newUuid(now),
    name,
    query,
  ).lastInsertRowid;

export const updateSearch = (db: WritableDb, id: number, name: string, query: string): number =>
  db.run(
    'UPDATE saved_searches SET name = ?1, query = ?2 WHERE id = ?3 AND (name <> ?1 OR query <> ?2)',
    name,
    query,
    id,
  ).changes;

export const otherSearches = (db: ReadableDb, id: number): Placed[] =>
  db.all<Placed>('SELECT id, position FROM saved_searches WHERE id <> ? ORDER BY position, id', id);

export const placeSearch = (db: WritableDb, id: number, position: number): number =>
  db.run('UPDATE saved_searches SET position = ?1 WHERE id = ?2 AND position <> ?1', position, id).changes;

export const removeSearch = (db: WritableDb, id: number): number =>
  db.run('DELETE FROM saved_searches WHERE id = ?', id).changes;

import type { ReadableDb, WritableDb } from '../db/database.ts';

export interface StoredKey {
  id: number;
  folded: string;
  key: string;
  item: number;
  is_current: number;
  pinned: number;
}

export const findKey = (db: ReadableDb, folded: string): StoredKey | undefined =>
  db.get<StoredKey>(
    'SELECT id, folded, key, item, is_current, pinned FROM citation_keys WHERE folded = ?',
    folded,
  );

export const currentKey = (db: ReadableDb, item: number): StoredKey | undefined =>
  db.get<StoredKey>(
    'SELECT id, folded, key, item, is_current, pinned FROM citation_keys WHERE item = ? AND is_current = 1',
    item,
  );

export const insertKey = (
  db: WritableDb,
  item: number,
  folded: string,
  key: string,
  pinned: boolean,
): void => {
  db.run(
    'INSERT INTO citation_keys (folded, key, item, is_current, pinned) VALUES (?, ?, ?, 1, ?)',
    folded,
    key,
    item,
    pinned ? 1 : 0,
  );
};

export const insertAlias = (db: WritableDb, item: number, folded: string, key: string): void => {
  db.run(
    'INSERT INTO citation_keys (folded, key, item, is_current, pinned) VALUES (?, ?, ?, 0, 0)',
    folded,
    key,
    item,
  );
};

export const demoteKey = (db: WritableDb, id: number): void => {
  db.run('UPDATE citation_keys SET is_current = 0 WHERE id = ?', id);
};

export const promoteKey = (db: WritableDb, id: number, key: string, pinned: boolean): void => {
  db.run(
    'UPDATE citation_keys SET is_current = 1, key = ?, pinned = ? WHERE id = ?',
    key,
    pinned ? 1 : 0,
    id,
  );
};

export const pinKeys = (db: WritableDb, items: readonly number[]): void => {
  db.run(
    'UPDATE citation_keys SET pinned = 1 WHERE is_current = 1 AND pinned = 0 AND item IN (SELECT value FROM json_each(?))',
    JSON.stringify(items),
  );
};

export const anyProvisional = (db: ReadableDb, items: readonly number[]): boolean =>
  db.value<number>(
    'SELECT 1 FROM citation_keys WHERE is_current = 1 AND pinned = 0 AND item IN (SELECT value FROM json_each(?)) LIMIT 1',
    JSON.stringify(items),
  ) === 1;

export const titleOf = (db: ReadableDb, item: number): string =>
  db.value<string>('SELECT title FROM item_data WHERE id = ?', item) ?? '';

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

/** All items outside the trash, in the order in which they came. */
export const presentIds = (db: ReadableDb): number[] =>
  db.values<number>('SELECT id FROM items WHERE trashed_at IS NULL ORDER BY id');

export const newestItems = (db: ReadableDb, count: number): number[] =>
  db.values<number>(
    'SELECT id FROM items WHERE trashed_at IS NULL ORDER BY added_at DESC, id DESC LIMIT ?',
    count,
  );

const FORMER = `citation_keys AS former
     JOIN citation_keys AS present ON present.item = former.item AND present.is_current = 1
     JOIN items ON items.id = former.item JOIN item_data ON item_data.id = former.item
     WHERE former.is_current = 0 AND trashed_at IS NULL
       AND (?1 IS NULL OR former.item IN (SELECT value FROM json_each(?1)))`;

/** Keys that were given up, with the ones that took their place; of all papers where `ids` is null. */
export const formerKeys = (
  db: ReadableDb,
  ids: readonly number[] | null,
): { old: string; new: string; title: string }[] =>
  db.all(
    `SELECT former.key AS old, present.key AS new, title FROM ${FORMER} ORDER BY former.item, former.id`,
    ids === null ? null : JSON.stringify(ids),
  );

/** How many keys were given up. */
export const countFormerKeys = (db: ReadableDb, ids: readonly number[] | null): number =>
  db.value<number>(`SELECT count(*) FROM ${FORMER}`, ids === null ? null : JSON.stringify(ids)) ?? 0;

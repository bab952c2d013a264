/** What moves from one item to another when they are merged. Rows that both have stay, and go with their item. */
import type { IdentifierScheme } from '../../contract/model/item.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';

const move =
  (table: string, unless: string) =>
  (db: WritableDb, from: number, to: number): void => {
    db.run(`UPDATE ${table} SET item = ?2 WHERE item = ?1${unless}`, from, to);
  };

const moves = [
  move('notes', ''),
  move('import_records', ''),
  move('queue_stays', ''),
  move('item_tags', ' AND tag NOT IN (SELECT tag FROM item_tags WHERE item = ?2)'),
  move(
    'collection_items',
    ' AND collection NOT IN (SELECT collection FROM collection_items WHERE item = ?2)',
  ),
];

/** Moves notes, provenance, stays in the queue, tags and collections. */
export function moveRows(db: WritableDb, from: number, to: number): void {
  for (const one of moves) one(db, from, to);
}

/**
 * Moves files with their annotations. Of a file that both have, only the annotations move: its bytes are stored
 * once in any case.
 */
export function moveAttachments(db: WritableDb, from: number, to: number): void {
  const twins = db.all<{ mine: number; theirs: number }>(
    `SELECT min(mine.id) AS mine, theirs.id AS theirs FROM attachments AS theirs JOIN attachments AS mine
       ON mine.item = ?2 AND mine.hash = theirs.hash AND mine.kind = theirs.kind
     WHERE theirs.item = ?1 GROUP BY theirs.id`,
    from,
    to,
  );
  for (const { mine, theirs } of twins) {
    db.run('UPDATE annotations SET attachment = ? WHERE attachment = ?', mine, theirs);
  }
  db.run(
    'UPDATE attachments SET item = ? WHERE item = ? AND id NOT IN (SELECT value FROM json_each(?))',
    to,
    from,
    JSON.stringify(twins.map(({ theirs }) => theirs)),
  );
}

/** Moves relations in both directions, but those between the two. */
export function moveRelations(db: WritableDb, from: number, to: number): void {
  db.run(
    `UPDATE relations SET item = ?2 WHERE item = ?1 AND other <> ?2 AND NOT EXISTS (
       SELECT 1 FROM relations AS r WHERE r.item = ?2 AND r.other = relations.other AND r.kind = relations.kind)`,
    from,
    to,
  );
  db.run(
    `UPDATE relations SET other = ?2 WHERE other = ?1 AND item <> ?2 AND NOT EXISTS (
       SELECT 1 FROM relations AS r WHERE r.item = relations.item AND r.other = ?2 AND r.kind = relations.kind)`,
    from,
    to,
  );
}

/** What the one was marked as no duplicate of, the other isn't one of either. */
export function moveRejections(db: WritableDb, from: number, to: number): void {
  db.run(
    `INSERT INTO not_duplicates (item, other, at)
     SELECT min(x, ?2), max(x, ?2), at FROM (
       SELECT CASE WHEN item = ?1 THEN other ELSE item END AS x, at FROM not_duplicates WHERE item = ?1 OR other = ?1)
     WHERE x <> ?2 ON CONFLICT (item, other) DO NOTHING`,
    from,
    to,
  );
}

/** All keys of an item become aliases of another; answers those that had been used as they were. */
export function moveKeys(db: WritableDb, from: number, to: number): string[] {
  const used = db.values<string>(
    'SELECT key FROM citation_keys WHERE item = ? AND pinned = 1 ORDER BY is_current DESC, id',
    from,
  );
  db.run('UPDATE citation_keys SET item = ?, is_current = 0 WHERE item = ?', to, from);
  return used;
}

/** Where the reading of an item stands. */
export interface Reading {
  id: number;
  status: string;
  status_at: number | null;
  priority: number;
  rating: number;
  queue_order: number | null;
  page: number | null;
  opened_at: number | null;
  read_at: number | null;
  added_at: number;
}

const READING = [
  'status',
  'status_at',
  'priority',
  'rating',
  'queue_order',
  'page',
  'opened_at',
  'read_at',
  'added_at',
] as const;

export const readingOf = (db: ReadableDb, id: number): Reading | undefined =>
  db.get<Reading>(`SELECT id, ${READING.join(', ')} FROM items WHERE id = ?`, id);

export const setReading = (db: WritableDb, reading: Reading): void => {
  db.run(
    `UPDATE items SET ${READING.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
    ...READING.map((name) => reading[name]),
    reading.id,
  );
};

/** Items of a list that are in the library and outside the trash, with the revision they have. */
export const presentItems = (db: ReadableDb, ids: readonly number[]): { id: number; revision: number }[] =>
  db.all(
    'SELECT id, revision FROM items WHERE trashed_at IS NULL AND id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );

/** Takes an item out of the library; the log keeps what undo needs. */
export const removeItem = (db: WritableDb, id: number): void => {
  db.run('DELETE FROM items WHERE id = ?', id);
};

export const setFields = (db: WritableDb, id: number, fields: string): void => {
  db.run('UPDATE item_data SET fields = ?1 WHERE id = ?2 AND fields <> ?1', fields, id);
};

/** Every identifier of some items, also those of a scheme that has several. */
export const identifiersKept = (
  db: ReadableDb,
  items: readonly number[],
): { scheme: IdentifierScheme; value: string; folded: string }[] =>
  db.all(
    'SELECT scheme, value, folded FROM identifiers WHERE item IN (SELECT value FROM json_each(?)) ORDER BY id',
    JSON.stringify(items),
  );

import { foldText } from '../../language/fold.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';

/** Tags are told apart without case and accents: `Machine Learning` is `machine learning`. */
export const foldTag = (name: string): string => foldText(name).trim().replace(/\s+/g, ' ');

export const findTag = (db: ReadableDb, name: string): number | undefined =>
  db.value<number>('SELECT id FROM tags WHERE folded = ?', foldTag(name));

/** The tag of that name, made when there is none; undefined for a name of spaces. */
function ensureTag(db: WritableDb, name: string): number | undefined {
  const tidy = name.trim().replace(/\s+/g, ' ');
  if (!tidy) return undefined;
  return (
    findTag(db, tidy) ??
    db.run('INSERT INTO tags (folded, name) VALUES (?, ?)', foldTag(tidy), tidy).lastInsertRowid
  );
}

/** Adds tags to an item; those it has already stay. Answers how many are new to it. */
export function addItemTags(db: WritableDb, item: number, names: readonly string[]): number {
  let added = 0;
  for (const name of names) {
    const tag = ensureTag(db, name);
    if (tag === undefined) continue;
    added += db.run(
      'INSERT INTO item_tags (item, tag) VALUES (?, ?) ON CONFLICT (item, tag) DO NOTHING',
      item,
      tag,
    ).changes;
  }
  return added;
}

export function removeItemTags(db: WritableDb, item: number, names: readonly string[]): void {
  for (const name of names) {
    const tag = findTag(db, name);
    if (tag !== undefined) db.run('DELETE FROM item_tags WHERE item = ? AND tag = ?', item, tag);
  }
}

export interface StoredTag {
  id: number;
  name: string;
  folded: string;
  colour: string | null;
}

export const listTags = (db: ReadableDb): StoredTag[] =>
  db.all<StoredTag>('SELECT id, name, folded, colour FROM tags ORDER BY folded');

/** How many items have each of some tags, without those named. A tag that nothing has is left out. */
export const tagCounts = (
  db: ReadableDb,
  tags: readonly number[],
  without: readonly number[],
): { tag: number; count: number }[] =>
  db.all(
    without.length === 0
      ? 'SELECT tag, count(*) AS count FROM item_tags WHERE tag IN (SELECT value FROM json_each(?1)) GROUP BY tag'
      : `SELECT tag, count(*) AS count FROM item_tags WHERE tag IN (SELECT value FROM json_each(?1))
           AND item NOT IN (SELECT value FROM json_each(?2)) GROUP BY tag`,
    JSON.stringify(tags),
    ...(without.length === 0 ? [] : [JSON.stringify(without)]),
  );

/** Items that have a tag, those of the trash among them. */
export const taggedWith = (db: ReadableDb, tag: number): number[] =>
  db.values<number>('SELECT item FROM item_tags WHERE tag = ?', tag);

export const getTag = (db: ReadableDb, id: number): { id: number; name: string } | undefined =>
  db.get('SELECT id, name FROM tags WHERE id = ?', id);

/** The tag of a name, made when there is none. */
export const requireTagNamed = (db: WritableDb, name: string): number | undefined => ensureTag(db, name);

export const tagItems = (db: WritableDb, tag: number, items: readonly number[]): number =>
  db.run(
    `INSERT INTO item_tags (item, tag) SELECT items.id, ?1 FROM json_each(?2) JOIN items ON items.id = value WHERE true
     ON CONFLICT (item, tag) DO NOTHING`,
    tag,
    JSON.stringify(items),
  ).changes;

export const untagItems = (db: WritableDb, tag: number, items: readonly number[]): number =>
  db.run(
    'DELETE FROM item_tags WHERE tag = ? AND item IN (SELECT value FROM json_each(?))',
    tag,
    JSON.stringify(items),
  ).changes;

export const tagShares = (db: ReadableDb, items: readonly number[]): { id: number; count: number }[] =>
  db.all(
    'SELECT tag AS id, count(*) AS count FROM item_tags WHERE item IN (SELECT value FROM json_each(?)) GROUP BY tag',
    JSON.stringify(items),
  );

/** A tag and those nested below its name. */
export const tagsBelow = (db: ReadableDb, name: string): { id: number; name: string }[] => {
  const folded = foldTag(name);
  return db.all(
    'SELECT id, name FROM tags WHERE folded = ?1 OR substr(folded, 1, length(?1) + 1) = ?1 || char(47)',
    folded,
  );
};

export const renameTag = (db: WritableDb, id: number, name: string): number => {
  const tidy = name.trim().replace(/\s+/g, ' ');
  return db.run(
    'UPDATE tags SET name = ?1, folded = ?2 WHERE id = ?3 AND name <> ?1',
    tidy,
    foldTag(tidy),
    id,
  ).changes;
};

export const colourTag = (db: WritableDb, id: number, colour: string | null): number =>
  db.run('UPDATE tags SET colour = ?1 WHERE id = ?2 AND colour IS NOT ?1', colour, id).changes;

/** Gives the items of one tag another. */
export const moveItems = (db: WritableDb, from: number, into: number): void => {
  db.run(
    `INSERT INTO item_tags (item, tag) SELECT item, ?2 FROM item_tags WHERE tag = ?1
     ON CONFLICT (item, tag) DO NOTHING`,
    from,
    into,
  );
};

export const removeTag = (db: WritableDb, id: number): number =>
  db.run('DELETE FROM tags WHERE id = ?', id).changes;

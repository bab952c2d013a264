import { foldText } from '../../language/fold.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';

/** Tags are told apart without case and accents: `Machine Learning` is `machine learning`. */
const foldTag = (name: string): string => foldText(name).trim().replace(/\s+/g, ' ');

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

/** Adds tags to an item; those it has already stay. */
export function addItemTags(db: WritableDb, item: number, names: readonly string[]): void {
  for (const name of names) {
    const tag = ensureTag(db, name);
    if (tag !== undefined) {
      db.run('INSERT INTO item_tags (item, tag) VALUES (?, ?) ON CONFLICT (item, tag) DO NOTHING', item, tag);
    }
  }
}

export function removeItemTags(db: WritableDb, item: number, names: readonly string[]): void {
  for (const name of names) {
    const tag = findTag(db, name);
    if (tag !== undefined) db.run('DELETE FROM item_tags WHERE item = ? AND tag = ?', item, tag);
  }
}

/** Items that may be the same work as a record that comes in, each question answered by an index. */
import type { ReadableDb } from '../db/database.ts';

/** Of a title that hundreds have, no more are looked at. */
const MOST = 20;

export const itemsByIdentifier = (db: ReadableDb, scheme: string, folded: string): number[] =>
  db.values<number>(
    'SELECT item FROM identifiers WHERE folded = ? AND scheme = ? LIMIT ?',
    folded,
    scheme,
    MOST,
  );

/** Items whose folded title begins like this. */
export const itemsByBeginning = (db: ReadableDb, beginning: string): number[] =>
  db.values<number>(
    'SELECT id FROM item_data WHERE title_fold >= ? AND title_fold < ? LIMIT ?',
    beginning,
    `${beginning}\u{10ffff}`,
    MOST,
  );

export const itemsByTitle = (db: ReadableDb, title: string): number[] =>
  db.values<number>('SELECT id FROM item_data WHERE title_fold = ? LIMIT ?', title, MOST);

/** Items that the search index has under an FTS5 expression, in no order. */
export const itemsByWords = (derived: ReadableDb, expression: string): number[] =>
  derived.values<number>('SELECT rowid FROM item_fts WHERE item_fts MATCH ? LIMIT ?', expression, MOST);

/** A word that stands in so many items is not rare, however many more there are. */
const COMMON = 2_000;

/** In how many items a word or one of its forms stands. */
export const countWithWord = (derived: ReadableDb, word: string): number =>
  derived.value<number>(
    'SELECT count(*) FROM (SELECT 1 FROM item_fts WHERE item_fts MATCH ? LIMIT ?)',
    `"${word}"`,
    COMMON,
  ) ?? 0;

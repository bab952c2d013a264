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

/** In how many items each of some words stands; words that none has are missing. */
export const countsOfWords = (
  vocabulary: ReadableDb,
  words: readonly string[],
): { term: string; doc: number }[] =>
  words.flatMap((word) => vocabulary.all('SELECT term, doc FROM temp.item_words WHERE term = ?', word));

import type { ReadableDb, WritableDb } from '../../db/database.ts';

/** Makes the index's words readable for this connection; nothing is written to the file. */
const openVocabulary = (derived: WritableDb): void =>
  derived.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.item_words USING fts5vocab('main', 'item_fts', 'row')",
  );

export const isIndexed = (derived: ReadableDb, word: string): boolean =>
  derived.value<number>('SELECT 1 FROM temp.item_words WHERE term = ?', word) === 1;

/** The index's words from one up to another, and in how many items each stands. */
export const wordsBetween = (
  derived: ReadableDb,
  from: string,
  to: string,
): { term: string; doc: number }[] =>
  derived.all('SELECT term, doc FROM temp.item_words WHERE term >= ? AND term < ?', from, to);

/** The index's words, for the functions above. */
export function vocabulary(derived: WritableDb): ReadableDb {
  openVocabulary(derived);
  return derived;
}

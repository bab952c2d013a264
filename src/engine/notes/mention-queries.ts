import type { ReadableDb, WritableDb } from '../db/database.ts';

export const resetMentions = (derived: WritableDb): void =>
  derived.exec(`
    DROP TABLE IF EXISTS mentions;
    CREATE TABLE mentions (folded TEXT NOT NULL, note INTEGER NOT NULL, item INTEGER NOT NULL,
      PRIMARY KEY (note, folded)) WITHOUT ROWID;
    CREATE INDEX mentions_by_key ON mentions (folded);
    CREATE INDEX mentions_by_item ON mentions (item);`);

export const removeMentions = (derived: WritableDb, items: readonly number[]): void => {
  derived.run('DELETE FROM mentions WHERE item IN (SELECT value FROM json_each(?))', JSON.stringify(items));
};

export function addMentions(derived: WritableDb, note: number, item: number, keys: readonly string[]): void {
  // A merge has moved the note here from another paper.
  derived.run('DELETE FROM mentions WHERE note = ?', note);
  for (const key of keys) {
    derived.run('INSERT INTO mentions (folded, note, item) VALUES (?, ?, ?)', key, note, item);
  }
}

/** Notes that mention one of the keys, but those of the item itself. */
export const notesMentioning = (derived: ReadableDb, keys: readonly string[], item: number): number[] =>
  derived.values(
    'SELECT DISTINCT note FROM mentions WHERE folded IN (SELECT value FROM json_each(?)) AND item <> ?',
    JSON.stringify(keys),
    item,
  );

export const noteTextsOf = (
  library: ReadableDb,
  items: readonly number[],
): { id: number; item: number; text: string }[] =>
  library.all(
    'SELECT id, item, text FROM notes WHERE item IN (SELECT value FROM json_each(?))',
    JSON.stringify(items),
  );

/** Of some notes those whose paper is outside the trash, the ones changed last first. */
export const presentNotes = (library: ReadableDb, notes: readonly number[]): { id: number; item: number }[] =>
  library.all(
    `SELECT notes.id, notes.item FROM notes JOIN items ON items.id = notes.item
     WHERE notes.id IN (SELECT value FROM json_each(?)) AND trashed_at IS NULL
     ORDER BY notes.modified_at DESC, notes.id`,
    JSON.stringify(notes),
  );

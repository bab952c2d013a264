import type { ReadableDb, WritableDb } from '../db/database.ts';
import { newUuid } from '../db/uuid.ts';

export interface StoredNote {
  id: number;
  item: number;
  text: string;
  made_at: number;
  modified_at: number;
}

const NOTE = 'SELECT id, item, text, made_at, modified_at FROM notes';

export const notesOf = (db: ReadableDb, item: number): StoredNote[] =>
  db.all(`${NOTE} WHERE item = ? ORDER BY made_at, id`, item);

export const findNote = (db: ReadableDb, id: number): StoredNote | undefined =>
  db.get(`${NOTE} WHERE id = ?`, id);

export const insertNote = (db: WritableDb, item: number, text: string, now: number): number =>
  db.run(
    'INSERT INTO notes (uuid, item, text, made_at, modified_at) VALUES (?, ?, ?, ?, ?)',
    newUuid(now),
    item,
    text,
    now,
    now,
  ).lastInsertRowid;

export const updateNote = (db: WritableDb, id: number, text: string, now: number): number =>
  db.run('UPDATE notes SET text = ?1, modified_at = ?2 WHERE id = ?3 AND text <> ?1', text, now, id).changes;

export const deleteNote = (db: WritableDb, id: number): number =>
  db.run('DELETE FROM notes WHERE id = ?', id).changes;

export interface PaperRow {
  id: number;
  citation_key: string | null;
  title: string;
  creators_line: string;
  year: number | null;
}

/** Papers by id, in any order; those in the trash are left out unless asked for. */
export const papersById = (db: ReadableDb, ids: readonly number[], withTrash = false): PaperRow[] =>
  db.all(
    `SELECT id, title, creators_line, year,
       (SELECT key FROM citation_keys WHERE item = whole_items.id AND is_current = 1) AS citation_key
     FROM whole_items WHERE id IN (SELECT value FROM json_each(?)) AND (? OR trashed_at IS NULL)`,
    JSON.stringify(ids),
    withTrash ? 1 : 0,
  );

/** All folded keys that lead to an item. */
export const foldedKeysOf = (db: ReadableDb, item: number): string[] =>
  db.values('SELECT folded FROM citation_keys WHERE item = ?', item);

/** Items outside the trash with a key that begins like this, the current keys first. */
export const itemsByKeyStart = (db: ReadableDb, start: string, limit: number): number[] => [
  ...new Set(
    db.values<number>(
      `SELECT item FROM citation_keys JOIN items ON items.id = item
       WHERE folded >= ?1 AND folded < ?2 AND trashed_at IS NULL ORDER BY is_current DESC, folded LIMIT ?3`,
      start,
      // Behind every string that begins so.
      `${start}\u{10ffff}`,
      limit,
    ),
  ),
];

/** Items of the library added last. */
export const newestItems = (db: ReadableDb, limit: number): number[] =>
  db.values('SELECT id FROM items WHERE trashed_at IS NULL ORDER BY added_at DESC, id LIMIT ?', limit);

/**
 * Makes the action being written and the one before it a single step, where that one did nothing but
 * set this note's text and nothing has been done since: the before-image becomes the earlier one's.
 * @returns whether it did
 */
export function joinSteps(db: WritableDb, before: number, now: number, note: number): boolean {
  const change = db.get<{ id: number; before: string }>(
    `SELECT changes.id, changes.before FROM actions JOIN changes ON changes.id = actions.first_change
     WHERE actions.id = ?1 AND actions.kind = 'do' AND actions.undone_by IS NULL
       AND actions.first_change = actions.last_change AND changes.tbl = 'notes' AND changes.row = ?3
       AND changes.op = 'update' AND NOT EXISTS (SELECT 1 FROM actions AS later WHERE later.id > ?1 AND later.id <> ?2)`,
    before,
    now,
    note,
  );
  if (!change) return false;
  const mine = db.get<{ id: number; before: string }>(
    'SELECT id, before FROM changes WHERE action = ?1 AND id > ?2',
    now,
    change.id,
  );
  if (!mine) return false;
  db.run('UPDATE changes SET before = ? WHERE id = ?', change.before, mine.id);
  db.run('DELETE FROM changes WHERE id = ?', change.id);
  db.run('DELETE FROM actions WHERE id = ?', before);
  // The text in between goes, unless an older step names it too: a note may return to an earlier wording.
  const between = hashIn(mine.before);
  if (between !== null && between !== hashIn(change.before))
    db.run(
      `DELETE FROM log_texts WHERE hash = ?1 AND NOT EXISTS (
         SELECT 1 FROM actions JOIN changes ON changes.id BETWEEN actions.first_change AND actions.last_change
         WHERE (actions.touched IS NULL OR instr(actions.touched, 'notes') > 0)
           AND changes.tbl = 'notes' AND changes.row = ?2 AND instr(changes.before, ?1) > 0)`,
      between,
      note,
    );
  return true;
}

const hashIn = (image: string): string | null =>
  (JSON.parse(image) as { text?: { $text?: string } }).text?.$text ?? null;

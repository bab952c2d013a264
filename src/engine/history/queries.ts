import type { ReadableDb, WritableDb } from '../db/database.ts';
import type { Origin } from '../db/log.ts';
import type { ActionRow } from '../db/undo.ts';

/** How many items an action has changed so far. */
export const countTouched = (db: ReadableDb, action: number): number =>
  db.value<number>(
    'SELECT count(DISTINCT item) FROM changes WHERE id >= (SELECT first_change FROM actions WHERE id = ?)',
    action,
  ) ?? 0;

export const markUndone = (db: WritableDb, action: number, by: number): void => {
  db.run('UPDATE actions SET undone_by = ? WHERE id = ?', by, action);
};

export const markRedone = (db: WritableDb, action: number): void => {
  db.run('UPDATE actions SET undone_by = NULL WHERE id = ?', action);
};

/** The newest action of an origin that is still in force, or undefined. */
export const newestOf = (db: ReadableDb, origin: Origin): number | undefined =>
  db.value<number>(
    "SELECT id FROM actions WHERE kind = 'do' AND origin = ? AND undone_by IS NULL ORDER BY id DESC LIMIT 1",
    origin,
  );

/** Whether an action erased papers: of those nothing is kept that could come back. */
export const isFinal = (db: ReadableDb, { first_change, last_change }: ActionRow): boolean =>
  db.value<number>(
    "SELECT 1 FROM changes WHERE id BETWEEN ? AND ? AND op = 'delete' AND before = '{}' LIMIT 1",
    first_change,
    last_change,
  ) === 1;

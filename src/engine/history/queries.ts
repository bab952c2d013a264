import type { ReadableDb, WritableDb } from '../db/database.ts';

export const countChanges = (db: ReadableDb, action: number): number =>
  db.value<number>('SELECT count(*) FROM changes WHERE action = ?', action) ?? 0;

export const markUndone = (db: WritableDb, action: number, by: number): void => {
  db.run('UPDATE actions SET undone_by = ? WHERE id = ?', by, action);
};

export const markRedone = (db: WritableDb, action: number): void => {
  db.run('UPDATE actions SET undone_by = NULL WHERE id = ?', action);
};

import type { WritableDb } from '../db/database.ts';

export const markUndone = (db: WritableDb, action: number, by: number): void => {
  db.run('UPDATE actions SET undone_by = ? WHERE id = ?', by, action);
};

export const markRedone = (db: WritableDb, action: number): void => {
  db.run('UPDATE actions SET undone_by = NULL WHERE id = ?', action);
};

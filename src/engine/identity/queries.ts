import type { ReadableDb } from '../db/database.ts';

export interface Candidate {
  id: number;
  year: number | null;
  abstract_fold: string | null;
  trashed_at: number | null;
}

/**
 * Items by their ids: a live one comes before one in the trash, an older before a newer. Nearly
 * always nothing is known of a record, so the first question is only which ids there are; so many of
 * one title or record are looked at, since more would be a list of "Editorial"s.
 */
function candidates(db: ReadableDb, ids: readonly number[]): Candidate[] {
  if (ids.length === 0) return [];
  return db.all<Candidate>(
    `SELECT id, year, abstract_fold, trashed_at FROM whole_items WHERE id IN (SELECT value FROM json_each(?))
     ORDER BY trashed_at IS NOT NULL, id`,
    JSON.stringify(ids),
  );
}

export const byIdentifier = (db: ReadableDb, scheme: string, folded: string): Candidate[] =>
  candidates(
    db,
    db.values<number>(
      'SELECT item FROM identifiers WHERE folded = ? AND scheme = ? LIMIT 20',
      folded,
      scheme,
    ),
  );

export const byTitle = (db: ReadableDb, titleFold: string): Candidate[] =>
  candidates(db, db.values<number>('SELECT id FROM item_data WHERE title_fold = ? LIMIT 20', titleFold));

export const byRecord = (db: ReadableDb, hash: string): Candidate[] =>
  candidates(db, db.values<number>('SELECT item FROM import_records WHERE hash = ? LIMIT 20', hash));

export const firstFamily = (db: ReadableDb, id: number): string | undefined =>
  db.value<string>(
    "SELECT CASE WHEN literal <> '' THEN literal ELSE family END FROM creators WHERE item = ? AND role = 'author' ORDER BY position LIMIT 1",
    id,
  );

export const pagesOf = (db: ReadableDb, id: number): string =>
  db.value<string>("SELECT json_extract(variables, '$.page') FROM item_data WHERE id = ?", id) ?? '';

export const foldedIdentifier = (db: ReadableDb, id: number, scheme: string): string | undefined =>
  db.value<string>('SELECT folded FROM identifiers WHERE item = ? AND scheme = ?', id, scheme);

import type { ReadableDb } from '../db/database.ts';

export interface Candidate {
  id: number;
  year: number | null;
  abstract_fold: string | null;
  trashed_at: number | null;
}

const COLUMNS = 'items.id, items.year, items.abstract_fold, items.trashed_at';
/** A live item comes before one in the trash, an older before a newer. */
const ORDER = 'ORDER BY items.trashed_at IS NOT NULL, items.id LIMIT 20';

export const byIdentifier = (db: ReadableDb, scheme: string, folded: string): Candidate[] =>
  db.all<Candidate>(
    `SELECT ${COLUMNS} FROM identifiers JOIN items ON items.id = identifiers.item
     WHERE identifiers.folded = ? AND identifiers.scheme = ? ${ORDER}`,
    folded,
    scheme,
  );

export const byTitle = (db: ReadableDb, titleFold: string): Candidate[] =>
  db.all<Candidate>(`SELECT ${COLUMNS} FROM items WHERE title_fold = ? ${ORDER}`, titleFold);

export const byRecord = (db: ReadableDb, hash: string): Candidate[] =>
  db.all<Candidate>(
    `SELECT ${COLUMNS} FROM import_records JOIN items ON items.id = import_records.item
     WHERE import_records.hash = ? ${ORDER}`,
    hash,
  );

export const firstFamily = (db: ReadableDb, id: number): string | undefined =>
  db.value<string>(
    "SELECT CASE WHEN literal <> '' THEN literal ELSE family END FROM creators WHERE item = ? AND role = 'author' ORDER BY position LIMIT 1",
    id,
  );

export const pagesOf = (db: ReadableDb, id: number): string =>
  db.value<string>("SELECT json_extract(variables, '$.page') FROM items WHERE id = ?", id) ?? '';

export const foldedIdentifier = (db: ReadableDb, id: number, scheme: string): string | undefined =>
  db.value<string>('SELECT folded FROM identifiers WHERE item = ? AND scheme = ?', id, scheme);

import type { ReadableDb } from '../db/database.ts';

export interface Candidate {
  id: number;
  year: number | null;
  abstract_fold: string | null;
  trashed_at: number | null;
}

const COLUMNS = 'items.id, items.year, items.abstract_fold, items.trashed_at';
/** So many items of one title or record are looked at: more would be a list of "Editorial"s. */
const LIMIT = 'LIMIT 20';

/** A live item comes before one in the trash, an older before a newer. Nearly always there is none to sort. */
const ranked = (items: Candidate[]): Candidate[] =>
  items.length < 2
    ? items
    : items.sort((a, b) => Number(a.trashed_at !== null) - Number(b.trashed_at !== null) || a.id - b.id);

export const byIdentifier = (db: ReadableDb, scheme: string, folded: string): Candidate[] =>
  ranked(
    db.all<Candidate>(
      `SELECT ${COLUMNS} FROM identifiers JOIN items ON items.id = identifiers.item
     WHERE identifiers.folded = ? AND identifiers.scheme = ? ${LIMIT}`,
      folded,
      scheme,
    ),
  );

export const byTitle = (db: ReadableDb, titleFold: string): Candidate[] =>
  ranked(db.all<Candidate>(`SELECT ${COLUMNS} FROM items WHERE title_fold = ? ${LIMIT}`, titleFold));

export const byRecord = (db: ReadableDb, hash: string): Candidate[] =>
  ranked(
    db.all<Candidate>(
      `SELECT ${COLUMNS} FROM import_records JOIN items ON items.id = import_records.item
     WHERE import_records.hash = ? ${LIMIT}`,
      hash,
    ),
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

import type { ReadableDb, WritableDb } from '../db/database.ts';

export interface StoredStyle {
  uri: string;
  xml: string;
}

export const ownStyles = (db: ReadableDb): StoredStyle[] =>
  db.all<StoredStyle>('SELECT uri, xml FROM citation_styles ORDER BY id');

/** Adds a style, or puts a newer text in place of the one with its id. */
export const putStyle = (db: WritableDb, uri: string, xml: string, now: number): void => {
  db.run(
    `INSERT INTO citation_styles (uri, xml, added_at) VALUES (?, ?, ?)
     ON CONFLICT (uri) DO UPDATE SET xml = excluded.xml, added_at = excluded.added_at`,
    uri,
    xml,
    now,
  );
};

export const removeStyle = (db: WritableDb, uri: string): number =>
  db.run('DELETE FROM citation_styles WHERE uri = ?', uri).changes;

import type { ReadableDb, WritableDb } from '../db/database.ts';
import { newUuid } from '../db/uuid.ts';

/** A file outside the library that a paper is linked to. */
export interface LinkedFile {
  path: string;
  title: string;
  mime: string;
}

export const insertLinked = (
  db: WritableDb,
  item: number,
  { path, title, mime }: LinkedFile,
  at: number,
): void => {
  db.run(
    `INSERT INTO attachments (uuid, item, kind, path, title, mime, added_at) VALUES (?, ?, 'linked', ?, ?, ?, ?)`,
    newUuid(at),
    item,
    path,
    title,
    mime,
    at,
  );
};

export const countAttachments = (db: ReadableDb, item: number): number =>
  db.value<number>('SELECT count(*) FROM attachments WHERE item = ?', item) ?? 0;

import type { LiveScope } from '../../contract/model/live.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';

export interface StoredLive {
  id: number;
  path: string;
  format: string;
  scope: LiveScope;
  ascii: boolean;
  paused: boolean;
}

interface Row {
  id: number;
  path: string;
  format: string;
  scope: LiveScope['kind'];
  scope_id: number | null;
  ascii: number;
  paused: number;
}

const COLUMNS = 'id, path, format, scope, scope_id, ascii, paused';

const liveOf = ({ id, path, format, scope, scope_id, ascii, paused }: Row): StoredLive => ({
  id,
  path,
  format,
  scope: (scope === 'library' ? { kind: scope } : { kind: scope, id: scope_id }) as LiveScope,
  ascii: ascii === 1,
  paused: paused === 1,
});

export const listLive = (db: ReadableDb): StoredLive[] =>
  db.all<Row>(`SELECT ${COLUMNS} FROM live_files ORDER BY id`).map(liveOf);

export const findLive = (db: ReadableDb, id: number): StoredLive | undefined => {
  const row = db.get<Row>(`SELECT ${COLUMNS} FROM live_files WHERE id = ?`, id);
  return row && liveOf(row);
};

export const liveAt = (db: ReadableDb, path: string): number | undefined =>
  db.value<number>('SELECT id FROM live_files WHERE path = ?', path);

export const insertLive = (
  db: WritableDb,
  { path, format, scope, ascii }: Pick<StoredLive, 'path' | 'format' | 'scope' | 'ascii'>,
  now: number,
): number =>
  db.run(
    'INSERT INTO live_files (path, format, scope, scope_id, ascii, made_at) VALUES (?, ?, ?, ?, ?, ?)',
    path,
    format,
    scope.kind,
    scope.kind === 'library' ? null : scope.id,
    ascii ? 1 : 0,
    now,
  ).lastInsertRowid;

export const pauseLive = (db: WritableDb, id: number, paused: boolean): number =>
  db.run('UPDATE live_files SET paused = ?1 WHERE id = ?2 AND paused <> ?1', paused ? 1 : 0, id).changes;

export const removeLive = (db: WritableDb, id: number): number =>
  db.run('DELETE FROM live_files WHERE id = ?', id).changes;

/** Ids and revisions of items in the order of their ids: who wrote a file's text last is at its end. */
export const revisionsOf = (db: ReadableDb, ids: readonly number[]): { id: number; revision: number }[] =>
  db.all(
    'SELECT id, revision FROM items WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
    JSON.stringify(ids),
  );

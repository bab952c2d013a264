import type { Creator, Identifiers, Link } from '../../contract/model/item.ts';
import { foldIdentifier } from '../../language/identifiers.ts';
import type { ReadableDb, Value, WritableDb } from '../db/database.ts';

export interface StoredRow {
  id: number;
  revision: number;
  title: string;
  creators_line: string;
  year: number | null;
  venue: string;
  status: string;
  priority: number;
  rating: number;
  tags: string | null;
  citation_key: string | null;
  added_at: number;
  trashed_at: number | null;
  attachments: number;
}

/** What a list shows, by id, in any order. */
export const itemRowsById = (db: ReadableDb, ids: readonly number[]): StoredRow[] =>
  db.all<StoredRow>(
    `SELECT items.id, revision, title, creators_line, year, venue, status, priority, rating, added_at, trashed_at,
       (SELECT key FROM citation_keys WHERE item = items.id AND is_current = 1) AS citation_key,
       (SELECT group_concat(tags.name, char(31)) FROM item_tags JOIN tags ON tags.id = item_tags.tag
         WHERE item_tags.item = items.id) AS tags,
       (SELECT count(*) FROM attachments WHERE item = items.id) AS attachments
     FROM items WHERE items.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );

export interface StoredItem {
  id: number;
  uuid: string;
  revision: number;
  type: string;
  title: string;
  venue: string;
  issued: string | null;
  url: string;
  variables: string;
  fields: string;
  status: string;
  priority: number;
  rating: number;
  added_at: number;
  modified_at: number;
  trashed_at: number | null;
  abstract: string | null;
}

export const findStoredItem = (db: ReadableDb, id: number): StoredItem | undefined =>
  db.get<StoredItem>(
    `SELECT items.id, uuid, revision, type, title, venue, issued, url, variables, fields, status, priority, rating,
       added_at, modified_at, trashed_at, abstracts.text AS abstract
     FROM items LEFT JOIN abstracts ON abstracts.id = items.id WHERE items.id = ?`,
    id,
  );

export const itemCreators = (db: ReadableDb, id: number): Creator[] =>
  db.all<Creator>(
    'SELECT role, family, given, particle, suffix, literal FROM creators WHERE item = ? ORDER BY position',
    id,
  );

export const itemIdentifiers = (db: ReadableDb, id: number): Identifiers =>
  Object.fromEntries(
    db
      .all<{ scheme: string; value: string }>('SELECT scheme, value FROM identifiers WHERE item = ?', id)
      .map(({ scheme, value }) => [scheme, value]),
  );

export const itemLinks = (db: ReadableDb, id: number): Link[] =>
  db.all<Link>('SELECT url, kind FROM links WHERE item = ? ORDER BY position', id);

export const itemTags = (db: ReadableDb, id: number): string[] =>
  db.values<string>(
    'SELECT tags.name FROM item_tags JOIN tags ON tags.id = item_tags.tag WHERE item_tags.item = ? ORDER BY item_tags.id',
    id,
  );

/** Paths of the item's collections, `Thesis/Related work`. */
export const itemCollections = (db: ReadableDb, id: number): string[] =>
  db.values<string>(
    `WITH RECURSIVE up (start, parent, path) AS (
       SELECT collections.id, parent, name FROM collection_items JOIN collections ON collections.id = collection
         WHERE collection_items.item = ?
       UNION ALL SELECT up.start, collections.parent, collections.name || '/' || up.path
         FROM up JOIN collections ON collections.id = up.parent)
     SELECT path FROM up WHERE parent IS NULL ORDER BY path`,
    id,
  );

export const itemAttachments = (
  db: ReadableDb,
  id: number,
): { id: number; path: string; title: string; mime: string }[] =>
  db.all('SELECT id, path, title, mime FROM attachments WHERE item = ? ORDER BY id', id);

export const itemKeys = (db: ReadableDb, id: number): { key: string; is_current: number; pinned: number }[] =>
  db.all('SELECT key, is_current, pinned FROM citation_keys WHERE item = ? ORDER BY is_current DESC, id', id);

export const editedFields = (db: ReadableDb, id: number): string[] =>
  db.values<string>(
    "SELECT field FROM field_origins WHERE item = ? AND origin = 'person' ORDER BY field",
    id,
  );

/** Columns that `insertItemRow` and `updateItemRow` may set; names come from here, never from outside. */
export type ItemColumn =
  | 'uuid'
  | 'revision'
  | 'created_action'
  | 'type'
  | 'title'
  | 'title_fold'
  | 'title_sort'
  | 'venue'
  | 'creators_line'
  | 'creators_sort'
  | 'issued'
  | 'year'
  | 'issued_sort'
  | 'abstract_fold'
  | 'url'
  | 'variables'
  | 'fields'
  | 'status'
  | 'status_at'
  | 'priority'
  | 'rating'
  | 'added_at'
  | 'modified_at';
export type ItemColumns = Partial<Record<ItemColumn, Value>>;

export function insertItemRow(db: WritableDb, columns: ItemColumns): number {
  const names = Object.keys(columns);
  return db.run(
    `INSERT INTO items (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(columns),
  ).lastInsertRowid;
}

export function updateItemRow(db: WritableDb, id: number, columns: ItemColumns): void {
  const names = Object.keys(columns);
  if (names.length === 0) return;
  db.run(
    `UPDATE items SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
    ...Object.values(columns),
    id,
  );
}

export function putAbstract(db: WritableDb, id: number, text: string): void {
  if (text === '') db.run('DELETE FROM abstracts WHERE id = ?', id);
  else
    db.run(
      'INSERT INTO abstracts (id, text) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text',
      id,
      text,
    );
}

export function insertCreators(db: WritableDb, item: number, creators: readonly Creator[]): void {
  creators.forEach((c, position) => {
    db.run(
      'INSERT INTO creators (item, position, role, family, given, particle, suffix, literal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      item,
      position,
      c.role,
      c.family,
      c.given,
      c.particle,
      c.suffix,
      c.literal,
    );
  });
}

export function replaceCreators(db: WritableDb, item: number, creators: readonly Creator[]): void {
  db.run('DELETE FROM creators WHERE item = ?', item);
  insertCreators(db, item, creators);
}

export function putIdentifier(db: WritableDb, item: number, scheme: string, value: string): void {
  const folded = foldIdentifier(scheme as keyof Identifiers, value);
  db.run(
    'INSERT INTO identifiers (item, scheme, value, folded) VALUES (?, ?, ?, ?)',
    item,
    scheme,
    value,
    folded,
  );
}

export function replaceIdentifiers(db: WritableDb, item: number, identifiers: Identifiers): void {
  db.run('DELETE FROM identifiers WHERE item = ?', item);
  for (const [scheme, value] of Object.entries(identifiers))
    if (value) putIdentifier(db, item, scheme, value);
}

export function insertLinks(db: WritableDb, item: number, links: readonly Link[], from = 0): void {
  links.forEach((link, i) => {
    db.run(
      'INSERT INTO links (item, position, url, kind) VALUES (?, ?, ?, ?)',
      item,
      from + i,
      link.url,
      link.kind,
    );
  });
}

export function replaceLinks(db: WritableDb, item: number, links: readonly Link[]): void {
  db.run('DELETE FROM links WHERE item = ?', item);
  insertLinks(db, item, links);
}

/** Remembers that a person, or an import, set a field. */
export function putFieldOrigin(
  db: WritableDb,
  item: number,
  field: string,
  origin: 'person' | 'import',
  importId: number | null,
  at: number,
): void {
  db.run(
    `INSERT INTO field_origins (item, field, origin, import, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (item, field) DO UPDATE SET origin = excluded.origin, import = excluded.import, at = excluded.at`,
    item,
    field,
    origin,
    importId,
    at,
  );
}

/** Those of some items that lie in the trash, or outside it. */
export const idsWhere = (
  db: ReadableDb,
  ids: readonly number[],
  place: 'trashed' | 'not trashed',
): number[] =>
  db.values<number>(
    `SELECT id FROM items WHERE id IN (SELECT value FROM json_each(?))
       AND trashed_at IS ${place === 'trashed' ? 'NOT NULL' : 'NULL'}`,
    JSON.stringify(ids),
  );

const inIds = 'id IN (SELECT value FROM json_each(?))';

export const setStatus = (db: WritableDb, ids: readonly number[], status: string, now: number): number =>
  db.run(
    `UPDATE items SET status = ?1, status_at = ?2, read_at = CASE WHEN ?1 = 'read' THEN ?2 ELSE read_at END
     WHERE id IN (SELECT value FROM json_each(?3)) AND status <> ?1`,
    status,
    now,
    JSON.stringify(ids),
  ).changes;

export const setPriority = (db: WritableDb, ids: readonly number[], priority: number): number =>
  db.run(
    `UPDATE items SET priority = ?1 WHERE id IN (SELECT value FROM json_each(?2)) AND priority <> ?1`,
    priority,
    JSON.stringify(ids),
  ).changes;

export const setRating = (db: WritableDb, ids: readonly number[], rating: number): number =>
  db.run(
    `UPDATE items SET rating = ?1 WHERE id IN (SELECT value FROM json_each(?2)) AND rating <> ?1`,
    rating,
    JSON.stringify(ids),
  ).changes;

export const trash = (db: WritableDb, ids: readonly number[], now: number): number =>
  db.run(`UPDATE items SET trashed_at = ? WHERE ${inIds} AND trashed_at IS NULL`, now, JSON.stringify(ids))
    .changes;

export const restore = (db: WritableDb, ids: readonly number[]): number =>
  db.run(`UPDATE items SET trashed_at = NULL WHERE ${inIds} AND trashed_at IS NOT NULL`, JSON.stringify(ids))
    .changes;

/** Removes items of the trash for good. */
export const erase = (db: WritableDb, ids: readonly number[]): number =>
  db.run(`DELETE FROM items WHERE ${inIds} AND trashed_at IS NOT NULL`, JSON.stringify(ids)).changes;

/** Takes erased items out of the log: what earlier actions kept of them, and their large texts. */
export function purgeFromLog(db: WritableDb, ids: readonly number[]): void {
  const list = JSON.stringify(ids);
  const ofItems = 'item IN (SELECT value FROM json_each(?))';
  const images = db.values<string>(
    `SELECT before FROM changes WHERE ${ofItems} AND before LIKE '%"$text"%'`,
    list,
  );
  for (const image of images) {
    for (const value of Object.values(JSON.parse(image) as Record<string, { $text?: string } | null>)) {
      if (value?.$text) db.run('DELETE FROM log_texts WHERE hash = ?', value.$text);
    }
  }
  db.run(`UPDATE changes SET before = '{}', after = NULL WHERE ${ofItems}`, list);
}

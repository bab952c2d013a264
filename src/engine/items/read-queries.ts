import type { Holder } from '../../contract/methods/items.ts';
import type { Creator, LinkKind } from '../../contract/model/item.ts';
import type { ReadableDb } from '../db/database.ts';

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
     FROM whole_items AS items WHERE items.id IN (SELECT value FROM json_each(?))`,
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

const IDS = '(SELECT value FROM json_each(?))';

/** Rows of many items at once, each list in the order that a single item's has; ids go in as a JSON list. */
export const storedItems = (db: ReadableDb, ids: string): StoredItem[] =>
  db.all<StoredItem>(
    `SELECT items.id, uuid, revision, type, title, venue, issued, url, variables, fields, status, priority, rating,
       added_at, modified_at, trashed_at, abstracts.text AS abstract
     FROM whole_items AS items LEFT JOIN abstracts ON abstracts.id = items.id WHERE items.id IN ${IDS}`,
    ids,
  );

type Of<T> = T & { item: number };

export const creatorsOf = (db: ReadableDb, ids: string): Of<Creator>[] =>
  db.all(
    `SELECT item, role, family, given, particle, suffix, literal FROM creators WHERE item IN ${IDS} ORDER BY item, position`,
    ids,
  );

export const identifiersOf = (db: ReadableDb, ids: string): Of<{ scheme: string; value: string }>[] =>
  db.all(`SELECT item, scheme, value FROM identifiers WHERE item IN ${IDS} ORDER BY id`, ids);

export const linksOf = (db: ReadableDb, ids: string): Of<{ url: string; kind: LinkKind }>[] =>
  db.all(`SELECT item, url, kind FROM links WHERE item IN ${IDS} ORDER BY item, position`, ids);

export const tagsOf = (db: ReadableDb, ids: string): Of<{ name: string }>[] =>
  db.all(
    `SELECT item, tags.name FROM item_tags JOIN tags ON tags.id = item_tags.tag
     WHERE item IN ${IDS} ORDER BY item_tags.id`,
    ids,
  );

export const collectionsOf = (db: ReadableDb, ids: string): Of<{ path: string }>[] =>
  db.all(
    `WITH RECURSIVE up (item, parent, path) AS (
       SELECT collection_items.item, collections.parent, name FROM collection_items
         JOIN collections ON collections.id = collection WHERE collection_items.item IN ${IDS}
       UNION ALL SELECT up.item, collections.parent, collections.name || '/' || up.path
         FROM up JOIN collections ON collections.id = up.parent)
     SELECT item, path FROM up WHERE parent IS NULL ORDER BY path`,
    ids,
  );

export const attachmentsOf = (
  db: ReadableDb,
  ids: string,
): Of<{ id: number; path: string; title: string; mime: string }>[] =>
  db.all(`SELECT item, id, path, title, mime FROM attachments WHERE item IN ${IDS} ORDER BY id`, ids);

export const keysOf = (
  db: ReadableDb,
  ids: string,
): Of<{ key: string; is_current: number; pinned: number }>[] =>
  db.all(
    `SELECT item, key, is_current, pinned FROM citation_keys WHERE item IN ${IDS} ORDER BY is_current DESC, id`,
    ids,
  );

export const editedOf = (db: ReadableDb, ids: string): Of<{ field: string }>[] =>
  db.all(
    `SELECT item, field FROM field_origins WHERE item IN ${IDS} AND origin = 'person' ORDER BY field`,
    ids,
  );

/** Other items that have an identifier, in its comparison form; live ones first. */
export const holdersOf = (db: ReadableDb, scheme: string, folded: string, except: number): Holder[] =>
  db
    .all<Omit<Holder, 'trashed'> & { trashed: number }>(
      `SELECT items.id, title, trashed_at IS NOT NULL AS trashed,
         coalesce((SELECT key FROM citation_keys WHERE item = items.id AND is_current = 1), '') AS citationKey
       FROM whole_items AS items WHERE id IN (SELECT item FROM identifiers WHERE folded = ? AND scheme = ?) AND id <> ?
       ORDER BY trashed, id LIMIT 10`,
      folded,
      scheme,
      except,
    )
    .map((row) => ({ ...row, trashed: row.trashed === 1 }));

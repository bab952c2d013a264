import type { ReadableDb, WritableDb } from '../db/database.ts';
import type { NameParts } from './people.ts';

interface Row {
  id: number;
  revision: number;
  type: string;
  title: string;
  year: number | null;
  venue: string;
  page: string | null;
  volume: string | null;
  edition: string | null;
}

/** What of an item duplicates are looked for by. */
export interface StoredRecord extends Row {
  /** Authors; the editors where there are none. */
  creators: NameParts[];
  identifiers: { scheme: string; folded: string }[];
}

/** A paper of three thousand authors is told by its first. */
export const MOST_CREATORS = 12;

export const countRecords = (db: ReadableDb): number =>
  db.value<number>('SELECT count(*) FROM items WHERE trashed_at IS NULL') ?? 0;

const ROW = `SELECT id, revision, type, title, year, venue,
  json_extract(variables, '$.page') AS page, json_extract(variables, '$.volume') AS volume,
  json_extract(variables, '$.edition') AS edition
FROM whole_items`;

/** The next items outside the trash above an id, in order. */
export function recordsAfter(db: ReadableDb, id: number, limit: number): StoredRecord[] {
  const rows = db.all<Row>(`${ROW} WHERE id > ? AND trashed_at IS NULL ORDER BY id LIMIT ?`, id, limit);
  const last = rows.at(-1)?.id ?? id;
  const creators = db.all<NameParts & { item: number; role: string }>(
    `SELECT item, role, family, given, particle, literal FROM creators
     WHERE item > ? AND item <= ? AND position < ? AND role IN ('author', 'editor') ORDER BY item, position`,
    id,
    last,
    MOST_CREATORS,
  );
  const identifiers = db.all<{ item: number; scheme: string; folded: string }>(
    "SELECT item, scheme, folded FROM identifiers WHERE item > ? AND item <= ? AND scheme <> 'issn' ORDER BY item",
    id,
    last,
  );
  return records(rows, creators, identifiers);
}

/** Those of some items that are outside the trash, in order of their ids. */
export function recordsOf(db: ReadableDb, ids: readonly number[]): StoredRecord[] {
  const list = JSON.stringify(ids);
  const rows = db.all<Row>(
    `${ROW} WHERE id IN (SELECT value FROM json_each(?)) AND trashed_at IS NULL ORDER BY id`,
    list,
  );
  const creators = db.all<NameParts & { item: number; role: string }>(
    `SELECT item, role, family, given, particle, literal FROM creators
     WHERE item IN (SELECT value FROM json_each(?)) AND position < ? AND role IN ('author', 'editor')
     ORDER BY item, position`,
    list,
    MOST_CREATORS,
  );
  const identifiers = db.all<{ item: number; scheme: string; folded: string }>(
    `SELECT item, scheme, folded FROM identifiers
     WHERE item IN (SELECT value FROM json_each(?)) AND scheme <> 'issn' ORDER BY item`,
    list,
  );
  return records(rows, creators, identifiers);
}

function records(
  rows: readonly Row[],
  creators: readonly (NameParts & { item: number; role: string })[],
  identifiers: readonly { item: number; scheme: string; folded: string }[],
): StoredRecord[] {
  const people = Map.groupBy(creators, ({ item }) => item);
  const names = Map.groupBy(identifiers, ({ item }) => item);
  return rows.map((row) => {
    const all = people.get(row.id) ?? [];
    const authors = all.filter(({ role }) => role === 'author');
    return { ...row, creators: authors.length > 0 ? authors : all, identifiers: names.get(row.id) ?? [] };
  });
}

/** Pairs that were marked as not the same work, the smaller id first: all, or those among some items. */
export const rejectedPairs = (db: ReadableDb, ids?: readonly number[]): { item: number; other: number }[] =>
  ids === undefined
    ? db.all('SELECT item, other FROM not_duplicates')
    : db.all(
        `SELECT item, other FROM not_duplicates WHERE item IN (SELECT value FROM json_each(?1))
         AND other IN (SELECT value FROM json_each(?1))`,
        JSON.stringify(ids),
      );

/** Remembers that two items are not the same work. */
export const rejectPair = (db: WritableDb, a: number, b: number, at: number): number =>
  db.run(
    'INSERT INTO not_duplicates (item, other, at) VALUES (?, ?, ?) ON CONFLICT (item, other) DO NOTHING',
    Math.min(a, b),
    Math.max(a, b),
    at,
  ).changes;

/** How much there is to an item, for choosing the one that others are merged into. */
export interface Worth {
  id: number;
  pinned: number;
  edited: number;
  attachments: number;
  filled: number;
  added_at: number;
}

export const worthOf = (db: ReadableDb, ids: readonly number[]): Worth[] =>
  db.all<Worth>(
    `SELECT id, added_at,
       EXISTS (SELECT 1 FROM citation_keys WHERE item = whole_items.id AND is_current = 1 AND pinned = 1) AS pinned,
       (SELECT count(*) FROM field_origins WHERE item = whole_items.id AND origin = 'person') AS edited,
       (SELECT count(*) FROM attachments WHERE item = whole_items.id) AS attachments,
       (venue <> '') + (issued IS NOT NULL) + (creators_line <> '') + length(variables) / 40 + length(title) / 40
         + EXISTS (SELECT 1 FROM abstracts WHERE abstracts.id = whole_items.id)
         + (SELECT count(*) FROM identifiers WHERE item = whole_items.id) AS filled
     FROM whole_items WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );

export const currentKeys = (db: ReadableDb, ids: readonly number[]): { item: number; key: string }[] =>
  db.all(
    'SELECT item, key FROM citation_keys WHERE is_current = 1 AND item IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );

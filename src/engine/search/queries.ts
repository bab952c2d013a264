import type { ReadableDb, WritableDb } from '../db/database.ts';

/** What the index holds of one item. */
export interface SearchText {
  id: number;
  title: string;
  abstract: string;
  creators: string;
  venue: string;
  keys: string;
  tags: string;
  links: string;
  identifiers: string;
  notes: string;
}

export const searchFields = [
  'title',
  'abstract',
  'creators',
  'venue',
  'keys',
  'tags',
  'links',
  'identifiers',
  'notes',
] as const;

export const resetIndex = (derived: WritableDb): void =>
  derived.exec(`
    DROP TABLE IF EXISTS item_fts;
    CREATE VIRTUAL TABLE item_fts USING fts5(
      ${searchFields.join(', ')},
      content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3'
    );
    -- Left to itself, FTS5 merges whole segments within a single insertion: half a second each, and
    -- most of the work of indexing 100,000 items anew. mergeIndex does it, a little at a time.
    INSERT INTO item_fts (item_fts, rank) VALUES ('automerge', 0), ('crisismerge', 1000), ('deletemerge', 0);`);

/** Pages of the index that are merged for so many items: what comes in is kept up with, in milliseconds. */
const MERGE_PAGES = 64;
const MERGE_ITEMS = 100;

/** Merges segments of the index, as much as so many items ask for. */
export const mergeIndex = (derived: WritableDb, items: number): void => {
  derived.run(
    `INSERT INTO item_fts (item_fts, rank) VALUES ('merge', CAST(? AS INTEGER))`,
    Math.ceil(items / MERGE_ITEMS) * MERGE_PAGES,
  );
};

export const removeFromIndex = (derived: WritableDb, id: number): void => {
  derived.run('DELETE FROM item_fts WHERE rowid = ?', id);
};

export const addToIndex = (derived: WritableDb, text: SearchText): void => {
  derived.run(
    `INSERT INTO item_fts (rowid, ${searchFields.join(', ')}) VALUES (?${', ?'.repeat(searchFields.length)})`,
    text.id,
    ...searchFields.map((field) => text[field]),
  );
};

/** Ids of the items that match an FTS5 expression, best first (bm25; a title or key counts most). */
export const matchIndex = (derived: ReadableDb, expression: string): { id: number; score: number }[] =>
  derived.all(
    `SELECT rowid AS id, -bm25(item_fts, 10, 1, 5, 2, 8, 3, 1, 3, 1) AS score FROM item_fts
     WHERE item_fts MATCH ? ORDER BY score DESC, rowid DESC`,
    expression,
  );

/** What there is to index of some items, in any order; those that are gone are left out. */
export function searchTexts(library: ReadableDb, ids: readonly number[]): SearchText[] {
  return library.all<SearchText>(
    `SELECT items.id, items.title, coalesce((SELECT text FROM abstracts WHERE abstracts.id = items.id), '') AS abstract,
       coalesce((SELECT group_concat(given || ' ' || particle || ' ' || family || ' ' || literal, ' ; ')
         FROM creators WHERE creators.item = items.id), '') AS creators,
       items.venue,
       coalesce((SELECT group_concat(key, ' ') FROM citation_keys WHERE citation_keys.item = items.id), '') AS keys,
       coalesce((SELECT group_concat(tags.name, ' ; ') FROM item_tags JOIN tags ON tags.id = item_tags.tag
         WHERE item_tags.item = items.id), '') AS tags,
       coalesce((SELECT group_concat(links.url, ' ') FROM links WHERE links.item = items.id), '') || ' ' || items.url AS links,
       coalesce((SELECT group_concat(value, ' ') FROM identifiers WHERE identifiers.item = items.id), '') AS identifiers,
       coalesce((SELECT group_concat(notes.text, char(10)) FROM notes WHERE notes.item = items.id), '') AS notes
     FROM item_data AS items WHERE items.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
}

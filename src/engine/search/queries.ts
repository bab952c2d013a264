import type { ReadableDb } from '../db/database.ts';

/** All text of an item that is searched. */
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

import type { ReadableDb } from '../db/database.ts';

/** What is counted of some items; each list in any order, and without items that are gone. */
export interface FacetRows {
  items: { id: number; year: number | null; venue: string; status: string }[];
  creators: { item: number; name: string }[];
  tags: { item: number; tag: number }[];
}

const IDS = '(SELECT value FROM json_each(?))';

export function facetRows(db: ReadableDb, ids: readonly number[]): FacetRows {
  const list = JSON.stringify(ids);
  return {
    items: db.all(`SELECT id, year, venue, status FROM whole_items WHERE id IN ${IDS}`, list),
    creators: db.all(
      `SELECT item, CASE WHEN literal <> '' THEN literal
         ELSE trim(replace(given || ' ' || particle || ' ' || family, '  ', ' ')) END AS name
       FROM creators WHERE item IN ${IDS}`,
      list,
    ),
    tags: db.all(`SELECT item, tag FROM item_tags WHERE item IN ${IDS}`, list),
  };
}

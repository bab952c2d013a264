import type { ReadableDb, WritableDb } from '../../db/database.ts';

const columns = ['title', 'creators', 'abstract', 'venue', 'others'] as const;

/** A part of what the index holds of an item. */
export type PhraseColumn = (typeof columns)[number];

/** What the index holds of one item, in words as `phraseText` cuts them. */
export type PhraseTexts = { id: number } & Record<PhraseColumn, string>;

export const resetIndex = (derived: WritableDb): void =>
  derived.exec(`
    DROP TABLE IF EXISTS item_fts;
    CREATE VIRTUAL TABLE item_fts USING fts5(
      ${columns.join(', ')},
      content='', contentless_delete=1, detail=full, tokenize='porter unicode61 remove_diacritics 2'
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

export const addToIndex = (derived: WritableDb, texts: PhraseTexts): void => {
  derived.run(
    `INSERT INTO item_fts (rowid, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`,
    texts.id,
    ...columns.map((column) => texts[column]),
  );
};

/** Ids of the items that match an FTS5 expression, in no order. */
export const matchIndex = (derived: ReadableDb, expression: string): number[] =>
  derived.values<number>('SELECT rowid FROM item_fts WHERE item_fts MATCH ?', expression);

import type { ReadableDb } from '../db/database.ts';
import { logReaches } from '../db/touched.ts';
import {
  countItems,
  countItemsBelow,
  countPending,
  itemsBelow,
  lastChange,
  nextChanges,
} from '../derived/queries.ts';
import { searchView } from './phrases/view.ts';
import { searchTexts } from './queries.ts';
import type { RankDoc, RankingIndex } from './ranking/index.ts';

/** What an index holds: all up to a change row of the log, of the items from an id on (null: of all). */
export interface Held {
  change: number;
  below: number | null;
}

/** An index and what it holds. `added` counts the papers put into it since its bytes were made. */
export interface HeldIndex {
  index: RankingIndex;
  held: Held;
  added: number;
}

/** What an index that holds nothing yet will hold, the newest papers first. */
export const nothingHeld = (library: ReadableDb): Held => ({
  change: lastChange(library),
  below: Number.MAX_SAFE_INTEGER,
});

/** About how many papers an index doesn't hold as they are now, never too few. */
export function behindOf(library: ReadableDb, { change, below }: Held): number {
  const pending = logReaches(library, change)
    ? countPending(library, change, searchView.watches)
    : countItems(library);
  return pending + (below === null ? 0 : countItemsBelow(library, below));
}

/** Takes in the next changes of the log, of so many rows. Answers whether there are more. */
export function follow(library: ReadableDb, into: HeldIndex, rows: number): boolean {
  const newest = lastChange(library);
  if (into.held.change === newest) return false;
  const { last, ids } = nextChanges(library, into.held.change, rows, searchView.watches);
  const docs = docsOf(library, ids);
  const present = new Set(docs.map((doc) => doc.id));
  into.index.remove(ids.filter((id) => !present.has(id)));
  into.index.put(docs);
  into.added += ids.length;
  into.held = { ...into.held, change: last };
  return last < newest;
}

/** Takes in so many of the papers that an index being built doesn't hold yet. Answers whether there are more. */
export function build(library: ReadableDb, into: HeldIndex, papers: number): boolean {
  const { below } = into.held;
  if (below === null) return false;
  const ids = itemsBelow(library, below, papers);
  into.index.put(docsOf(library, ids));
  into.added += ids.length;
  const last = ids.length < papers ? null : (ids.at(-1) ?? null);
  into.held = { ...into.held, below: last };
  return last !== null;
}

const docsOf = (library: ReadableDb, ids: readonly number[]): RankDoc[] =>
  searchTexts(library, ids).map(({ id, title, creators, ...others }) => ({
    id,
    title,
    creators,
    text: Object.values(others)
      .filter((text) => text !== '')
      .join('\n'),
  }));

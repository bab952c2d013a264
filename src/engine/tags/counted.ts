import type { Tag } from '../../contract/methods/tags.ts';
import { trashedIds } from '../counts/queries.ts';
import { countTree } from '../counts/tree.ts';
import type { ReadableDb } from '../db/database.ts';
import { listTags, type StoredTag, tagCounts, taggedWith } from './queries.ts';

/** So many tags are counted by one question. */
const PORTION = 500;

/**
 * Every tag with how many items have it, and have it or one nested below it. Most tags stand for
 * themselves: their items are only counted, from the index. Those of a family are compared.
 */
export function* countedTags(db: ReadableDb): Generator<void, Tag[]> {
  const stored = listTags(db);
  const trashed = trashedIds(db);
  const own = new Map<number, number>();
  for (let from = 0; from < stored.length; from += PORTION) {
    const ids = stored.slice(from, from + PORTION).map(({ id }) => id);
    for (const { tag, count } of tagCounts(db, ids, trashed)) own.set(tag, count);
    yield;
  }
  const isTrashed = new Set(trashed);
  const families = yield* countTree(nested(stored), (id) =>
    taggedWith(db, id).filter((item) => !isTrashed.has(item)),
  );
  return stored.map(({ folded: _, ...tag }) => {
    const count = own.get(tag.id) ?? 0;
    return { ...tag, count, all: families.get(tag.id)?.all ?? count } as Tag;
  });
}

/** The tags that lie below another by their names, or have others below them. */
function nested(tags: readonly StoredTag[]): { id: number; parent: number | null }[] {
  const byName = new Map(tags.map(({ folded, id }) => [folded, id]));
  const parents = new Map<number, number | null>();
  for (const { id, folded } of tags) {
    for (let at = folded.lastIndexOf('/'); at > 0; at = folded.lastIndexOf('/', at - 1)) {
      const above = byName.get(folded.slice(0, at));
      if (above === undefined) continue;
      parents.set(id, above);
      if (!parents.has(above)) parents.set(above, null);
      break;
    }
  }
  return [...parents].map(([id, parent]) => ({ id, parent }));
}

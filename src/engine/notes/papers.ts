import type { MentionedPaper } from '../../contract/methods/notes.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import { foldKey } from '../../language/key.ts';
import type { ReadableDb } from '../db/database.ts';
import { findKey } from '../keys/queries.ts';
import type { SearchService } from '../search/service.ts';
import { itemsByKeyStart, newestItems, type PaperRow, papersById } from './queries.ts';

export const mentionedPaper = ({
  id,
  citation_key,
  title,
  creators_line,
  year,
}: PaperRow): MentionedPaper => ({
  id: id as ItemId,
  citationKey: citation_key ?? '',
  title,
  creators: creators_line,
  year,
});

/** Papers in the order of the ids; those in the trash are left out. */
function inOrder(db: ReadableDb, ids: readonly number[]): MentionedPaper[] {
  const rows = new Map(papersById(db, ids).map((row) => [row.id, mentionedPaper(row)]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** The papers that keys or former keys name, also in the trash; null for a key that names none. */
export function papersByKeys(db: ReadableDb, keys: readonly string[]): (MentionedPaper | null)[] {
  const items = keys.map((key) => findKey(db, foldKey(key.trim()))?.item ?? null);
  const ids = items.filter((id) => id !== null);
  const rows = new Map(papersById(db, ids, true).map((row) => [row.id, mentionedPaper(row)]));
  return items.map((id) => (id === null ? null : (rows.get(id) ?? null)));
}

/** Under so many letters a search finds half the library; the key's beginning says more. */
const LEAST_LETTERS = 2;

/** Papers that a mention being typed may mean, the likeliest first. With nothing typed: those added last. */
export async function suggestPapers(
  library: ReadableDb,
  search: SearchService,
  words: string,
  limit: number,
): Promise<MentionedPaper[]> {
  const typed = words.trim();
  if (typed === '') return inOrder(library, newestItems(library, limit));
  const byKey = /\s/.test(typed) ? [] : itemsByKeyStart(library, foldKey(typed), limit);
  const view = {
    place: { kind: 'library' as const },
    query: typed,
    typing: true,
    sort: [],
    hideSkipped: false,
  };
  const isAsked = typed.length >= LEAST_LETTERS && byKey.length < limit;
  const found = isAsked ? (await search.find(view)).ids.subarray(0, limit) : [];
  const ids = new Set([...byKey, ...found]);
  return inOrder(library, [...ids]).slice(0, limit);
}

import { OctavoError } from '../../contract/errors.ts';
import type { MergeChoice } from '../../contract/methods/duplicates.ts';
import type { Status } from '../../contract/model/item.ts';
import { foldIdentifier } from '../../language/identifiers.ts';
import type { WritableDb } from '../db/database.ts';
import { getItem } from '../items/read.ts';
import { updateItem } from '../items/write.ts';
import { putIdentifier } from '../items/write-queries.ts';
import type { ActionContext } from '../library.ts';
import { uniteStays } from '../reading/stays-queries.ts';
import {
  identifiersKept,
  moveAttachments,
  moveKeys,
  moveRejections,
  moveRelations,
  moveRows,
  presentItems,
  type Reading,
  readingOf,
  removeItem,
  setFields,
  setReading,
} from './merge-queries.ts';
import { mergedData } from './merged-data.ts';

export interface MergeJob {
  keep: number;
  others: readonly number[];
  /** The items whose values some fields take, where a person has chosen. */
  choice?: MergeChoice | undefined;
  /** The revisions that were seen when it was chosen. */
  revisions?: readonly { id: number; revision: number }[];
}

/** How far each status is along the way of a paper: someone who has read it once has read it. */
const progress: Record<Status, number> = { none: 0, inbox: 1, skipped: 2, 'to-read': 3, reading: 4, read: 5 };

/**
 * Merges items into one. What they hold (tags, collections, files, notes, relations, provenance, keys as aliases)
 * moves to the kept one; then they are removed, and the log keeps what undo needs to bring all of it back.
 * @returns keys of the others that had been used
 * @throws OctavoError `invalid_argument` when an item is to be merged into itself, `item_not_found` when one is
 *   gone or in the trash, `conflict` when one has another revision than was seen
 */
export function mergeItems(
  db: WritableDb,
  action: ActionContext,
  { keep, others, choice, revisions = [] }: MergeJob,
): string[] {
  const rest = [...new Set(others)];
  if (rest.includes(keep)) {
    throw new OctavoError('invalid_argument', 'A paper can’t be merged into itself.', { id: keep });
  }
  const present = new Map(presentItems(db, [keep, ...rest]).map(({ id, revision }) => [id, revision]));
  const missing = [keep, ...rest].filter((id) => !present.has(id));
  if (missing.length > 0) {
    throw new OctavoError(
      'item_not_found',
      'A paper to merge is no longer in the library, or in the trash.',
      {
        ids: missing,
      },
    );
  }
  const stale = revisions.filter(({ id, revision }) => present.has(id) && present.get(id) !== revision);
  if (stale.length > 0) {
    throw new OctavoError('conflict', 'A paper to merge was changed meanwhile. Look at it again.', {
      ids: stale.map(({ id }) => id),
    });
  }
  const data = mergedData(
    getItem(db, keep),
    rest.map((id) => getItem(db, id)),
    choice,
  );
  const kept = identifiersKept(db, [keep, ...rest]);
  setReading(db, furthest(db, keep, rest));
  const used: string[] = [];
  for (const id of rest) {
    used.push(...moveKeys(db, id, keep));
    moveRows(db, id, keep);
    moveAttachments(db, id, keep);
    moveRelations(db, id, keep);
    moveRejections(db, id, keep);
  }
  setFields(db, keep, JSON.stringify(data.fields));
  updateItem(db, action, keep, data.byImport, { by: 'import', id: null });
  updateItem(db, action, keep, data.byPerson, { by: 'person' });
  // Those of an earlier merge come along: the item is still recognised by each.
  const known = new Set(identifiersKept(db, [keep]).map(({ scheme, folded }) => `${scheme} ${folded}`));
  for (const { scheme, value } of [...data.further, ...kept]) {
    const name = `${scheme} ${foldIdentifier(scheme, value)}`;
    if (!known.has(name)) putIdentifier(db, keep, scheme, value);
    known.add(name);
  }
  uniteStays(db, keep);
  for (const id of rest) removeItem(db, id);
  return used;
}

function furthest(db: WritableDb, keep: number, others: readonly number[]): Reading {
  const all = [keep, ...others].flatMap((id) => readingOf(db, id) ?? []);
  const rank = ({ status }: Reading): number => progress[status as Status] ?? 0;
  const lead = all.reduce((best, one) => (rank(one) > rank(best) ? one : best));
  const most = (values: readonly (number | null)[]): number | null =>
    values.reduce((best, value) => (value !== null && (best === null || value > best) ? value : best), null);
  return {
    ...lead,
    id: keep,
    priority: Math.max(...all.map(({ priority }) => priority)),
    rating: Math.max(...all.map(({ rating }) => rating)),
    page: most(all.map(({ page }) => page)),
    opened_at: most(all.map(({ opened_at }) => opened_at)),
    read_at: lead.read_at ?? most(all.map(({ read_at }) => read_at)),
    added_at: Math.min(...all.map(({ added_at }) => added_at)),
  };
}

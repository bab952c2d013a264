import type { ItemDraft } from '../../contract/model/item.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { candidatesIn } from './candidates.ts';
import { compareRecords, type Verdict } from './compare.ts';
import { recordOfDraft } from './draft-record.ts';
import { allRecords, comparisons } from './find.ts';
import { countRecords, recordsOf } from './queries.ts';
import { type DuplicateRecord, duplicateRecord } from './record.ts';

/** An item of the library that a record looks like, and why. */
export interface Likeness extends Verdict {
  id: number;
}

/** What records that come in look like. */
export interface Likely {
  /** The likeliest item of the library for each record. */
  items: (Likeness | null)[];
  /** Records that look like an earlier one of the same input. */
  repeated: Set<number>;
}

/** Records whose candidates are fetched together. */
const BATCH = 50;
/** Asking the indexes for one record costs as much as reading and comparing so many items of the library. */
const WORTH = 20;

/**
 * Compares records that come in with the library and with each other, by the rules and the blocks of a whole
 * search. Few are looked up in the library's indexes, so that the time hardly grows with the library; for many,
 * a search through all is shorter. Yields how many records are done, nearly.
 * @param earlier records of the same input that were compared before: they can be repeated, and aren't asked about
 */
export function* likelyDuplicates(
  db: ReadableDb,
  derived: WritableDb,
  drafts: readonly ItemDraft[],
  earlier: readonly ItemDraft[] = [],
): Generator<number, Likely> {
  const before = earlier.map(recordOfDraft);
  const records: DuplicateRecord[] = [];
  for (const draft of drafts) {
    records.push(recordOfDraft(draft));
    yield 0;
  }
  return records.length * WORTH < countRecords(db)
    ? yield* byIndexes(db, derived, before, records)
    : yield* byBlocks(db, before, records);
}

function* byIndexes(
  db: ReadableDb,
  derived: WritableDb,
  before: readonly DuplicateRecord[],
  records: readonly DuplicateRecord[],
): Generator<number, Likely> {
  const candidatesOf = candidatesIn(db, derived);
  const items: Likely['items'] = [];
  for (let start = 0; start < records.length; start += BATCH) {
    const batch = records.slice(start, start + BATCH);
    const near: Set<number>[] = [];
    for (const record of batch) {
      near.push(candidatesOf(record));
      yield items.length;
    }
    const ids = [...new Set(near.flatMap((some) => [...some]))];
    const known = new Map(recordsOf(db, ids).map((row) => [row.id, duplicateRecord(row)]));
    for (const [at, record] of batch.entries()) {
      let best: Likeness | null = null;
      for (const id of near[at] ?? []) {
        const item = known.get(id);
        best = stronger(best, item ? compareRecords(record, item) : null, id);
      }
      items.push(best);
    }
    yield items.length;
  }
  const { edges } = yield* comparisons([...before, ...records], (_, b) => b >= before.length);
  return { items, repeated: new Set(edges.map(({ b }) => b - before.length)) };
}

function* byBlocks(
  db: ReadableDb,
  before: readonly DuplicateRecord[],
  records: readonly DuplicateRecord[],
): Generator<number, Likely> {
  const library = yield* scaled(allRecords(db), 0);
  const all = [...library, ...before, ...records];
  const asked = library.length + before.length;
  const items: Likely['items'] = records.map(() => null);
  const repeated = new Set<number>();
  // A pair's second place is the higher one: two that are known already are none of this question's.
  const { edges } = yield* scaled(
    comparisons(all, (_, b) => b >= asked),
    records.length,
  );
  for (const { a, b, verdict } of edges) {
    const at = b - asked;
    const item = library[a];
    if (item) items[at] = stronger(items[at] ?? null, verdict, item.id);
    else repeated.add(at);
  }
  return { items, repeated };
}

/** Work that counts by another measure, with a count that stands. */
function* scaled<T>(work: Generator<number, T>, done: number): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield done;
  }
}

function stronger(best: Likeness | null, verdict: Verdict | null, id: number): Likeness | null {
  if (!verdict) return best;
  const isBetter =
    best === null || (verdict.certain === best.certain ? verdict.score > best.score : verdict.certain);
  return isBetter ? { ...verdict, id } : best;
}

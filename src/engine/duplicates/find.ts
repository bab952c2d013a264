import type { ReadableDb } from '../db/database.ts';
import { blockings, blocksBy, pairsOf, wordCounts } from './blocks.ts';
import { compareRecords } from './compare.ts';
import { described, type FoundGroup } from './described.ts';
import { cluster, type Edge } from './groups.ts';
import { countRecords, recordsAfter, recordsOf, rejectedPairs } from './queries.ts';
import { type DuplicateRecord, duplicateRecord } from './record.ts';
import { compareTitles } from './titles-match.ts';

/** What a search came to, and what comparing some of its items again needs to know of all the others. */
export interface Found {
  groups: FoundGroup[];
  /** Identifiers that records of different titles share: they name a book, not a paper of it. */
  containers: ReadonlySet<string>;
}

const BATCH = 200;
/** Groups that are described at a time. */
const DESCRIBED = 50;
/** So many members of a group are compared pair by pair when some of them have changed. */
const REGROUPED = 60;
/** Pairs and keys between two looks at the clock. */
const PAUSE = 200;
/** What reading, blocking and comparing take of the whole, for the count of a task. */
const STEPS = 4;

/** How far a search counts: reading all items, then as much again for each further step. */
export const findTotal = (db: ReadableDb): number => countRecords(db) * STEPS;

/**
 * Groups of items outside the trash that look like one work. Never compares all pairs: only records that share
 * a blocking key, and in a block that is too large only neighbours, so that the time grows as n log n.
 *
 * Yields how much is done (of {@link findTotal}), so that a task can run it in slices and stop it.
 */
export function* findDuplicates(db: ReadableDb): Generator<number, Found> {
  const records = yield* allRecords(db);
  const { edges, containers } = yield* comparisons(records);
  const isRejected = rejections(records, rejectedPairs(db));
  const kept = edges.filter(({ a, b }) => !isRejected(a, b));
  const most = records.length * STEPS;
  const clusters = yield* at(most, cluster(records, kept, isRejected, containers));
  const groups: FoundGroup[] = [];
  for (let i = 0; i < clusters.length; i += DESCRIBED) {
    groups.push(...described(db, records, clusters.slice(i, i + DESCRIBED)));
    yield most;
  }
  return { groups, containers };
}

/** Every item outside the trash in comparison form; yields how many have been read. */
export function* allRecords(db: ReadableDb): Generator<number, DuplicateRecord[]> {
  const records: DuplicateRecord[] = [];
  for (let last = 0; ; ) {
    const rows = recordsAfter(db, last, BATCH);
    for (const row of rows) records.push(duplicateRecord(row));
    last = rows.at(-1)?.id ?? last;
    if (rows.length < BATCH) return records;
    yield records.length;
  }
}

/**
 * Groups among a few items that were found together before: the same rules, with what has become of them since.
 * @param ids the items, some of which may be gone or in the trash now
 */
export function regrouped(
  db: ReadableDb,
  ids: readonly number[],
  containers: ReadonlySet<string>,
): FoundGroup[] {
  const records = recordsOf(db, ids).map(duplicateRecord);
  const isRejected = rejections(records, rejectedPairs(db, ids));
  const edges: Edge[] = [];
  for (const [a, one] of records.entries()) {
    for (const [step, other] of records.slice(a + 1, a + REGROUPED).entries()) {
      const b = a + 1 + step;
      const verdict = isRejected(a, b) ? null : compareRecords(one, other);
      if (verdict) edges.push({ a, b, verdict });
    }
  }
  const work = cluster(records, edges, isRejected, containers);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return described(db, records, step.value);
  }
}

/** Which pairs of records, by their places, a person has marked as different works. */
function rejections(
  records: readonly DuplicateRecord[],
  pairs: readonly { item: number; other: number }[],
): (a: number, b: number) => boolean {
  if (pairs.length === 0) return () => false;
  const place = new Map(records.map(({ id }, index) => [id, index]));
  const rejected = new Set(
    pairs.flatMap(({ item, other }) => {
      const [a, b] = [place.get(item), place.get(other)];
      return a === undefined || b === undefined ? [] : [pairNumber(a, b, records.length)];
    }),
  );
  return (a, b) => rejected.has(pairNumber(a, b, records.length));
}

const pairNumber = (a: number, b: number, count: number): number => Math.min(a, b) * count + Math.max(a, b);

/** Every two records that share a blocking key and look like one work; `isWanted` can leave pairs out, by their places. */
export function* comparisons(
  records: readonly DuplicateRecord[],
  isWanted: (a: number, b: number) => boolean = () => true,
): Generator<number, { edges: Edge[]; containers: Set<string> }> {
  const count = records.length;
  const seen = new Set<number>();
  const edges: Edge[] = [];
  const containers = new Set<string>();
  const ways = blockings(yield* at(count, wordCounts(records)));
  for (const [way, keysOf] of ways.entries()) {
    const begun = Math.floor(count * (1 + (way / ways.length) * (STEPS - 1)));
    const blocks = yield* at(begun, blocksBy(records, keysOf));
    let done = 0;
    for (const [index, block] of blocks.entries()) {
      for (const [a, b] of pairsOf(records, block)) {
        done += 1;
        const share = (way + index / blocks.length) / ways.length;
        if (done % PAUSE === 0) yield Math.floor(count * (1 + share * (STEPS - 1)));
        const pair = a * count + b;
        if (!isWanted(a, b) || seen.has(pair)) continue;
        seen.add(pair);
        const [one, other] = [records[a], records[b]];
        if (!one || !other) continue;
        const verdict = compareRecords(one, other);
        if (verdict) edges.push({ a, b, verdict });
        // The first way is that by identifiers: different titles under one name a book or an issue.
        if (way === 0 && verdict?.certain !== true) noteContainers(one, other, containers);
      }
    }
  }
  return { edges, containers };
}

/** Work that only pauses, with the count it stands at. */
function* at<T>(done: number, work: Generator<void, T>): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield done;
  }
}

function noteContainers(a: DuplicateRecord, b: DuplicateRecord, containers: Set<string>): void {
  const { kind, score } = compareTitles(a.title, b.title);
  if (kind !== 'different' || score >= 0.5) return;
  for (const [scheme, values] of a.identifiers) {
    for (const value of values) {
      if (b.identifiers.get(scheme)?.includes(value)) containers.add(`${scheme} ${value}`);
    }
  }
}

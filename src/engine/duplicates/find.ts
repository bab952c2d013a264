import type { ReadableDb } from '../db/database.ts';
import { blockings, blocksBy, pairsOf, wordCounts } from './blocks.ts';
import { compareRecords } from './compare.ts';
import { type Cluster, cluster, type Edge } from './groups.ts';
import { countRecords, currentKeys, recordsAfter, rejectedPairs, worthOf } from './queries.ts';
import { type DuplicateRecord, duplicateRecord } from './record.ts';
import { compareTitles } from './titles-match.ts';

/** Items that look like one work; the one with most to it comes first, for others to be merged into. */
export interface FoundGroup {
  certain: boolean;
  reason: string;
  ids: number[];
  keys: string[];
  /** The revision of each item as it was compared. */
  revisions: number[];
}

const BATCH = 200;
/** Groups that are described at a time. */
const DESCRIBED = 50;
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
export function* findDuplicates(db: ReadableDb): Generator<number, FoundGroup[]> {
  const records: DuplicateRecord[] = [];
  for (let last = 0; ; ) {
    const rows = recordsAfter(db, last, BATCH);
    for (const row of rows) records.push(duplicateRecord(row));
    last = rows.at(-1)?.id ?? last;
    if (rows.length < BATCH) break;
    yield records.length;
  }
  const { edges, containers } = yield* comparisons(records);
  const place = new Map(records.map(({ id }, index) => [id, index]));
  const rejected = new Set(
    rejectedPairs(db).flatMap(({ item, other }) => {
      const [a, b] = [place.get(item), place.get(other)];
      return a === undefined || b === undefined ? [] : [pairNumber(a, b, records.length)];
    }),
  );
  const isRejected = (a: number, b: number): boolean =>
    rejected.size > 0 && rejected.has(pairNumber(a, b, records.length));
  const kept = edges.filter(({ a, b }) => !isRejected(a, b));
  const most = records.length * STEPS;
  const clusters = yield* at(most, cluster(records, kept, isRejected, containers));
  const groups: FoundGroup[] = [];
  for (let i = 0; i < clusters.length; i += DESCRIBED) {
    groups.push(...described(db, records, clusters.slice(i, i + DESCRIBED)));
    yield most;
  }
  return groups;
}

const pairNumber = (a: number, b: number, count: number): number => Math.min(a, b) * count + Math.max(a, b);

function* comparisons(
  records: readonly DuplicateRecord[],
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
        if (seen.has(pair)) continue;
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

function described(
  db: ReadableDb,
  records: readonly DuplicateRecord[],
  clusters: readonly Cluster[],
): FoundGroup[] {
  const ids = [
    ...new Set(clusters.flatMap(({ members }) => members.map((index) => records[index]?.id ?? 0))),
  ];
  const worth = new Map(worthOf(db, ids).map((row) => [row.id, row]));
  const keys = new Map(currentKeys(db, ids).map(({ item, key }) => [item, key]));
  return clusters.flatMap(({ certain, reason, members }) => {
    const items = members.flatMap((index) => {
      const record = records[index];
      const value = record && worth.get(record.id);
      return value ? [{ ...value, revision: record.revision, isPreprint: record.isPreprint }] : [];
    });
    items.sort(
      (a, b) =>
        Number(a.isPreprint) - Number(b.isPreprint) ||
        b.edited - a.edited ||
        b.pinned - a.pinned ||
        b.attachments - a.attachments ||
        b.filled - a.filled ||
        a.added_at - b.added_at ||
        a.id - b.id,
    );
    // One that was erased while the search went on is no longer there.
    if (items.length < 2) return [];
    return [
      {
        certain,
        reason,
        ids: items.map(({ id }) => id),
        keys: items.map(({ id }) => keys.get(id) ?? ''),
        revisions: items.map(({ revision }) => revision),
      },
    ];
  });
}

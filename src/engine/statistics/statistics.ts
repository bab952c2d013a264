import type {
  CollectionReading,
  Statistics,
  StatisticsWeek,
  WaitingTimes,
} from '../../contract/methods/statistics.ts';
import type { CollectionId } from '../../contract/model/ids.ts';
import { waitingClasses } from '../../contract/model/waiting.ts';
import { WEEK_MS, weekOf, weekStarts } from '../../language/weeks.ts';
import { listCollections } from '../collections/queries.ts';
import type { ReadableDb } from '../db/database.ts';
import { countUndated, readingMemberships, readMoments, type Stay, stays } from './queries.ts';

/** Weeks of a mean: the one it stands for and those before it. */
const MEAN_WEEKS = 4;

/** Reading in figures; see the contract's `statistics.get`. Linear in what was read and queued. */
export function statisticsOf(
  db: ReadableDb,
  now: number,
  count: number,
  collection: number | null,
): Statistics {
  const starts = weekStarts(now, count + MEAN_WEEKS - 1);
  const since = starts[MEAN_WEEKS - 1] ?? now;
  const all = stays(db, since, collection);
  return {
    weeks: weekly(starts, readMoments(db, starts[0] ?? now, collection), all).slice(MEAN_WEEKS - 1),
    undated: countUndated(db, collection),
    waiting: waitingTimes(
      all.flatMap(({ queued_at, started_at, left_at }) =>
        left_at === null && started_at === null ? [now - queued_at] : [],
      ),
    ),
    begun: waitingTimes(
      all.flatMap((stay) => {
        const at = begunAt(stay);
        return at !== null && at >= since ? [at - stay.queued_at] : [];
      }),
    ),
    collections: byCollection(db, since),
  };
}

/** When reading began: a paper marked as read at once was begun when it was read, a skipped one never. */
const begunAt = ({ started_at, left_at, outcome }: Stay): number | null =>
  started_at ?? (outcome === 'read' ? left_at : null);

function weekly(starts: readonly number[], read: readonly number[], all: readonly Stay[]): StatisticsWeek[] {
  const weeks = starts.map((start) => ({ start, read: 0, mean: null, queued: 0, left: 0 }));
  const add = (name: 'read' | 'queued' | 'left', at: number | null): void => {
    const week = at === null ? undefined : weeks[weekOf(starts, at)];
    if (week) week[name] += 1;
  };
  for (const at of read) add('read', at);
  for (const { queued_at, left_at } of all) {
    add('queued', queued_at);
    add('left', left_at);
  }
  return weeks.map((week, i) => ({ ...week, mean: i === weeks.length - 1 ? null : meanUpTo(weeks, i) }));
}

function meanUpTo(weeks: readonly { read: number }[], last: number): number {
  const those = weeks.slice(Math.max(0, last + 1 - MEAN_WEEKS), last + 1);
  return those.reduce((sum, { read }) => sum + read, 0) / those.length;
}

/** Times in milliseconds by classes of whole weeks, and their median (the lower of the middle two). */
export function waitingTimes(times: readonly number[]): WaitingTimes {
  const classes = waitingClasses.map(() => 0);
  for (const time of times) {
    // A clock that was set back must not lose a paper.
    const at = weekOf(waitingClasses, Math.max(0, Math.floor(time / WEEK_MS)));
    classes[at] = (classes[at] ?? 0) + 1;
  }
  const sorted = [...times].sort((a, b) => a - b);
  return { classes, median: sorted[(sorted.length - 1) >> 1] ?? null };
}

/** What was read and is queued in each collection and below it, each paper once. */
function byCollection(db: ReadableDb, since: number): CollectionReading[] {
  const nodes = new Map(listCollections(db).map((c) => [c.id, { ...c, read: 0, queue: 0, lastItem: 0 }]));
  type Node = typeof nodes extends Map<number, infer N> ? N : never;
  const above = ({ parent }: Node): Node | undefined => (parent === null ? undefined : nodes.get(parent));
  for (const { item, collection, queued } of readingMemberships(db, since)) {
    for (let node = nodes.get(collection); node && node.lastItem !== item; node = above(node)) {
      node.lastItem = item;
      if (queued) node.queue += 1;
      else node.read += 1;
    }
  }
  const path = (node: Node): string => {
    const names = [];
    for (let at: Node | undefined = node; at; at = above(at)) names.unshift(at.name);
    return names.join('/');
  };
  return [...nodes.values()]
    .filter(({ read, queue }) => read + queue > 0)
    .map((node) => ({
      id: node.id as CollectionId,
      path: path(node),
      read: node.read,
      queue: node.queue,
    }))
    .sort((a, b) => b.read - a.read || b.queue - a.queue || (a.path < b.path ? -1 : 1));
}

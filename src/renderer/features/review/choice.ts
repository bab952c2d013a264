import type { Review, ReviewRecord, ReviewSource } from '../../../contract/model/review.ts';

export const tabs = [
  'all',
  'new',
  'known',
  'changed',
  'cleaned',
  'ignored',
  'rejected',
  'files',
  'columns',
] as const;
export type Tab = (typeof tabs)[number];

/** The library has the paper, and the record would fill what that lacks. */
export const changes = ({ match }: ReviewRecord): boolean => match !== null && match.fills.length > 0;

/** Records that a tab lists, by index; `ignored`, `rejected`, `files` and `columns` list something else. */
export function recordsOf(records: readonly ReviewRecord[], tab: Tab): ReviewRecord[] {
  switch (tab) {
    case 'all':
      return [...records];
    case 'new':
      return records.filter((record) => record.state === 'new');
    case 'known':
      return records.filter((record) => record.state !== 'new');
    case 'changed':
      return records.filter(changes);
    case 'cleaned':
      return records.filter((record) => record.cleaned > 0);
    case 'ignored':
    case 'rejected':
    case 'files':
    case 'columns':
      return [];
  }
}

/** The tabs worth showing, with their counts: `all`, and those that aren't empty. */
export function tabCounts(review: Review): { tab: Tab; count: number }[] {
  let fresh = 0;
  let cleaned = 0;
  let changed = 0;
  for (const record of review.records) {
    if (record.state === 'new') fresh++;
    if (changes(record)) changed++;
    if (record.cleaned > 0) cleaned++;
  }
  const counts: Record<Tab, number> = {
    all: review.records.length,
    new: fresh,
    known: review.records.length - fresh,
    changed,
    cleaned,
    ignored: review.leftOut.ignored,
    rejected: review.leftOut.rejected,
    files: review.sources.length > 1 || unread(review).length > 0 ? review.sources.length : 0,
    columns: review.sources.reduce((sum, { columnCount }) => sum + columnCount, 0),
  };
  return tabs.filter((tab) => tab === 'all' || counts[tab] > 0).map((tab) => ({ tab, count: counts[tab] }));
}

/** The files that gave nothing because they could not be read. */
export const unread = ({ sources }: Review): ReviewSource[] => sources.filter(({ error }) => error !== null);

/** Ticked records. What is new is ticked at first; what is known already, or in the trash, isn't. */
export function firstChoice(records: readonly ReviewRecord[]): Set<number> {
  return new Set(records.filter((record) => record.state === 'new').map((record) => record.index));
}

/** What is ticked at first of records that join others: as those, or all where every record is kept. */
export const firstOf = (records: readonly ReviewRecord[], every: boolean): Set<number> =>
  every ? new Set(records.map(({ index }) => index)) : firstChoice(records);

/** The choice with these records ticked or cleared. */
export function withChoice(chosen: ReadonlySet<number>, indexes: Iterable<number>, on: boolean): Set<number> {
  const next = new Set(chosen);
  for (const index of indexes) {
    if (on) next.add(index);
    else next.delete(index);
  }
  return next;
}

/** State of the box above a list: all of it ticked, none, or some. */
export function headState(
  records: readonly ReviewRecord[],
  chosen: ReadonlySet<number>,
): 'all' | 'some' | 'none' {
  let count = 0;
  for (const record of records) if (chosen.has(record.index)) count++;
  return count === 0 ? 'none' : count === records.length ? 'all' : 'some';
}

/**
 * The records that "all" of a list stands for: the new ones, so that nobody takes what is known a
 * second time by one click; in a list without new ones, or where every record is wanted, all of it.
 */
export function allOf(records: readonly ReviewRecord[], every = false): number[] {
  const fresh = every ? [] : records.filter((record) => record.state === 'new');
  return (fresh.length > 0 ? fresh : records).map((record) => record.index);
}

/** The choice after a click on the box above a list: all of it, or nothing when all were ticked. */
export function toggleAll(
  records: readonly ReviewRecord[],
  chosen: ReadonlySet<number>,
  every = false,
): Set<number> {
  const all = allOf(records, every);
  const isAll = all.every((index) => chosen.has(index));
  return isAll
    ? withChoice(
        chosen,
        records.map((record) => record.index),
        false,
      )
    : withChoice(chosen, all, true);
}

/**
 * What goes to the engine: ticked records of the trash are restored, the other ticked ones taken;
 * where every record is kept, all ticked ones are taken. Both in the order of the input.
 */
export function commitLists(
  records: readonly ReviewRecord[],
  chosen: ReadonlySet<number>,
  keepAll = false,
): { chosen: number[]; restore: number[] } {
  const taken: number[] = [];
  const restore: number[] = [];
  for (const { index, state } of records) {
    if (chosen.has(index)) (state === 'trashed' && !keepAll ? restore : taken).push(index);
  }
  return { chosen: taken, restore };
}

/** Known papers that lack something which their record brings: it is filled in, chosen or not. */
export function completedCount(
  records: readonly ReviewRecord[],
  chosen: ReadonlySet<number>,
  unfilled: ReadonlySet<number> = new Set(),
): number {
  let count = 0;
  for (const record of records) {
    if (changes(record) && !chosen.has(record.index) && !unfilled.has(record.index)) count++;
  }
  return count;
}

/** Papers outside the trash that the library has and that aren't taken a second time, each once. */
export function knownCount(records: readonly ReviewRecord[], chosen: ReadonlySet<number>): number {
  const known = new Set<number>();
  for (const { index, state, match } of records) {
    if (state === 'known' && match && !chosen.has(index)) known.add(match.id);
  }
  return known.size;
}

/** Where the ignored lines stand: all before the first record, all after the last, or between. */
export function ignoredPlace(review: Review): 'before' | 'after' | 'between' {
  if (review.sources.length > 1 || review.ignored.length < review.leftOut.ignored) return 'between';
  const lines = review.ignored.map((ignored) => ignored.line);
  if (review.records.length === 0) return 'between';
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  // Mended records stand last, wherever their lines are.
  for (const { line } of review.records) {
    first = Math.min(first, line);
    last = Math.max(last, line);
  }
  if (lines.every((line) => line < first)) return 'before';
  return lines.every((line) => line > last) ? 'after' : 'between';
}

/** How much of a selection has something. */
export type Share = 'none' | 'some' | 'all';

export function shareOf(count: number, total: number): Share {
  if (count === 0) return 'none';
  return count < total ? 'some' : 'all';
}

/** What a click on a box with three states does: all that have it lose it, otherwise all get it. */
export const clickedShare = (share: Share): 'add' | 'remove' => (share === 'all' ? 'remove' : 'add');

/** How many papers of a selection have what, by id. */
export interface ShareCounts {
  total: number;
  counts: ReadonlyMap<number, number>;
}

/**
 * What a short list shows of many things: those that some of the selection has, the most common
 * first, filled up to `least` with others that are `likely`; never more than `most`.
 */
export function shownShares<T extends { id: number; name: string }>(
  things: readonly T[],
  { counts }: ShareCounts,
  likely: (thing: T) => number,
  { least, most }: { least: number; most: number },
): T[] {
  const has = (thing: T): number => counts.get(thing.id) ?? 0;
  const present = things.filter((thing) => has(thing) > 0);
  present.sort((a, b) => has(b) - has(a) || a.name.localeCompare(b.name));
  if (present.length >= least) return present.slice(0, most);
  const others = things.filter((thing) => has(thing) === 0);
  others.sort((a, b) => likely(b) - likely(a));
  return [...present, ...others.slice(0, least - present.length)];
}

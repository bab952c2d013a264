import { portions } from '../tasks/in-slices.ts';

/** How many of some items have each of what they have (tags, collections); pauses. */
export function* countShares(
  ids: readonly number[],
  sharesOf: (part: readonly number[]) => { id: number; count: number }[],
): Generator<void, { id: number; count: number }[]> {
  const counts = new Map<number, number>();
  for (const part of portions(ids)) {
    for (const { id, count } of sharesOf(part)) counts.set(id, (counts.get(id) ?? 0) + count);
    yield;
  }
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => a.id - b.id);
}

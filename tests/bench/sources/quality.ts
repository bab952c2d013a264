/** How good the groups are that were found among records whose works are known. */
import type { FoundGroup } from '../../../src/engine/duplicates/described.ts';
import type { Label } from '../catalogues/record.ts';

export interface Quality {
  /** Pairs of different works in certain groups. */
  falseCertain: [number, number][];
  /** Of all pairs of one work (a preprint and its published version are one), the share in any group. */
  found: number;
  /** Of all pairs of one work, the share in a certain group. */
  certain: number;
  /** Of the pairs in groups to look through, the share that is of one work. */
  precision: number;
  missed: [number, number][];
  wrong: [number, number][];
}

/** Compares groups with the truth. `works` has the work of each item by its id. */
export function measureQuality(
  groups: readonly FoundGroup[],
  works: ReadonlyMap<number, Label | null>,
): Quality {
  const inCertain = new Set<string>();
  const inReview = new Set<string>();
  for (const { ids, certain } of groups) {
    for (const [a, b] of pairs(ids)) (certain ? inCertain : inReview).add(`${a} ${b}`);
  }
  const isOne = (pair: string, by: 'id' | 'family'): boolean => {
    const [a, b] = pair.split(' ').map((id) => works.get(Number(id)));
    return a?.[by] !== undefined && a[by] === b?.[by];
  };
  const byFamily = Map.groupBy([...works.keys()], (id) => works.get(id)?.family ?? -1);
  const truth = [...byFamily.values()].flatMap((ids) => [...pairs(ids)].map(([a, b]) => `${a} ${b}`));
  const reviewed = [...inReview].filter((pair) => !inCertain.has(pair));
  const right = reviewed.filter((pair) => isOne(pair, 'family'));
  return {
    falseCertain: numbers([...inCertain].filter((pair) => !isOne(pair, 'id'))),
    found: truth.filter((pair) => inCertain.has(pair) || inReview.has(pair)).length / truth.length,
    certain: truth.filter((pair) => inCertain.has(pair)).length / truth.length,
    precision: right.length / Math.max(1, reviewed.length),
    missed: numbers(truth.filter((pair) => !inCertain.has(pair) && !inReview.has(pair))),
    wrong: numbers(reviewed.filter((pair) => !isOne(pair, 'family'))),
  };
}

const numbers = (all: readonly string[]): [number, number][] =>
  all.map((pair) => pair.split(' ').map(Number) as [number, number]);

function* pairs(ids: readonly number[]): Generator<[number, number]> {
  const sorted = [...ids].sort((a, b) => a - b);
  for (const [i, a] of sorted.entries()) for (const b of sorted.slice(i + 1)) yield [a, b];
}

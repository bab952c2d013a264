import type { RankDoc } from '../../../src/engine/search/ranking/index.ts';

/** Texts, queries about them, and how much each text has to do with each query. */
export interface Collection {
  documents: RankDoc[];
  queries: { text: string; grades: ReadonlyMap<number, number> }[];
}

/** Measures of one ranking, from 0 to 1. */
export interface Measures {
  /** How much is found in the first ten, where early and important ones count more. */
  ndcg10: number;
  /** Average precision over all that matters. */
  map: number;
  /** The share of what matters that is among the first hundred. */
  recall100: number;
}

/** Measures one ranking. Grades of 0 and below don't matter. */
export function measuresOf(ranking: readonly number[], grades: ReadonlyMap<number, number>): Measures {
  const relevant = [...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  if (relevant.length === 0) return { ndcg10: 0, map: 0, recall100: 0 };
  const gain = (list: readonly number[]): number =>
    list.slice(0, 10).reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0);
  const found = ranking.map((id) => Math.max(0, grades.get(id) ?? 0));
  let [hits, precision] = [0, 0];
  found.forEach((grade, i) => {
    if (grade === 0) return;
    hits += 1;
    precision += hits / (i + 1);
  });
  return {
    ndcg10: gain(found) / gain(relevant),
    map: precision / relevant.length,
    recall100: found.slice(0, 100).filter((grade) => grade > 0).length / relevant.length,
  };
}

/** The mean over all queries that something matters for. */
export function meanMeasures({ queries }: Collection, rank: (query: string) => readonly number[]): Measures {
  const asked = queries.filter(({ grades }) => [...grades.values()].some((grade) => grade > 0));
  const sum = { ndcg10: 0, map: 0, recall100: 0 };
  for (const { text, grades } of asked) {
    const one = measuresOf(rank(text), grades);
    sum.ndcg10 += one.ndcg10;
    sum.map += one.map;
    sum.recall100 += one.recall100;
  }
  const mean = (value: number): number => value / Math.max(asked.length, 1);
  return { ndcg10: mean(sum.ndcg10), map: mean(sum.map), recall100: mean(sum.recall100) };
}

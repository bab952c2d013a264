import { IdSet } from '../../../src/engine/search/id-set.ts';
import { type RankDoc, RankingIndex } from '../../../src/engine/search/ranking/index.ts';
import { isNoise } from '../../../src/language/analysis/noise.ts';
import { compoundsOf } from '../../../src/language/analysis/words.ts';
import { plainIndex } from './fts5.ts';
import { asked } from './queries.ts';

/** So many are judged: as many as the usual programs for this read. */
const DEPTH = 1000;

type Rank = (query: string) => readonly number[];

/** Our ranking: what holds all words, and behind it the best of the rest. */
export function ours(documents: readonly RankDoc[]): Rank {
  const index = RankingIndex.empty();
  index.put(documents);
  return (query) => {
    const { root } = asked(`${query.replaceAll(/\s+/gu, ' ')} `);
    const { ids, rest } = index.search(root, { within: null, setOf: () => IdSet.of([]), rest: DEPTH });
    return [...ids, ...rest];
  };
}

/** SQLite's: bm25 over any of the words that say something. */
export function plain(documents: readonly RankDoc[]): Rank {
  const index = plainIndex(documents);
  return (query) => {
    const words = compoundsOf(query).flatMap(({ parts }) => parts);
    return index.find([...new Set(words.filter((word) => !isNoise(word)))], 'OR', false, DEPTH);
  };
}

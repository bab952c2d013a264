import { basename } from 'node:path';
import type { Bench, Figure } from './measure.ts';
import { readCollection } from './search/collections.ts';
import { meanMeasures } from './search/judged.ts';
import { ours, plain } from './search/rank.ts';

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** How well judged texts are ranked, beside what SQLite's bm25 makes of them: at least as well is the goal. */
export const searchQualityBench: Bench = {
  name: 'search-quality',
  async run(report, collections) {
    if (collections.length === 0) report('search-quality: nothing to measure with; say --collection DIR');
    return collections.flatMap((folder): Figure[] => {
      const collection = readCollection(folder);
      const [mine, floor] = [ours, plain].map((make) => meanMeasures(collection, make(collection.documents)));
      return (['ndcg10', 'map', 'recall100'] as const).map((measure) => ({
        name: 'search-quality',
        case: `${basename(folder)}: ${measure}`,
        value: round(mine![measure]),
        baseline: round(floor![measure]),
        goal: round(floor![measure]),
        ok: mine![measure] >= floor![measure],
      }));
    });
  },
};

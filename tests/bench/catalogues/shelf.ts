import { seeded } from '../corpus.ts';
import { catalogues } from './catalogues.ts';
import { entries } from './entries.ts';
import type { Catalogued } from './record.ts';

/** What a shelf comes to that was filled from several catalogues over the years: each work once to four times. */
export function shelf(count: number, seed: number): Catalogued[] {
  const works = entries(count, seed);
  const random = seeded(seed + 1000);
  const luck = (share: number): boolean => random() < share;
  const all: Catalogued[] = [];
  for (const entry of works) {
    let wanted = 1 + Math.floor(random() * 4);
    const shuffled = catalogues.map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at);
    for (const { one } of shuffled) {
      const draft = wanted > 0 ? one(entry, luck, all.length + 1) : null;
      if (!draft) continue;
      wanted -= 1;
      all.push({ draft, work: entry.label });
    }
  }
  return all;
}

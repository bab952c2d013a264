import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ItemDraft } from '../../../src/contract/model/item.ts';
import { findDuplicates } from '../../../src/engine/duplicates/find.ts';
import type { Label } from '../../bench/catalogues/record.ts';
import { shelf } from '../../bench/catalogues/shelf.ts';
import { exportsOf } from '../../bench/sources/exports.ts';
import { fill } from '../../bench/sources/library.ts';
import { measureQuality } from '../../bench/sources/quality.ts';
import { works } from '../../bench/sources/works.ts';
import { openEngine, tempFolder } from './support.ts';

/** Works of a set; `npm run bench -- duplicates` takes 2,000. */
const WORKS = 300;

const sets: readonly [string, number, (seed: number) => { draft: ItemDraft; work: Label }[]][] = [
  ['exports of several databases', 1, (seed) => exportsOf(works(WORKS, seed), seed + 100)],
  ['exports of several databases', 2, (seed) => exportsOf(works(WORKS, seed), seed + 100)],
  ['a shelf filled from catalogues', 1, (seed) => shelf(WORKS, seed)],
  ['a shelf filled from catalogues', 2, (seed) => shelf(WORKS, seed)],
];

describe('duplicates', () => {
  it.each(sets)(
    'among %s (%i) are never certain where they are wrong, and nearly all found',
    async (_, seed, made) => {
      const all = made(seed);
      const engine = openEngine(join(tempFolder(), 'library'), { origin: 'cli' });
      const ids = await fill(
        engine,
        all.map(({ draft }) => draft),
      );
      const search = findDuplicates(engine.context.library.reader);
      let step = search.next();
      while (!step.done) step = search.next();
      const quality = measureQuality(
        step.value.groups,
        new Map(ids.map((id, i) => [id, all[i]?.work ?? null])),
      );
      expect(quality.falseCertain).toEqual([]);
      expect(quality.found).toBeGreaterThanOrEqual(0.95);
      expect(quality.precision).toBeGreaterThanOrEqual(0.9);
      // Where an identifier is shared and all agrees, nobody should have to look.
      expect(quality.certain).toBeGreaterThan(0.1);
    },
  );
});

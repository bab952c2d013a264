import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, openEngine, view } from '../support.ts';

const seed = join(import.meta.dirname, '../../../../../shared/seeds/000_d183ad51def9a82e.txt');
const present = existsSync(seed);
if (!present)
  console.warn(`\n*** SKIPPED: the seed page is not at ${seed}; what is found in it is not checked. ***\n`);

test.skipIf(!present)('the seed page’s papers are found as a reader expects', async () => {
  const engine = openEngine();
  const text = readFileSync(seed, 'utf8');
  await commit(engine, await engine.call('imports.readText', { text, html: '', name: 'clipboard' }));
  const find = async (query: string, typing = false) => {
    const asked = view({ query, typing });
    const { handle, total, rest, corrected } = await engine.call('results.open', { view: asked });
    const [first] = await engine.call('results.rows', { handle, start: 0, count: Math.min(total, 1) });
    return { first: first?.title, rest: rest > 0, corrected: corrected?.query ?? null };
  };
  expect([
    await find('deep interest network'),
    await find('tulu'),
    await find('recomender agent'),
    await find('labor ma', true),
    await find('"click-through rate"'),
    await find('sail-sg/regmix'),
    await find('photosynthesis'),
  ]).toMatchObject([
    { first: 'Deep Interest Network for Click-Through Rate Prediction', rest: true, corrected: null },
    { first: '2 OLMo 2 Furious', rest: false },
    { first: expect.stringContaining('Recommender AI Agent'), corrected: 'recommender agent' },
    { first: expect.stringContaining('Labor Space') },
    { first: 'Deep Interest Network for Click-Through Rate Prediction' },
    { first: expect.stringContaining('RegMix') },
    { first: undefined, rest: false, corrected: null },
  ]);
});

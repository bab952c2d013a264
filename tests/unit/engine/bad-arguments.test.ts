import fc from 'fast-check';
import { expect, it } from 'vitest';
import { errorCodes } from '../../../src/contract/errors.ts';
import { type EngineMethodName, engineMethods } from '../../../src/contract/methods/index.ts';
import { fromSchema, type Schema } from './from-schema.ts';
import { everything } from './history-acts.ts';
import { importRecords, openEngine, record } from './support.ts';

/** A longer search by hand: OCTAVO_RUNS=5000 npx vitest run tests/unit/engine/bad-arguments.test.ts */
const RUNS = Number(process.env['OCTAVO_RUNS'] ?? 60);

const names = Object.keys(engineMethods) as EngineMethodName[];
/** What may read but must not write, whatever it answers. */
const writesNothing =
  /\.(?:get|list|find|preview|status|history|suggest|mentions|papers|rows|ids|indexOf|open|close)$/;

const call = fc.constantFrom(...names).chain((method) =>
  fc.record({
    method: fc.constant(method),
    params: fc.oneof(
      { weight: 4, arbitrary: fromSchema(engineMethods[method].params as unknown as Schema) },
      { weight: 1, arbitrary: fc.anything({ withBigInt: true, withSparseArray: true }) },
    ),
  }),
);

it(
  'whatever is asked, the answer is a value or a coded error, and an error changes nothing',
  async () => {
    const engine = openEngine();
    const setUp = async (): Promise<void> => {
      await importRecords(
        engine,
        Array.from({ length: 5 }, (_, n) =>
          record(n, { custom: { octavo: { tags: ['x/y', `t${n}`], collections: ['A/B'] } } }),
        ),
      );
      await engine.call('items.setStatus', { selection: { ids: [1, 2, 3] as never[] }, status: 'to-read' });
      await engine.call('notes.create', { item: 1 as never, text: 'A note' });
      await engine.call('savedSearches.create', { name: 's', query: 'study' });
      await engine.call('duplicates.find', {});
    };
    await setUp();
    let before = everything(engine);
    await fc.assert(
      fc.asyncProperty(call, async ({ method, params }) => {
        const reply = await engine.answer(method, params);
        const after = everything(engine);
        if (!reply.ok) {
          expect(errorCodes).toContain(reply.code);
          expect(reply, method).not.toMatchObject({ code: 'internal' });
          expect(reply.message).not.toBe('');
        }
        // An export pins its keys first: better pinned in vain than exported and moved later.
        const isExport = method === 'exports.file';
        if ((!reply.ok && !isExport) || writesNothing.test(method)) expect(after).toEqual(before);
        before = after;
        expect(() => structuredClone(reply)).not.toThrow();
      }),
      { numRuns: RUNS, ...(process.env['OCTAVO_SEED'] ? { seed: Number(process.env['OCTAVO_SEED']) } : {}) },
    );
  },
  20_000 + RUNS * 100,
);

it('a list of a million ids and a text of 50 million characters are refused or taken at once', async () => {
  const engine = openEngine();
  await importRecords(engine, [record(1)]);
  const many = Array.from({ length: 1_000_000 }, (_, n) => n + 1);
  expect(await engine.answer('items.setStatus', { selection: { ids: many }, status: 'read' })).toMatchObject({
    code: 'invalid_argument',
  });
  const most = { ids: many.slice(0, 200_000) };
  expect(await engine.answer('items.setStatus', { selection: most, status: 'read' })).toMatchObject({
    ok: true,
    value: { changed: 1 },
  });
  expect(await engine.answer('notes.create', { item: 1, text: 'x'.repeat(50_000_000) })).toMatchObject({
    code: 'invalid_argument',
  });
  expect(await engine.answer('results.open', { view: { query: 'a '.repeat(500_000) } })).toMatchObject({
    code: 'invalid_argument',
  });
});

import { expect, it } from 'vitest';
import type { ItemId } from '../../../../src/contract/model/ids.ts';
import { type CslRecord, ids, importRecords, openEngine, record as paper } from '../support.ts';

const record = (n: number, more: Partial<CslRecord> = {}): CslRecord =>
  paper(n, { author: [{ family: 'Stone', given: 'Ada' }], ...more });

type Engine = ReturnType<typeof openEngine>;

const counts = async (engine: Engine, ...of: number[]): Promise<Record<string, number>> => {
  const scope = of.length > 0 ? ids(...of) : null;
  const { kinds } = await engine.call('check.summary', { scope });
  return Object.fromEntries(kinds.map(({ code, count }) => [code, count]));
};

async function library(): Promise<Engine> {
  const engine = openEngine();
  await importRecords(engine, [
    record(1, { title: 'The first of all studies.' }),
    record(2, { 'container-title': 'Journal of tests' }),
    record(3, { 'container-title': 'Journal of Tests (JT)', page: 'pp. 3-9' }),
    record(4, { title: 'Another title altogether.' }),
  ]);
  return engine;
}

it('a library is looked through, and what changes is looked at again', async () => {
  const engine = await library();
  expect(await counts(engine)).toEqual({ title_period: 2, pages_malformed: 1, venue_variants: 2 });
  expect(await counts(engine, 2, 3)).toEqual({ pages_malformed: 1, venue_variants: 2 });
  const { version } = await engine.call('check.summary', { scope: null });
  const { revision } = await engine.call('items.get', { id: 1 as ItemId });
  await engine.call('items.update', { id: 1 as ItemId, revision, patch: { title: 'Fine', venue: '' } });
  expect(await counts(engine)).toMatchObject({ title_period: 1, field_missing: 1 });
  expect((await engine.call('check.summary', { scope: null })).version).toBe(version + 1);
  await engine.call('items.trash', { selection: ids(3) });
  expect(await counts(engine)).toEqual({ title_period: 1, field_missing: 1, venue_variants: 1 });
  await engine.call('library.undo', {});
  expect(await counts(engine)).toMatchObject({ pages_malformed: 1 });
});

it('problems say what mending would do, and are mended one by one or all of a kind, in one step', async () => {
  const engine = await library();
  const problems = await engine.call('check.problems', { scope: null, code: null, start: 0, count: 10 });
  expect(problems.map(({ code, key, mend }) => [code, key, mend])).toEqual([
    ['pages_malformed', 'stone2003study', { before: 'pp. 3-9', after: '3-9' }],
    [
      'title_period',
      'stone2001first',
      { before: 'The first of all studies.', after: 'The first of all studies' },
    ],
    [
      'title_period',
      'stone2004another',
      { before: 'Another title altogether.', after: 'Another title altogether' },
    ],
    ['venue_variants', 'stone2002study', { before: 'Journal of tests', after: 'Journal of Tests' }],
    ['venue_variants', 'stone2003study', { before: 'Journal of Tests (JT)', after: 'Journal of Tests' }],
  ]);
  const [pages] = problems;
  if (!pages) throw new Error('no problem');
  const { item, revision, code, field } = pages;
  const stale = engine.call('check.mend', { problems: [{ item, revision: revision - 1, code, field }] });
  await expect(stale).rejects.toMatchObject({ code: 'conflict' });
  expect(await engine.call('check.mend', { problems: [{ item, revision, code, field }] })).toMatchObject({
    changed: 1,
    action: { name: 'Mend 1 Paper' },
  });
  const choice = { scope: null, code: 'title_period' };
  expect(await engine.call('check.mends', { ...choice, count: 1 })).toHaveLength(1);
  expect(await engine.call('check.mendAll', choice)).toMatchObject({ changed: 2 });
  expect(await counts(engine)).toEqual({ venue_variants: 2 });
  await engine.call('library.undo', {});
  expect(await counts(engine)).toEqual({ title_period: 2, venue_variants: 2 });
  expect(await engine.call('check.mendAll', { scope: ids(1, 2, 3), code: null })).toMatchObject({
    changed: 3,
  });
  expect(await counts(engine)).toEqual({ title_period: 1 });
});

it('identifiers that several papers have, and keys that look alike, are told of each', async () => {
  const engine = openEngine();
  await importRecords(engine, [record(1, { id: 'm\u00fcller' }), record(2, { id: 'mu\u0308ller' })]);
  const { revision } = await engine.call('items.get', { id: 2 as ItemId });
  await engine.call('items.update', {
    id: 2 as ItemId,
    revision,
    patch: { setIdentifiers: { doi: '10.1234/TEST.1' } },
  });
  expect(await counts(engine)).toEqual({ identifier_shared: 2, key_clash: 2 });
});

it('looking is shared by those who ask at once, and goes on where it was stopped', async () => {
  const engine = openEngine();
  await importRecords(
    engine,
    Array.from({ length: 120 }, (_, n) => record(n + 1, { title: `Study number ${n} of many.` })),
  );
  const { library: own, problems } = engine.context;
  const work = problems.refresh(own.reader, { year: 2026 });
  expect(work.next()).toEqual({ done: false, value: 20 });
  work.return();
  expect(problems.pending(own.reader)).toBe(100);
  const both = await Promise.all([1, 2].map(() => engine.call('check.summary', { scope: null })));
  for (const { papers, kinds } of both) {
    expect([papers, kinds]).toMatchObject([120, [{ code: 'title_period', count: 120, mendable: 120 }]]);
  }
});

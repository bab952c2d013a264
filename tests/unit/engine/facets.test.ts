import { expect, it } from 'vitest';
import type { Facets } from '../../../src/contract/methods/results.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { ids, importRecords, openEngine, record, view } from './support.ts';

async function facets(engine: Engine, query = ''): Promise<Facets> {
  const { handle } = await engine.call('results.open', { view: view({ query }) });
  return engine.call('results.facets', { handle });
}

const zhou = { family: 'Zhou', given: 'Guorui' };

it('counts what the papers of a result have in common, and follows what changes', async () => {
  const engine = openEngine();
  await importRecords(engine, [
    record(1, { title: 'Interest network', author: [zhou, { literal: 'Team X' }], keyword: 'ctr, ads' }),
    record(2, { title: 'Interest evolution', author: [zhou, zhou], keyword: 'ctr' }),
    record(3, { title: 'Other matters', author: [], 'container-title': 'Letters' }),
  ]);
  const before = await facets(engine);
  expect(before).toEqual({
    years: [
      { value: 2003, count: 1 },
      { value: 2002, count: 1 },
      { value: 2001, count: 1 },
    ],
    creators: [
      { value: 'Guorui Zhou', count: 2 },
      { value: 'Team X', count: 1 },
    ],
    venues: [
      { value: 'Journal of Tests', count: 2 },
      { value: 'Letters', count: 1 },
    ],
    tags: [
      { value: 'ctr', count: 2 },
      { value: 'ads', count: 1 },
    ],
    statuses: [{ value: 'inbox', count: 3 }],
  });
  expect((await facets(engine, 'network')).tags).toEqual([
    { value: 'ads', count: 1 },
    { value: 'ctr', count: 1 },
  ]);
  await engine.call('items.setStatus', { selection: ids(1, 3), status: 'read' });
  await engine.call('tags.addToItems', { selection: ids(3), name: 'ads' });
  await engine.call('items.trash', { selection: ids(2) });
  const after = await facets(engine);
  expect(after.statuses).toEqual([{ value: 'read', count: 2 }]);
  expect(after.tags).toEqual([
    { value: 'ads', count: 2 },
    { value: 'ctr', count: 1 },
  ]);
  await engine.call('library.undo', {});
  expect((await facets(engine)).creators[0]).toEqual({ value: 'Guorui Zhou', count: 2 });
});

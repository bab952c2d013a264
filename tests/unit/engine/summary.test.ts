import { expect, it } from 'vitest';
import { ids, importRecords, openEngine, record } from './support.ts';

it('several papers in numbers, by ids and as all of a result but a few', async () => {
  const engine = openEngine();
  await importRecords(engine, [
    record(1, { issued: { 'date-parts': [[2024]] } }),
    record(2, { issued: { 'date-parts': [[2017]] } }),
    record(3, { issued: undefined }),
  ]);
  await engine.call('items.setStatus', { selection: ids(1), status: 'inbox' });
  await engine.call('items.setStatus', { selection: ids(2, 3), status: 'read' });
  await engine.call('items.trash', { selection: ids(3) });
  const whole = {
    count: 3,
    byStatus: { none: 0, inbox: 1, 'to-read': 0, reading: 0, read: 2, skipped: 0 },
    years: [2017, 2024],
    withAttachment: 0,
    trashed: 1,
  };
  expect(await engine.call('items.summary', { selection: ids(1, 2, 3, 99) })).toEqual(whole);
  const view = {
    place: { kind: 'library' as const },
    query: '',
    typing: false,
    sort: [],
    hideSkipped: false,
  };
  const { handle } = await engine.call('results.open', { view });
  const [first] = ids(1).ids;
  expect(
    await engine.call('items.summary', { selection: { handle, except: first ? [first] : [] } }),
  ).toMatchObject({ count: 1, years: [2017, 2017], trashed: 0 });
  expect(await engine.call('items.summary', { selection: ids(3) })).toMatchObject({ years: null });
});

it('what several papers share, the most common first; a paper counts once, whatever its creators', async () => {
  const engine = openEngine();
  const zhou = { family: 'Zhou', given: 'Guorui' };
  const team = { literal: 'OLMo Team' };
  await importRecords(engine, [
    record(1, { author: [zhou, team], 'container-title': 'KDD', issued: { 'date-parts': [[2018]] } }),
    record(2, { author: [zhou, zhou], 'container-title': 'KDD', issued: { 'date-parts': [[2018]] } }),
    record(3, { author: [team, zhou], 'container-title': 'AAAI', issued: { 'date-parts': [[2019]] } }),
    record(4, { author: [], 'container-title': '', issued: undefined }),
  ]);
  expect(await engine.call('items.inCommon', { selection: ids(1, 2, 3, 4, 99), limit: 4 })).toEqual({
    count: 4,
    creators: [
      { value: 'Guorui Zhou', count: 3 },
      { value: 'OLMo Team', count: 2 },
    ],
    venues: [{ value: 'KDD', count: 2 }],
    years: [{ value: '2018', count: 2 }],
  });
  expect(await engine.call('items.inCommon', { selection: ids(1, 2, 3), limit: 1 })).toMatchObject({
    creators: [{ value: 'Guorui Zhou', count: 3 }],
  });
  const many = Array.from({ length: 5_001 }, (_, i) => i + 1);
  expect(await engine.call('items.inCommon', { selection: ids(...many), limit: 4 })).toEqual({
    count: 0,
    creators: [],
    venues: [],
    years: [],
  });
});

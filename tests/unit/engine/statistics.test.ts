import { afterEach, describe, expect, it } from 'vitest';
import type { Statistics } from '../../../src/contract/methods/statistics.ts';
import type { CollectionId } from '../../../src/contract/model/ids.ts';
import type { Status } from '../../../src/contract/model/item.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { waitingTimes } from '../../../src/engine/statistics/statistics.ts';
import { ids, importRecords, openEngine, record } from './support.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** A Wednesday. */
const WEDNESDAY = Date.UTC(2026, 5, 17, 12);

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

interface Clocked {
  engine: Engine;
  /** Lets time pass. */
  pass(ms: number): void;
  mark(status: Status, ...numbers: number[]): Promise<unknown>;
  statistics(collection?: number): Promise<Statistics>;
  /** Of the last weeks: read, queued, left. */
  weeks(count: number): Promise<number[][]>;
}

async function clocked(papers: number): Promise<Clocked> {
  process.env['TZ'] = 'UTC';
  let now = WEDNESDAY;
  const engine = openEngine(undefined, { now: () => now });
  await importRecords(
    engine,
    Array.from({ length: papers }, (_, i) => record(i + 1)),
  );
  const statistics = (collection?: number) =>
    engine.call('statistics.get', {
      weeks: 26,
      collection: collection === undefined ? null : (collection as CollectionId),
    });
  return {
    engine,
    pass(ms) {
      now += ms;
    },
    mark: (status, ...numbers) => engine.call('items.setStatus', { selection: ids(...numbers), status }),
    statistics,
    weeks: async (count) =>
      (await statistics()).weeks.slice(-count).map(({ read, queued, left }) => [read, queued, left]),
  };
}

describe('statistics', () => {
  it('count what was read, came and left, week by week', async () => {
    const { pass, mark, weeks, statistics } = await clocked(6);
    await mark('to-read', 1, 2, 3);
    await mark('read', 4);
    pass(WEEK);
    await mark('reading', 1);
    await mark('read', 1);
    await mark('skipped', 2);
    await mark('reading', 5);
    expect(await weeks(2)).toEqual([
      [1, 3, 0],
      [1, 1, 2],
    ]);
    const { waiting, begun } = await statistics();
    expect(waiting).toEqual({ classes: [0, 1, 0, 0, 0, 0, 0], median: WEEK });
    expect(begun).toEqual({ classes: [1, 1, 0, 0, 0, 0, 0], median: 0 });
  });

  it('are right again after undo and redo', async () => {
    const { engine, mark, statistics } = await clocked(3);
    const before = await statistics();
    await mark('to-read', 1, 2);
    const queued = await statistics();
    await mark('read', 1);
    const read = await statistics();
    await engine.call('library.undo', {});
    expect(await statistics()).toEqual(queued);
    await engine.call('library.undo', {});
    expect(await statistics()).toEqual(before);
    await engine.call('library.redo', {});
    await engine.call('library.redo', {});
    expect(await statistics()).toEqual(read);
  });

  it('count a paper once that was marked twice, and not at all when the mark was taken back', async () => {
    const { pass, mark, weeks } = await clocked(2);
    await mark('to-read', 1, 2);
    await mark('read', 1);
    await mark('inbox', 1);
    pass(HOUR / 2);
    expect(await weeks(1)).toEqual([[0, 1, 0]]);
    await mark('read', 1);
    expect(await weeks(1)).toEqual([[1, 2, 1]]);
    await mark('read', 2);
    await mark('to-read', 2);
    expect(await weeks(1)).toEqual([[1, 2, 1]]);
    pass(2 * WEEK);
    await mark('inbox', 1);
    await mark('read', 1);
    expect(await weeks(3)).toEqual([
      [0, 2, 1],
      [0, 0, 0],
      [1, 0, 0],
    ]);
  });

  it('leave out the trash, and have it back when it is restored', async () => {
    const { engine, mark, weeks } = await clocked(2);
    await mark('to-read', 2);
    await mark('read', 1);
    expect(await weeks(1)).toEqual([[1, 1, 0]]);
    await engine.call('items.trash', { selection: ids(1, 2) });
    expect(await weeks(1)).toEqual([[0, 0, 0]]);
    await engine.call('items.restore', { selection: ids(1, 2) });
    expect(await weeks(1)).toEqual([[1, 1, 0]]);
  });

  it('tell of papers that came in as read, without a week', async () => {
    const { engine, statistics } = await clocked(0);
    await importRecords(engine, [record(1, { custom: { octavo: { status: 'read' } } })]);
    expect(await statistics()).toMatchObject({ undated: 1 });
    expect((await statistics()).weeks.every(({ read }) => read === 0)).toBe(true);
  });

  it('are of a collection and what is below it, and compare the collections', async () => {
    const { engine, mark, statistics } = await clocked(4);
    const { id: thesis } = await engine.call('collections.create', { parent: null, name: 'Thesis' });
    const { id: related } = await engine.call('collections.create', { parent: thesis, name: 'Related work' });
    await engine.call('collections.addItems', { id: thesis, selection: ids(1, 2) });
    await engine.call('collections.addItems', { id: related, selection: ids(2, 3) });
    await mark('read', 1, 2, 4);
    await mark('to-read', 3);
    const { collections } = await statistics();
    expect(collections).toEqual([
      { id: thesis, path: 'Thesis', read: 2, queue: 1 },
      { id: related, path: 'Thesis/Related work', read: 1, queue: 1 },
    ]);
    expect((await statistics(related)).weeks.at(-1)).toMatchObject({ read: 1, queued: 1 });
    await expect(statistics(99)).rejects.toMatchObject({ code: 'collection_not_found' });
  });

  it('unite the stays of merged papers', async () => {
    const { engine, pass, mark, weeks, statistics } = await clocked(2);
    await mark('to-read', 1);
    pass(WEEK);
    await mark('to-read', 2);
    const [first, second] = ids(1, 2).ids;
    if (!first || !second) throw new Error('two papers');
    await engine.call('duplicates.merge', { keep: second, others: [first] });
    expect(await weeks(2)).toEqual([
      [0, 1, 0],
      [0, 0, 0],
    ]);
    expect((await statistics()).waiting.classes).toEqual([0, 1, 0, 0, 0, 0, 0]);
  });

  it('put waiting times into classes of whole weeks', () => {
    expect(waitingTimes([])).toEqual({ classes: [0, 0, 0, 0, 0, 0, 0], median: null });
    expect(waitingTimes([-DAY, 0, WEEK - 1, WEEK, 3 * WEEK, 40 * WEEK])).toEqual({
      classes: [3, 1, 1, 0, 0, 0, 1],
      median: WEEK - 1,
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { QueueTarget } from '../../../src/contract/methods/queue.ts';
import type { Status } from '../../../src/contract/model/item.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { gapFor, numbersBetween } from '../../../src/engine/reading/queue-order.ts';
import { commit, ids, importRecords, openEngine, readReview, record, titles } from './support.ts';

const queue = { place: { kind: 'queue' } } as const;
const name = (n: number): string => record(n).title;
const names = (...numbers: number[]): string[] => numbers.map(name);
const mark = (engine: Engine, status: Status, ...numbers: number[]) =>
  engine.call('items.setStatus', { selection: ids(...numbers), status });
const move = (engine: Engine, to: QueueTarget, ...numbers: number[]) =>
  engine.call('queue.move', { selection: ids(...numbers), to });
const beside = (n: number) => ids(n).ids[0] as ReturnType<typeof ids>['ids'][number];

async function withQueue(count: number): Promise<Engine> {
  const engine = openEngine();
  await importRecords(
    engine,
    Array.from({ length: count }, (_, i) => record(i + 1)),
  );
  await mark(engine, 'to-read', ...Array.from({ length: count }, (_, i) => i + 1));
  return engine;
}

describe('the queue', () => {
  it('takes papers at its end, in the order they were given', async () => {
    const engine = openEngine();
    await importRecords(
      engine,
      [1, 2, 3, 4].map((n) => record(n)),
    );
    await mark(engine, 'to-read', 3);
    await mark(engine, 'reading', 4, 1);
    await mark(engine, 'to-read', 2);
    expect(await titles(engine, queue)).toEqual(names(3, 4, 1, 2));
  });

  it('keeps a paper where it is while it is read, and takes it at the end when it comes back', async () => {
    const engine = await withQueue(3);
    await mark(engine, 'reading', 2);
    expect(await titles(engine, queue)).toEqual(names(1, 2, 3));
    await mark(engine, 'read', 1);
    await mark(engine, 'to-read', 1);
    expect(await titles(engine, queue)).toEqual(names(2, 3, 1));
  });

  it('takes imported papers at its end', async () => {
    const engine = await withQueue(1);
    const review = await readReview(engine, [record(2), record(3)]);
    await engine.call('imports.commit', {
      review: review.id,
      chosen: [0, 1],
      restore: [],
      status: 'to-read',
      tags: [],
    });
    expect(await titles(engine, queue)).toEqual(names(1, 2, 3));
    const more = await readReview(engine, [record(4)]);
    await commit(engine, more);
    expect(await titles(engine, queue)).toEqual(names(1, 2, 3));
  });

  it('moves papers one step, to an end, or beside another; several as a block', async () => {
    const engine = await withQueue(5);
    const moved = async (to: QueueTarget, ...numbers: number[]) => {
      await move(engine, to, ...numbers);
      return titles(engine, queue);
    };
    expect(await moved('up', 3)).toEqual(names(1, 3, 2, 4, 5));
    expect(await moved('down', 1)).toEqual(names(3, 1, 2, 4, 5));
    expect(await moved('top', 5)).toEqual(names(5, 3, 1, 2, 4));
    expect(await moved('bottom', 3, 5)).toEqual(names(1, 2, 4, 5, 3));
    expect(await moved({ before: beside(2) }, 3, 4)).toEqual(names(1, 4, 3, 2, 5));
    expect(await moved({ after: beside(2) }, 1)).toEqual(names(4, 3, 2, 1, 5));
    expect(await moved('up', 4)).toEqual(names(4, 3, 2, 1, 5));
    expect(await moved('up', 3, 1)).toEqual(names(3, 1, 4, 2, 5));
    expect(await moved('down', 3, 4)).toEqual(names(1, 2, 3, 4, 5));
  });

  it('makes one action of a move, and none of one that changes nothing', async () => {
    const engine = await withQueue(4);
    const done = await move(engine, 'top', 3, 4);
    expect(done).toMatchObject({ changed: 2, action: { name: 'Move 2 Papers in the Queue' } });
    expect(await move(engine, 'top', 3)).toEqual({ changed: 0, action: null });
    await engine.call('library.undo', {});
    expect(await titles(engine, queue)).toEqual(names(1, 2, 3, 4));
    await engine.call('library.redo', {});
    expect(await titles(engine, queue)).toEqual(names(3, 4, 1, 2));
  });

  it('writes only what is moved', async () => {
    const engine = await withQueue(50);
    const { action } = await move(engine, { before: beside(2) }, 50);
    const [entry] = await engine.call('library.history', { limit: 1 });
    expect(entry).toMatchObject({ id: action?.id, items: 1 });
  });

  it('answers conflict when the paper to go beside has left', async () => {
    const engine = await withQueue(3);
    await mark(engine, 'read', 2);
    await expect(move(engine, { before: beside(2) }, 3)).rejects.toMatchObject({ code: 'conflict' });
    expect(await titles(engine, queue)).toEqual(names(1, 3));
  });

  it('stays in order after hundreds of moves into the same gap', async () => {
    const engine = await withQueue(4);
    const expected = [1, 2, 3, 4];
    for (let i = 0; i < 120; i++) {
      const moved = expected[3] as number;
      await move(engine, { after: beside(expected[0] as number) }, moved);
      expected.splice(3, 1);
      expected.splice(1, 0, moved);
    }
    expect(await titles(engine, queue)).toEqual(names(...expected));
  });

  it('says what is being read, the one begun last first', async () => {
    let now = Date.UTC(2026, 0, 1);
    const engine = openEngine(undefined, { now: () => now });
    await importRecords(
      engine,
      [1, 2, 3].map((n) => record(n)),
    );
    for (const n of [2, 3, 1]) {
      now += 1000;
      await mark(engine, 'reading', n);
    }
    await engine.call('items.trash', { selection: ids(3) });
    const { total, papers } = await engine.call('queue.reading', { limit: 1 });
    expect(total).toBe(2);
    expect(papers).toEqual([{ id: 1, title: name(1), creators: 'Family1', year: 2001, page: null }]);
  });
});

describe('a list sorted by what is being given', () => {
  it('keeps its order when asked to', async () => {
    const engine = openEngine();
    await importRecords(
      engine,
      [1, 2, 3].map((n) => record(n)),
    );
    const view = {
      place: { kind: 'library' as const },
      query: '',
      typing: false,
      sort: [{ column: 'status' as const, descending: false }],
      hideSkipped: true,
    };
    const list = async (handle: number) =>
      (await engine.call('results.rows', { handle, start: 0, count: 10 })).map(({ id }) => id);
    const first = await engine.call('results.open', { view });
    expect(await list(first.handle)).toEqual([1, 2, 3]);
    await mark(engine, 'read', 1);
    await importRecords(engine, [record(4)]);
    const kept = await engine.call('results.open', { view, replaces: first.handle, keepOrder: true });
    expect(await list(kept.handle)).toEqual([4, 1, 2, 3]);
    const anew = await engine.call('results.open', { view, replaces: kept.handle });
    expect(await list(anew.handle)).toEqual([4, 2, 3, 1]);
  });
});

describe('places of the queue', () => {
  it('count the papers that stay', () => {
    const moved = new Set([2, 4]);
    expect(gapFor([1, 2, 3, 4, 5], moved, 'up')).toBe(0);
    expect(gapFor([1, 2, 3, 4, 5], moved, 'down')).toBe(3);
    expect(gapFor([1, 2, 3, 4, 5], moved, { before: beside(4) })).toBe(2);
    expect(gapFor([1, 2, 3, 4, 5], moved, { after: beside(3) })).toBe(2);
    expect(gapFor([1, 2, 3], moved, { after: beside(9) })).toBeNull();
  });

  it('have numbers between their neighbours while there is room', () => {
    expect(numbersBetween(undefined, undefined, 2)).toEqual([-1, 0]);
    expect(numbersBetween(3, undefined, 2)).toEqual([4, 5]);
    expect(numbersBetween(undefined, 3, 2)).toEqual([1, 2]);
    expect(numbersBetween(1, 2, 3)).toEqual([1.25, 1.5, 1.75]);
    expect(numbersBetween(1, 1 + 1e-9, 1)).toBeNull();
    expect(numbersBetween(2, 2, 1)).toBeNull();
  });
});

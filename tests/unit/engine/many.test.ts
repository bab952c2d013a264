import { expect, it } from 'vitest';
import type { TaskState } from '../../../src/contract/model/library.ts';
import { importRecords, openEngine, record } from './support.ts';

const PORTION = 500;
const COUNT = 5 * PORTION;

async function manyPapers() {
  const tasks: TaskState[][] = [];
  const engine = openEngine(undefined, {
    onEvent: (name, payload) => {
      if (name === 'tasks.changed') tasks.push((payload as { tasks: TaskState[] }).tasks);
    },
  });
  // A review shows 500 records at a time.
  for (let start = 0; start < COUNT; start += PORTION) {
    await importRecords(
      engine,
      Array.from({ length: PORTION }, (_, n) => record(start + n)),
    );
  }
  const place = { kind: 'library' as const };
  const view = { place, query: '', typing: false, sort: [], hideSkipped: false };
  const { handle } = await engine.call('results.open', { view });
  return { engine, tasks, all: { handle, except: [] } };
}

it('many papers are changed in one action, which can be undone', async () => {
  const { engine, all } = await manyPapers();
  expect(await engine.call('items.setStatus', { selection: all, status: 'read' })).toMatchObject({
    changed: COUNT,
    action: { name: 'Mark 2,500 Papers as Read' },
  });
  expect((await engine.call('library.status', {})).counts.byStatus.read).toBe(COUNT);
  const { id: tag } = await engine
    .call('tags.addToItems', { selection: all, name: 'all of them' })
    .then(async () => (await engine.call('tags.list', {}))[0] ?? { id: 0 });
  expect(await engine.call('tags.removeFromItems', { selection: all, id: tag as never })).toMatchObject({
    changed: COUNT,
  });
  for (let n = 0; n < 3; n += 1) await engine.call('library.undo', {});
  expect((await engine.call('library.status', {})).counts.byStatus.read).toBe(0);
});

it('a change of many papers that is cancelled, or fails half-way, leaves them as they were', async () => {
  const { engine, all } = await manyPapers();
  const { tasks } = engine.context;
  // A status of so few is set before anybody can say no.
  const edit = { do: 'set', field: 'venue', value: 'Elsewhere', onlyEmpty: false } as const;
  const changing = engine.call('edits.apply', { selection: all, edit });
  let ended = false;
  // The task is not shown yet: it is one of the next that the runner numbers.
  const cancel = (): void => {
    for (let id = 1; id < 20; id += 1) {
      try {
        tasks.cancel(id);
      } catch {
        // That one has ended, or isn't there.
      }
    }
    if (!ended) setImmediate(cancel);
  };
  setImmediate(cancel);
  await expect(changing.finally(() => (ended = true))).rejects.toMatchObject({ code: 'cancelled' });
  expect(
    engine.context.library.reader.value('SELECT count(*) FROM item_data WHERE venue = ?', 'Elsewhere'),
  ).toBe(0);
  expect((await engine.call('library.status', {})).undo?.name).toBe('Import 500 Papers');
});

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ItemId } from '../../../src/contract/model/ids.ts';
import type { TaskState } from '../../../src/contract/model/library.ts';
import { moveReader } from '../../../src/engine/moving/reader.ts';
import { followMoves } from '../../../src/language/moved.ts';
import { ids, importRecords, openEngine, record, snapshot, tempFolder, titles } from './support.ts';

/** A library with papers, a note and a stored file. */
async function library(more: Parameters<typeof openEngine>[1] = {}) {
  const base = tempFolder();
  const from = join(base, 'library');
  const engine = openEngine(from, more);
  await importRecords(engine, [record(1), record(2)]);
  await engine.call('notes.create', { item: 1 as ItemId, text: 'kept' });
  const bytes = Buffer.alloc(3_000_000, 'x');
  const name = createHash('sha256').update(bytes).digest('hex');
  mkdirSync(join(from, 'files', name.slice(0, 2)), { recursive: true });
  writeFileSync(join(from, 'files', name.slice(0, 2), `${name}.pdf`), bytes);
  return { base, from, engine, file: join('files', name.slice(0, 2), `${name}.pdf`), bytes };
}

it('all of it moves, verified; the old folder takes no more writes and leads to the new one', async () => {
  const { base, from, engine, file, bytes } = await library();
  const to = join(base, 'elsewhere', 'papers');
  const plan = await engine.call('library.planMove', { folder: to });
  expect(plan).toMatchObject({ from, to, files: 1, place: { kind: 'local' }, problem: null });
  expect(plan.bytes).toBeGreaterThan(3_000_000);
  const before = await snapshot(engine);
  const moved = await engine.call('library.moveTo', { folder: to });
  expect(moved).toMatchObject({ to, files: 1 });
  await expect(engine.call('items.trash', { selection: ids(1) })).rejects.toMatchObject({
    code: 'library_moved',
  });
  await engine.close();
  expect(readFileSync(join(to, file)).equals(bytes)).toBe(true);
  expect(readdirSync(to).sort()).toEqual(['files', 'library.sqlite']);
  expect(followMoves(from, moveReader)).toBe(to);

  const there = openEngine(to);
  expect(await snapshot(there)).toEqual(before);
  expect(await titles(there, { query: 'kept' })).toEqual(['A study of subject number 1']);
  await there.call('library.undo', {});
  expect(await there.call('notes.list', { item: 1 as ItemId })).toEqual([]);
  const old = openEngine(from);
  expect((await old.call('library.status', {})).readOnly).toMatchObject({ code: 'library_moved' });
  expect(await titles(old)).toHaveLength(2);
});

it('what can’t be is said first, and nothing is written', async () => {
  const { base, from, engine } = await library();
  const problem = async (folder: string) => (await engine.call('library.planMove', { folder })).problem?.code;
  const other = join(base, 'other');
  openEngine(other);
  const full = join(base, 'full');
  mkdirSync(join(full, 'Octavo Library'), { recursive: true });
  writeFileSync(join(full, 'Octavo Library', 'thesis.txt'), 'mine');
  const beside = join(base, 'beside');
  mkdirSync(beside);
  writeFileSync(join(beside, 'thesis.txt'), 'mine');
  expect(await problem(from)).toBe('library_inside');
  expect(await problem(join(from, 'files'))).toBe('library_inside');
  expect(await problem(join(from, 'new'))).toBe('library_inside');
  expect(await problem(other)).toBe('library_exists');
  expect(await problem(full)).toBe('library_exists');
  expect((await engine.call('library.planMove', { folder: beside })).to).toBe(join(beside, 'Octavo Library'));
  const blocked = join(beside, 'thesis.txt', 'x');
  await expect(engine.call('library.moveTo', { folder: blocked })).rejects.toMatchObject({
    code: 'library_unwritable',
  });
  for (const folder of [other, full]) {
    await expect(engine.call('library.moveTo', { folder })).rejects.toMatchObject({ code: 'library_exists' });
  }
  expect(readdirSync(beside)).toEqual(['thesis.txt']);
  expect(existsSync(join(from, 'moved.json'))).toBe(false);
  await engine.call('items.trash', { selection: ids(1) });
});

it('cancelled in the middle it leaves no trace, and what a crash left is swept away', async () => {
  let tasks: TaskState[] = [];
  const { base, from, engine } = await library({
    onEvent: (name, payload) => {
      if (name === 'tasks.changed') tasks = (payload as { tasks: TaskState[] }).tasks;
    },
  });
  for (let n = 0; n < 20; n++) writeFileSync(join(from, 'files', `${n}.pdf`), Buffer.alloc(8_000_000, n));
  const to = join(base, 'a', 'b');
  const moving = engine.call('library.moveTo', { folder: to });
  await expect
    .poll(() => tasks.find(({ state, done }) => state === 'running' && done > 0)?.total ?? 0, {
      interval: 20,
      timeout: 20_000,
    })
    .toBeGreaterThan(100);
  const id = tasks[0]?.id ?? 0;
  await engine.call('items.setRating', { selection: ids(1), rating: 2 });
  await engine.call('tasks.cancel', { id });
  await expect(moving).rejects.toMatchObject({ code: 'cancelled' });
  expect(existsSync(join(base, 'a'))).toBe(false);
  expect(existsSync(join(from, 'moved.json'))).toBe(false);
  await engine.call('items.setRating', { selection: ids(1), rating: 3 });

  for (let n = 1; n < 20; n++) writeFileSync(join(from, 'files', `${n}.pdf`), '');
  mkdirSync(join(to, '.octavo-moving', 'files'), { recursive: true });
  writeFileSync(join(to, '.octavo-moving', 'files', '0.pdf'), 'half');
  await engine.call('library.moveTo', { folder: to });
  expect(readdirSync(to).sort()).toEqual(['files', 'library.sqlite']);
  expect(readFileSync(join(to, 'files', '0.pdf'))).toHaveLength(8_000_000);
}, 60_000);

it('a copy that can’t be put in its place leaves nothing of itself there, and the library where it is', async () => {
  const { base, from, engine } = await library();
  const to = join(base, 'elsewhere');
  const moving = engine.call('library.moveTo', { folder: to });
  await expect.poll(() => existsSync(join(to, '.octavo-moving')), { interval: 1 }).toBe(true);
  // Somebody makes a folder of the database's name meanwhile.
  mkdirSync(join(to, 'library.sqlite', 'theirs'), { recursive: true });
  await expect(moving).rejects.toMatchObject({ code: 'library_unwritable' });
  expect(readdirSync(to)).toEqual(['library.sqlite']);
  expect(readdirSync(join(to, 'library.sqlite'))).toEqual(['theirs']);
  expect(existsSync(join(from, 'moved.json'))).toBe(false);
  await engine.call('items.trash', { selection: ids(1) });
});

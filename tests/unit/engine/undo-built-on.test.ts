import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CollectionId, TagId } from '../../../src/contract/model/ids.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { everything } from './history-acts.ts';
import { ids, importRecords, openEngine, record, tempFolder, titles } from './support.ts';

const newest = async (engine: Engine) => (await engine.call('library.history', { limit: 1 }))[0]!;
const undo = (engine: Engine, id: number) => engine.answer('library.undoAction', { id });

/** A window and a command line on one library with three papers. */
async function two(): Promise<{ window: Engine; cli: Engine }> {
  const folder = join(tempFolder(), 'library');
  const window = openEngine(folder);
  await importRecords(window, [record(1), record(2), record(3)]);
  return { window, cli: openEngine(folder, { origin: 'cli' }) };
}

async function refusedBy(engine: Engine, id: number, name: string): Promise<void> {
  const before = everything(engine);
  expect(await undo(engine, id)).toMatchObject({ code: 'undo_conflict', details: { name } });
  expect(everything(engine)).toEqual(before);
}

describe('an undo never takes along what was built on an action since', () => {
  it('papers in a collection, and collections below it', async () => {
    const { window, cli } = await two();
    const { id: parent } = await window.call('collections.create', { parent: null, name: 'Thesis' });
    const made = (await newest(window)).id;
    await cli.call('collections.addItems', { id: parent, selection: ids(1, 2) });
    await refusedBy(window, made, 'Add 2 Papers to “Thesis”');
    await expect(window.call('library.undo', {})).rejects.toMatchObject({ code: 'undo_conflict' });
    await window.call('library.undoAction', { id: (await newest(window)).id as never });
    await cli.call('collections.create', { parent, name: 'Below' });
    await refusedBy(window, made, 'New Collection “Below”');
  });

  it('papers with a tag, also those that came with it', async () => {
    const { window, cli } = await two();
    await window.call('tags.addToItems', { selection: ids(1), name: 'new' });
    const made = (await newest(window)).id;
    await importRecords(cli, [record(9, { custom: { octavo: { tags: ['new'] } } })]);
    await refusedBy(window, made, 'Import 1 Paper');
  });

  it('and brings nothing back into a collection that is gone', async () => {
    const { window } = await two();
    const { id: parent } = await window.call('collections.create', { parent: null, name: 'A' });
    const { id: below } = await window.call('collections.create', { parent, name: 'B' });
    await window.call('collections.move', { id: below, parent: null, before: null });
    const moved = (await newest(window)).id;
    await window.call('collections.remove', { id: parent });
    await refusedBy(window, moved, 'Delete Collection “A”');
  });

  it('or that has been taken back itself, and says so', async () => {
    const { window } = await two();
    const { id: parent } = await window.call('collections.create', { parent: null, name: 'A' });
    const made = (await newest(window)).id;
    const { id: below } = await window.call('collections.create', { parent, name: 'B' });
    await window.call('collections.remove', { id: below });
    const removed = (await newest(window)).id;
    expect(await undo(window, made)).toMatchObject({ ok: true });
    expect(await undo(window, removed)).toMatchObject({
      code: 'undo_conflict',
      message: expect.stringContaining('“New Collection “A”” has been taken back since'),
    });
  });
});

describe('an undo never makes what nobody could have made', () => {
  it('a collection below itself', async () => {
    const { window } = await two();
    const { id: a } = await window.call('collections.create', { parent: null, name: 'A' });
    const { id: b } = await window.call('collections.create', { parent: a, name: 'B' });
    await window.call('collections.move', { id: b, parent: null, before: null });
    const moved = (await newest(window)).id;
    await window.call('collections.move', { id: a, parent: b, before: null });
    await refusedBy(window, moved, 'Move Collection “A”');
    const tree = await window.call('collections.list', {});
    expect(tree.map(({ id, parent }) => [id, parent])).toEqual(
      expect.arrayContaining<[CollectionId, CollectionId | null]>([
        [a, b],
        [b, null],
      ]),
    );
  });

  it('two collections of one name, two tags of one name', async () => {
    const { window, cli } = await two();
    const { id } = await window.call('collections.create', { parent: null, name: 'A' });
    await window.call('collections.rename', { id, name: 'B' });
    const renamed = (await newest(window)).id;
    await cli.call('collections.create', { parent: null, name: 'A' });
    await refusedBy(window, renamed, 'New Collection “A”');
    await window.call('tags.addToItems', { selection: ids(1), name: 'x' });
    const [tag] = await window.call('tags.list', {});
    await window.call('tags.remove', { ids: [tag?.id as TagId] });
    const removed = (await newest(window)).id;
    await cli.call('tags.addToItems', { selection: ids(2), name: 'X' });
    await refusedBy(window, removed, 'Tag 1 Paper “X”');
  });
});

it('erasing is final, and what is left of earlier actions can still be undone', async () => {
  const { window } = await two();
  await window.call('items.setStatus', { selection: ids(1, 2), status: 'read' });
  await window.call('items.trash', { selection: ids(1) });
  await window.call('items.erase', { selection: ids(1) });
  expect(await undo(window, (await newest(window)).id)).toMatchObject({
    code: 'nothing_to_undo',
    message: '“Erase 1 Paper” is final: nothing was kept of it.',
  });
  // The trashing has gone with its paper; the status of the other one comes back.
  expect((await window.call('library.undo', {})).name).toBe('Mark 2 Papers as Read');
  expect((await window.call('library.undo', {})).name).toBe('Import 3 Papers');
  expect(await titles(window)).toEqual([]);
  await window.call('library.redo', {});
  expect(await titles(window)).toEqual([record(2).title, record(3).title]);
});

it('an import into a new collection makes none when there is nothing to take', async () => {
  const { window } = await two();
  const text = JSON.stringify([record(1)]);
  const review = await window.call('imports.readText', { text, html: '', name: 'again' });
  const taken = { review: review.id, chosen: [], restore: [], status: 'none' as const, tags: [] };
  await window.call('imports.commit', { ...taken, collection: { path: 'New/Deep' } });
  expect(await window.call('collections.list', {})).toEqual([]);
});

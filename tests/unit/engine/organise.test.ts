import { describe, expect, it } from 'vitest';
import type { CollectionId, TagId } from '../../../src/contract/model/ids.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { ids, importRecords, openEngine, record, titles } from './support.ts';

async function withPapers(count: number): Promise<Engine> {
  const engine = openEngine();
  await importRecords(
    engine,
    Array.from({ length: count }, (_, n) => record(n + 1)),
  );
  return engine;
}

const tree = async (engine: Engine) =>
  (await engine.call('collections.list', {})).map(({ id, parent, name, own, all }) => [
    id,
    parent,
    name,
    own,
    all,
  ]);
const create = (engine: Engine, name: string, parent: number | null = null) =>
  engine.call('collections.create', { parent: parent as CollectionId | null, name });

describe('collections', () => {
  it('count their own papers, and with those below them each once', async () => {
    const engine = await withPapers(3);
    const { id: thesis } = await create(engine, 'Thesis');
    const { id: related } = await create(engine, 'Related work', thesis);
    await engine.call('collections.addItems', { id: thesis, selection: ids(1) });
    expect(await engine.call('collections.addItems', { id: related, selection: ids(1, 2, 3) })).toMatchObject(
      {
        changed: 3,
        action: { name: 'Add 3 Papers to “Related work”' },
      },
    );
    await engine.call('items.trash', { selection: ids(3) });
    expect(await tree(engine)).toEqual([
      [1, null, 'Thesis', 1, 2],
      [2, 1, 'Related work', 2, 2],
    ]);
    expect(await engine.call('collections.ofSelection', { selection: ids(1, 2) })).toEqual({
      total: 2,
      counts: [
        { id: 1, count: 1 },
        { id: 2, count: 2 },
      ],
    });
    expect(await titles(engine, { place: { kind: 'collection', id: thesis } })).toEqual([
      record(1).title,
      record(2).title,
    ]);
  });

  it('move among siblings and parents, never into themselves, and names clash only among siblings', async () => {
    const engine = openEngine();
    for (const name of ['A', 'B', 'C']) await create(engine, name);
    const move = (id: number, parent: number | null, before: number | null) =>
      engine.call('collections.move', {
        id: id as CollectionId,
        parent: parent as CollectionId | null,
        before: before as CollectionId | null,
      });
    await move(3, null, 1);
    await move(2, 1, null);
    expect((await tree(engine)).map(([, parent, name]) => [name, parent])).toEqual([
      ['C', null],
      ['A', null],
      ['B', 1],
    ]);
    await expect(move(1, 2, null)).rejects.toMatchObject({ code: 'collection_cycle' });
    await expect(create(engine, 'A')).rejects.toMatchObject({ code: 'name_taken' });
    await create(engine, 'A', 1);
  });

  it('deleted are a step that can be taken back, with their papers', async () => {
    const engine = await withPapers(2);
    await create(engine, 'A');
    await create(engine, 'B', 1);
    await engine.call('collections.addItems', { id: 2 as CollectionId, selection: ids(1, 2) });
    const before = await tree(engine);
    await engine.call('collections.remove', { id: 1 as CollectionId });
    expect(await tree(engine)).toEqual([]);
    expect(await titles(engine)).toHaveLength(2);
    await engine.call('library.undo', {});
    expect(await tree(engine)).toEqual(before);
  });
});

describe('tags', () => {
  const list = async (engine: Engine) =>
    (await engine.call('tags.list', {})).map(({ id, name, count }) => [id, name, count]);

  it('are one whatever their case, rename with what is nested, and offer a merge on a clash', async () => {
    const engine = await withPapers(3);
    const tag = (name: string, ...numbers: number[]) =>
      engine.call('tags.addToItems', { selection: ids(...numbers), name });
    await tag('Methods', 1);
    await tag('methods', 1, 2);
    await tag('methods/regression', 3);
    await tag('other', 2, 3);
    expect(await list(engine)).toEqual([
      [1, 'Methods', 2],
      [2, 'methods/regression', 1],
      [3, 'other', 2],
    ]);
    await engine.call('tags.rename', { id: 1 as TagId, name: 'Ways' });
    expect(await titles(engine, { query: 'regression ways' })).toEqual([record(3).title]);
    await expect(engine.call('tags.rename', { id: 1 as TagId, name: 'Other' })).rejects.toMatchObject({
      code: 'tag_taken',
      details: { id: 3 },
    });
    await engine.call('tags.merge', { from: [1 as TagId], into: 3 as TagId });
    expect(await list(engine)).toEqual([
      [3, 'other', 3],
      [2, 'Ways/regression', 1],
    ]);
    await engine.call('library.undo', {});
    expect((await list(engine)).map(([, name, count]) => [name, count])).toContainEqual(['Ways', 2]);
  });
});

describe('saved searches', () => {
  it('count live', async () => {
    const engine = await withPapers(3);
    await engine.call('savedSearches.create', { name: 'Words', query: 'word1' });
    expect(await engine.call('savedSearches.list', {})).toEqual([
      { id: 1, name: 'Words', query: 'word1', count: 1 },
    ]);
    await importRecords(engine, [record(9, { title: 'Another with word1' })]);
    expect((await engine.call('savedSearches.list', {}))[0]?.count).toBe(2);
  });
});

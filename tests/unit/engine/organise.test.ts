import { describe, expect, it } from 'vitest';
import type { CollectionId, SavedSearchId, TagId } from '../../../src/contract/model/ids.ts';
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

  it('show their own papers only, when that is asked for', async () => {
    const engine = await withPapers(2);
    const { id: thesis } = await create(engine, 'Thesis');
    const { id: related } = await create(engine, 'Related work', thesis);
    await engine.call('collections.addItems', { id: thesis, selection: ids(1) });
    await engine.call('collections.addItems', { id: related, selection: ids(2) });
    const place = { kind: 'collection', id: thesis } as const;
    expect(await titles(engine, { place })).toHaveLength(2);
    expect(await titles(engine, { place, withBelow: false })).toEqual([record(1).title]);
  });

  it('keep an order however often they are moved between the same two', async () => {
    const engine = openEngine();
    for (const name of ['A', 'B', 'C', 'D']) await create(engine, name);
    const order = async (): Promise<string> => (await tree(engine)).map(([, , name]) => name).join('');
    for (let i = 0; i < 60; i++) {
      const [second, third] = i % 2 === 0 ? [3, 2] : [2, 3];
      await engine.call('collections.move', {
        id: second as CollectionId,
        parent: null,
        before: third as CollectionId,
      });
    }
    expect(await order()).toBe('ABCD');
    await engine.call('library.undo', {});
    expect(await order()).toBe('ACBD');
  });

  it('are counted anew only when something they count has changed', async () => {
    const engine = await withPapers(3);
    const { id } = await create(engine, 'Thesis');
    await engine.call('collections.addItems', { id, selection: ids(1, 2) });
    await engine.call('collections.list', {});
    const stamps = () => engine.call('organise.stamps', {});
    const before = await stamps();
    await engine.call('items.setStatus', { selection: ids(1), status: 'read' });
    expect(await stamps()).toEqual(before);
    await engine.call('items.trash', { selection: ids(1) });
    expect(await stamps()).not.toEqual(before);
    expect(await tree(engine)).toEqual([[id, null, 'Thesis', 1, 1]]);
    await engine.call('library.undo', {});
    expect(await tree(engine)).toEqual([[id, null, 'Thesis', 2, 2]]);
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

describe('nested tags', () => {
  const list = async (engine: Engine) =>
    (await engine.call('tags.list', {})).map(({ name, count, all }) => [name, count, all]);
  const tag = (engine: Engine, name: string, ...numbers: number[]) =>
    engine.call('tags.addToItems', { selection: ids(...numbers), name });

  it('count what is below them, each paper once', async () => {
    const engine = await withPapers(4);
    await tag(engine, 'methods', 1);
    await tag(engine, 'methods/tests', 1, 2);
    await tag(engine, 'methods/tests/t', 3);
    await tag(engine, 'methodsx', 4);
    await engine.call('items.trash', { selection: ids(2) });
    expect(await list(engine)).toEqual([
      ['methods', 1, 2],
      ['methods/tests', 1, 2],
      ['methods/tests/t', 1, 1],
      ['methodsx', 1, 1],
    ]);
  });

  it('go below another in one step, also their own name’s, and never below themselves', async () => {
    const engine = await withPapers(1);
    for (const name of ['a', 'a/x', 'b', 'c']) await tag(engine, name, 1);
    const found = await engine.call('tags.list', {});
    const id = (name: string): TagId => {
      const [first] = found.filter((one) => one.name === name);
      if (!first) throw new Error(name);
      return first.id;
    };
    await engine.call('tags.nest', { ids: [id('a'), id('b')], above: id('c') });
    const names = async () => (await list(engine)).map(([name]) => name);
    expect(await names()).toEqual(['c', 'c/a', 'c/a/x', 'c/b']);
    await expect(engine.call('tags.nest', { ids: [id('c')], above: id('a/x') })).rejects.toMatchObject({
      code: 'tag_cycle',
    });
    await engine.call('library.undo', {});
    expect(await names()).toEqual(['a', 'a/x', 'b', 'c']);
    await engine.call('tags.rename', { id: id('a'), name: 'a/x' });
    expect(await names()).toEqual(['a/x', 'a/x/x', 'b', 'c']);
    await engine.call('tags.nest', { ids: [id('a/x')], above: null });
    expect(await names()).toEqual(['a/x', 'b', 'c', 'x']);
  });
});

describe('saved searches', () => {
  it('stand in the user’s order', async () => {
    const engine = openEngine();
    for (const name of ['A', 'B', 'C']) await engine.call('savedSearches.create', { name, query: name });
    const names = async () => (await engine.call('savedSearches.list', {})).map(({ name }) => name).join('');
    const move = (id: number, before: number | null) =>
      engine.call('savedSearches.move', { id: id as SavedSearchId, before: before as SavedSearchId | null });
    await move(3, 1);
    expect(await names()).toBe('CAB');
    await move(3, null);
    expect(await names()).toBe('ABC');
    await engine.call('library.undo', {});
    expect(await names()).toBe('CAB');
  });

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

import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../src/contract/model/ids.ts';
import { ids, importRecords, openEngine, record, titles, view } from './support.ts';

describe('results', () => {
  it('list a place in its order, narrowed as one types', async () => {
    const engine = openEngine();
    await importRecords(engine, [
      record(1, { title: 'Tülu and friends', abstract: 'About modelling e-commerce.' }),
      record(2, { title: 'Zebra crossing', author: [{ family: 'Ångström', given: 'A' }] }),
      record(3, { title: '中文标题的论文' }),
    ]);
    const find = (query: string, typing = true) => titles(engine, { query, typing });
    expect(await find('')).toEqual(['Tülu and friends', 'Zebra crossing', '中文标题的论文']);
    expect(await find('tulu')).toEqual(['Tülu and friends']);
    expect(await find('zeb')).toEqual(['Zebra crossing']);
    expect(await find('zeb', false)).toEqual([]);
    expect(await find('zeb*', false)).toEqual(['Zebra crossing']);
    expect(await find('angstrom')).toEqual(['Zebra crossing']);
    expect(await find('标题')).toEqual(['中文标题的论文']);
    expect(await find('commerce mod')).toEqual(['Tülu and friends']);
    expect(await find('"friends and"')).toEqual([]);
    expect(await find('"and friends"')).toEqual(['Tülu and friends']);
    expect(await find('-tulu -zebra', false)).toEqual(['中文标题的论文']);
    expect(await find('family1')).toEqual(['Tülu and friends']);
    expect(await find('10.1234/test.3')).toEqual(['中文标题的论文']);
  });

  it('never fail on what is typed', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1)]);
    for (const query of [
      '"',
      '""',
      '-',
      'AND',
      'OR NOT',
      'a AND',
      '(',
      '*',
      'NEAR(',
      "'; DROP",
      '^x',
      'title:',
      '\u0000',
      '😀',
      '-"x',
    ]) {
      expect(Array.isArray(await titles(engine, { query, typing: true }))).toBe(true);
    }
  });

  it('sort by each column, blanks last both ways', async () => {
    const engine = openEngine();
    await importRecords(engine, [
      record(1, { title: '“B” title' }),
      record(2, { title: 'a title', issued: undefined, author: [] }),
      record(3, { title: 'C title' }),
    ]);
    const by = (column: 'title' | 'year' | 'creators', descending: boolean) =>
      titles(engine, { sort: [{ column, descending }] });
    expect(await by('title', false)).toEqual(['a title', '“B” title', 'C title']);
    expect(await by('title', true)).toEqual(['C title', '“B” title', 'a title']);
    expect(await by('year', false)).toEqual(['“B” title', 'C title', 'a title']);
    expect(await by('year', true)).toEqual(['C title', '“B” title', 'a title']);
    expect(await by('creators', true)).toEqual(['C title', '“B” title', 'a title']);
  });

  it('give a selection that stands for all but a few', async () => {
    const engine = openEngine();
    await importRecords(
      engine,
      [1, 2, 3, 4].map((n) => record(n)),
    );
    const { handle } = await engine.call('results.open', { view: view() });
    await engine.call('items.setStatus', { selection: { handle, except: [2 as ItemId] }, status: 'skipped' });
    expect(await titles(engine)).toEqual([record(2).title]);
    expect(await titles(engine, { hideSkipped: false })).toHaveLength(4);
    // Hidden in the library, yet found by a search.
    expect(await titles(engine, { query: 'word3' })).toEqual([record(3).title]);
    await expect(engine.call('results.rows', { handle: 99, start: 0, count: 1 })).rejects.toMatchObject({
      code: 'result_gone',
    });
  });

  it('have the best of the rest behind them, which no selection means', async () => {
    const engine = openEngine();
    await importRecords(engine, [
      record(1, { title: 'Deep networks for interest' }),
      record(2, { title: 'Deep learning of clicks' }),
      record(3, { title: 'Nothing of the kind' }),
    ]);
    const { handle, total, rest, corrected } = await engine.call('results.open', {
      view: view({ query: 'deep networks' }),
    });
    expect({ total, rest, corrected }).toEqual({ total: 1, rest: 1, corrected: null });
    const rows = await engine.call('results.rows', { handle, start: 0, count: 10 });
    expect(rows.map((row) => row.title)).toEqual(['Deep networks for interest', 'Deep learning of clicks']);
    expect(await engine.call('results.ids', { handle, start: 1, count: 1 })).toEqual([2]);
    expect(await engine.call('results.indexOf', { handle, id: 2 as ItemId })).toBe(1);
    expect(await engine.call('results.indexOf', { handle, id: 3 as ItemId })).toBe(-1);
    expect(engine.context.results.resolve({ handle, except: [] })).toEqual([1]);
  });

  it('show an edit, an undo and another process’s change at once', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1)]);
    await engine.call('items.update', { id: 1 as ItemId, revision: 1, patch: { title: 'Renamed entirely' } });
    expect(await titles(engine, { query: 'renamed' })).toEqual(['Renamed entirely']);
    await engine.call('library.undo', {});
    expect(await titles(engine, { query: 'renamed' })).toEqual([]);
    const other = openEngine(engine.context.library.folder, { origin: 'cli' });
    await other.call('items.trash', { selection: ids(1) });
    expect(await titles(engine, { query: 'subject' })).toEqual([]);
    expect(await titles(engine, { query: 'subject', place: { kind: 'trash' } })).toHaveLength(1);
  });
});

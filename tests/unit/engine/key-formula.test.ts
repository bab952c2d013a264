import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../src/contract/model/ids.ts';
import { ids, importRecords, openEngine, record, tempFolder } from './support.ts';

type Engine = ReturnType<typeof openEngine>;

const keys = (engine: Engine, ...of: number[]): Promise<string[]> =>
  Promise.all(of.map(async (id) => (await engine.call('items.get', { id: id as ItemId })).citationKey));

/** Papers of one author and year, of which only the title differs. */
const twin = (n: number, title = `Deep ${n} thoughts`) =>
  record(1, { title, DOI: `10.1/${n}`, abstract: '', author: [{ family: 'Li', given: 'A' }] });

describe('the library’s key formula', () => {
  it('makes the keys of what comes, and can be taken back', async () => {
    const engine = openEngine();
    expect(await engine.call('keys.formula', {})).toMatchObject({ isUsual: true });
    await engine.call('keys.setFormula', { formula: 'author.upper + "_" + shortyear' });
    await importRecords(engine, [twin(1), twin(2)]);
    expect(await keys(engine, 1, 2)).toEqual(['LI_01', 'LI_01a']);
    await expect(engine.call('keys.setFormula', { formula: 'author +' })).rejects.toMatchObject({
      code: 'formula_invalid',
      details: { at: 8 },
    });
    expect(await engine.call('keys.formula', {})).toMatchObject({ isUsual: false });
    await engine.call('keys.setFormula', { formula: null });
    expect(await engine.call('keys.formula', {})).toMatchObject({ isUsual: true });
  });

  it('is tried on papers, and nothing is written', async () => {
    const engine = openEngine();
    await importRecords(engine, [twin(1), twin(2), twin(3)]);
    expect(await engine.call('keys.try', { formula: 'autor', selection: null, count: 2 })).toEqual({
      problem: { at: 0, length: 5, message: 'There is no field “autor”. Did you mean author?' },
    });
    expect(
      await engine.call('keys.try', { formula: '[auth][year]', selection: ids(2), count: 2 }),
    ).toMatchObject({
      problem: null,
      converted: 'author + year',
      samples: [
        { id: 2, before: 'li2001deepa', after: 'Li2001' },
        { id: 3, after: 'Li2001a' },
      ],
    });
    expect(await keys(engine, 1, 2, 3)).toEqual(['li2001deep', 'li2001deepa', 'li2001deepb']);
  });

  it('makes keys anew as the preview says, pinned ones when asked, in one step', async () => {
    const engine = openEngine();
    await importRecords(engine, [twin(1), twin(2), twin(3)]);
    await engine.call('citations.keys', { selection: ids(2), form: 'key' });
    await engine.call('keys.setFormula', { formula: 'author + year' });
    const selection = ids(3, 2, 1);
    const preview = await engine.call('keys.preview', { selection, pinned: false, samples: 10 });
    expect(preview).toMatchObject({ total: 3, changes: 2, kept: 1 });
    expect(preview.changed.map(({ before, after }) => [before, after])).toEqual([
      ['li2001deep', 'Li2001'],
      ['li2001deepb', 'Li2001a'],
    ]);
    const done = await engine.call('keys.regenerate', { selection });
    expect(done).toMatchObject({ changed: 2, action: { name: 'Regenerate Citation Keys of 2 Papers' } });
    expect(await keys(engine, 1, 2, 3)).toEqual(['Li2001', 'li2001deepa', 'Li2001a']);
    expect(await engine.call('keys.table', { selection: null, format: 'csv' })).toEqual({
      count: 2,
      text: 'old key,new key,title\nli2001deep,Li2001,Deep 1 thoughts\nli2001deepb,Li2001a,Deep 3 thoughts\n',
    });
    expect(await engine.call('keys.tableSize', { selection: null })).toEqual({ count: 2 });
    expect(await engine.call('keys.tableSize', { selection: ids(2, 3) })).toEqual({ count: 1 });
    const path = join(tempFolder(), 'old.tsv');
    expect(await engine.call('keys.tableFile', { selection: ids(1), path })).toEqual({ path, count: 1 });
    expect(readFileSync(path, 'utf8')).toBe('old key\tnew key\ttitle\nli2001deep\tLi2001\tDeep 1 thoughts\n');
    await engine.call('library.undo', {});
    expect(await keys(engine, 1, 2, 3)).toEqual(['li2001deep', 'li2001deepa', 'li2001deepb']);
    await engine.call('keys.regenerate', { selection: null, pinned: true });
    expect(await keys(engine, 1, 2, 3)).toEqual(['Li2001', 'Li2001a', 'Li2001b']);
    expect(await engine.call('keys.preview', { selection: null, pinned: true, samples: 1 })).toMatchObject({
      changes: 0,
    });
  });

  it('changes only the case of a key where that is all', async () => {
    const engine = openEngine();
    await importRecords(engine, [twin(1)]);
    await engine.call('keys.setFormula', { formula: 'author + year + shorttitle(1, 1)' });
    await engine.call('keys.regenerate', { selection: null });
    expect(await engine.call('items.get', { id: 1 as ItemId })).toMatchObject({
      citationKey: 'Li2001Deep',
      aliases: [],
    });
  });

  it('leaves xa when x is erased, also after an edit of what the key doesn’t show', async () => {
    const engine = openEngine();
    await importRecords(engine, [twin(1), twin(2)]);
    await engine.call('items.trash', { selection: ids(1) });
    await engine.call('items.erase', { selection: ids(1) });
    const { revision } = await engine.call('items.get', { id: 2 as ItemId });
    await engine.call('items.update', { id: 2 as ItemId, revision, patch: { venue: 'Elsewhere' } });
    expect(await keys(engine, 2)).toEqual(['li2001deepa']);
  });

  it('works out a thousand equal keys without a question for each pair', async () => {
    const engine = openEngine();
    await importRecords(
      engine,
      Array.from({ length: 300 }, (_, n) => twin(n)),
    );
    await engine.call('keys.setFormula', { formula: 'author + suffix("-1")' });
    await engine.call('keys.regenerate', { selection: null });
    expect(await keys(engine, 1, 2, 300)).toEqual(['Li', 'Li-1', 'Li-299']);
  });
});

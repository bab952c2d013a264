import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../src/contract/model/ids.ts';
import { commit, ids, importRecords, openEngine, readReview, record } from './support.ts';

const states = async (engine: ReturnType<typeof openEngine>, records: Parameters<typeof readReview>[1]) =>
  (await readReview(engine, records)).records.map(({ state, match, like }) => [
    state,
    match?.why ?? (like ? 'like' : ''),
  ]);

describe('what the library knows of a record', () => {
  it('is told by a shared identifier, whatever its spelling', async () => {
    const engine = openEngine();
    await importRecords(engine, [
      record(1, { DOI: '10.1234/ABC' }),
      record(2, { PMID: '123', DOI: undefined }),
    ]);
    expect(
      await states(engine, [
        { title: 'Quite another wording', DOI: 'https://doi.org/10.1234/abc' },
        { title: 'Other', PMID: '123' },
        { title: 'Other still', DOI: '10.1234/abd' },
      ]),
    ).toEqual([
      ['known', 'doi'],
      ['known', 'pmid'],
      ['new', ''],
    ]);
  });

  it('is told by title with year and first creator, or with the same abstract; a title alone only suggests', async () => {
    const engine = openEngine();
    await importRecords(engine, [
      record(1, { DOI: undefined, title: 'On the {Origin} of Species: a re-view' }),
    ]);
    const same = { title: 'On the origin of species — A review', author: [{ family: 'FAMILY1' }] };
    expect(
      await states(engine, [
        { ...same, issued: { 'date-parts': [[2001]] } },
        { ...same, issued: { 'date-parts': [[2002]] } },
        { title: same.title, abstract: record(1).abstract },
        { title: same.title },
      ]),
    ).toEqual([
      ['known', 'title'],
      ['new', 'like'],
      ['known', 'abstract'],
      ['new', 'like'],
    ]);
  });

  it('is not told by a title when the DOIs differ', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1, { title: 'Editorial' })]);
    expect(
      await states(engine, [record(1, { title: 'Editorial', DOI: '10.1234/other', abstract: '' })]),
    ).toEqual([['new', 'like']]);
  });

  it('is told by the record’s own text, even when the item was edited since', async () => {
    const engine = openEngine();
    await importRecords(engine, [{ title: 'A title and nothing else' }]);
    const { revision } = await engine.call('items.get', { id: 1 as ItemId });
    await engine.call('items.update', { id: 1 as ItemId, revision, patch: { title: 'Edited' } });
    expect(await states(engine, [{ title: 'A title and nothing else' }])).toEqual([['known', 'record']]);
  });

  it('sees a record that repeats an earlier one of the same input', async () => {
    const engine = openEngine();
    const review = await readReview(engine, [
      record(1),
      record(2),
      record(1, { title: 'Written otherwise' }),
    ]);
    expect(review.records.map(({ state, repeats }) => [state, repeats])).toEqual([
      ['new', null],
      ['new', null],
      ['known', 0],
    ]);
    expect(await commit(engine, review)).toMatchObject({ imported: 2, duplicates: 1 });
  });
});

describe('importing again', () => {
  it('adds nothing and says so, and is no step for undo', async () => {
    const engine = openEngine();
    const records = [record(1), record(2), record(3)];
    await importRecords(engine, records);
    expect(await importRecords(engine, records)).toMatchObject({
      imported: 0,
      duplicates: 3,
      updated: 0,
      action: null,
    });
    expect((await engine.call('library.status', {})).undo?.name).toBe('Import 3 Papers');
  });

  it('fills blanks and never overwrites, least of all a person’s edit', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1, { abstract: undefined, 'container-title': undefined })]);
    const { revision } = await engine.call('items.get', { id: 1 as ItemId });
    // Emptied by hand: it stays empty.
    await engine.call('items.update', { id: 1 as ItemId, revision, patch: { title: 'Mine', creators: [] } });
    const review = await readReview(engine, [record(1, { volume: '12' })]);
    expect(review.records[0]?.match?.fills.sort()).toEqual(['abstract', 'variables.volume', 'venue']);
    expect(await commit(engine, review)).toMatchObject({ imported: 0, duplicates: 1, updated: 1 });
    expect(await engine.call('items.get', { id: 1 as ItemId })).toMatchObject({
      title: 'Mine',
      creators: [],
      venue: 'Journal of Tests',
      variables: { volume: '12' },
      edited: ['creators', 'title'],
    });
  });

  it('counts a match in the trash as known and restores it when asked', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1)]);
    await engine.call('items.trash', { selection: ids(1) });
    const review = await readReview(engine, [record(1)]);
    expect(review.records[0]?.state).toBe('trashed');
    expect(await commit(engine, review, { chosen: [], restore: [0] })).toMatchObject({
      imported: 0,
      restored: 1,
    });
    expect((await engine.call('library.status', {})).counts).toMatchObject({ all: 1, trash: 0 });
  });

  it('takes a known record once more only when it is ticked', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1)]);
    const review = await readReview(engine, [record(1), record(2)]);
    expect(await commit(engine, review, { chosen: [0] })).toMatchObject({ imported: 1 });
    expect((await engine.call('items.get', { id: 2 as ItemId })).title).toBe(record(1).title);
    expect((await engine.call('library.status', {})).counts.all).toBe(2);
  });
});

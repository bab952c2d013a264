import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../src/contract/model/ids.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { type CslRecord, commit, findGroups, ids, openEngine, readReview, record } from './support.ts';

const itemIds = (...numbers: number[]): ItemId[] => numbers as ItemId[];

/** Takes every record as an item of its own, and looks for duplicates. */
async function searched(...records: CslRecord[]): Promise<{ engine: Engine; search: number }> {
  const engine = openEngine();
  const review = await readReview(engine, records);
  await commit(engine, review, { chosen: records.map((_, i) => i) });
  const { search } = await engine.call('duplicates.find', {});
  return { engine, search };
}

/** Ids of the groups that the held search comes to, with `!` before those that are certain. */
async function held(engine: Engine, search: number): Promise<string[]> {
  const groups = await engine.call('duplicates.groups', { search, start: 0, count: 1000 });
  return groups.map((group) => `${group.certain ? '!' : ''}${[...group.ids].sort((a, b) => a - b)}`);
}

const bare = { DOI: undefined };

describe('a search for duplicates that is held', () => {
  it('follows what becomes of its papers, and undo brings groups back', async () => {
    const { engine, search } = await searched(
      record(1),
      record(1),
      record(1, bare),
      record(2),
      record(2, bare),
    );
    const before = ['!1,2', '1,2,3', '4,5'];
    expect(await held(engine, search)).toEqual(before);
    await engine.call('duplicates.merge', { keep: itemIds(1)[0]!, others: itemIds(2) });
    expect(await held(engine, search)).toEqual(['1,3', '4,5']);
    expect(await engine.call('duplicates.status', {})).toMatchObject({ search, groups: 2, certain: 0 });
    await engine.call('library.undo', {});
    expect(await held(engine, search)).toEqual(before);
    await engine.call('items.trash', { selection: ids(5) });
    expect(await held(engine, search)).toEqual(before.slice(0, 2));
    await engine.call('items.restore', { selection: ids(5) });
    expect(await held(engine, search)).toEqual(before);
  });

  it('compares again what was edited', async () => {
    const { engine, search } = await searched(record(1), record(1));
    const { revision } = await engine.call('items.get', { id: itemIds(2)[0]! });
    const patch = { title: 'Something else altogether', identifiers: {} };
    await engine.call('items.update', { id: itemIds(2)[0]!, revision, patch });
    expect(await held(engine, search)).toEqual([]);
    await engine.call('library.undo', {});
    expect(await held(engine, search)).toEqual(['!1,2']);
  });

  it('leaves out one paper of a group that a person has marked, or all of them', async () => {
    const { engine, search } = await searched(record(1, bare), record(1, bare), record(1, bare));
    expect(await held(engine, search)).toEqual(['1,2,3']);
    const { changed, action } = await engine.call('duplicates.reject', {
      ids: itemIds(1, 2),
      one: itemIds(3)[0]!,
    });
    expect({ changed, name: action?.name }).toEqual({ changed: 2, name: 'Mark 3 Papers as Not Duplicates' });
    expect(await held(engine, search)).toEqual(['1,2']);
    await engine.call('duplicates.reject', { ids: itemIds(1, 2) });
    expect(await held(engine, search)).toEqual([]);
    await engine.call('library.undo', {});
    expect(await held(engine, search)).toEqual(['1,2']);
  });

  it('is what all certain ones are merged of, as it stands, in one action', async () => {
    const { engine, search } = await searched(
      record(1),
      record(1),
      record(2),
      record(2),
      record(3),
      record(3),
    );
    await engine.call('duplicates.reject', { ids: itemIds(5, 6) });
    expect(await engine.call('duplicates.mergeCertain', {})).toMatchObject({ groups: 2, changed: 4 });
    expect(await held(engine, search)).toEqual([]);
    await engine.call('library.undo', {});
    expect(await held(engine, search)).toEqual(['!1,2', '!3,4']);
  });

  it('is answered by its number only, and describes its groups for a list', async () => {
    const { engine, search } = await searched(record(1), record(1));
    const [group] = await engine.call('duplicates.groups', { search, start: 0, count: 5 });
    expect(group).toMatchObject({
      name: 'certain 1',
      reason: 'Same DOI, title, year and first creator',
      title: 'A study of subject number 1',
      creators: 'Family1',
      year: 2001,
    });
    await findGroups(engine);
    await expect(held(engine, search)).rejects.toMatchObject({ code: 'result_gone' });
  });
});

describe('a merge, before it is made', () => {
  const preprint = record(1, {
    DOI: '10.1101/2020.01.02.123456',
    'container-title': 'bioRxiv',
    publisher: 'CSHL',
  });
  const published = record(1, { DOI: '10.1038/abc', volume: '3', page: '1-9', abstract: '' });

  it('says whose values would be taken', async () => {
    const { engine } = await searched(preprint, published);
    const { items, chosen } = await engine.call('duplicates.preview', {
      keep: itemIds(2)[0]!,
      ids: itemIds(2, 1),
    });
    expect(items.map(({ id }) => id)).toEqual([2, 1]);
    expect(chosen.fields).toMatchObject({ title: 2, venue: 2, abstract: 1 });
    expect(chosen.variables).toEqual({ volume: 2, page: 2 });
    expect(chosen.identifiers).toEqual({ doi: 2 });
  });

  it('takes what a person chooses, value by value', async () => {
    const { engine } = await searched(preprint, published);
    await engine.call('duplicates.merge', {
      keep: itemIds(2)[0]!,
      others: itemIds(1),
      choice: {
        fields: { venue: itemIds(1)[0]! },
        variables: { publisher: itemIds(1)[0]! },
        identifiers: { doi: itemIds(1)[0]! },
      },
    });
    const item = await engine.call('items.get', { id: itemIds(2)[0]! });
    expect(item).toMatchObject({
      venue: 'bioRxiv',
      variables: { volume: '3', page: '1-9', publisher: 'CSHL' },
      identifiers: { doi: '10.1101/2020.01.02.123456' },
      links: [{ url: 'https://doi.org/10.1038/abc', kind: 'other' }],
    });
  });

  it('is refused where a paper was changed after it was looked at', async () => {
    const { engine } = await searched(preprint, published);
    const { items } = await engine.call('duplicates.preview', { keep: itemIds(2)[0]!, ids: itemIds(2, 1) });
    const revisions = items.map(({ id, revision }) => ({ id, revision }));
    await engine.call('items.setRating', { selection: ids(1), rating: 3 });
    const wanted = { keep: itemIds(2)[0]!, others: itemIds(1), revisions };
    await expect(engine.call('duplicates.merge', wanted)).rejects.toMatchObject({
      code: 'conflict',
      details: { ids: [1] },
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../src/contract/model/ids.ts';
import { ids, importRecords, openEngine, record } from './support.ts';

const key = async (engine: ReturnType<typeof openEngine>, id: number) => {
  const { citationKey, keyPinned, aliases, revision } = await engine.call('items.get', { id: id as ItemId });
  return { citationKey, keyPinned, aliases, revision };
};

describe('citation keys', () => {
  it('follow an edit while provisional, and stay once they have left the library', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1, { title: 'Deep interest network' })]);
    expect(await key(engine, 1)).toMatchObject({ citationKey: 'family12001deep', keyPinned: false });
    await engine.call('items.update', { id: 1 as ItemId, revision: 1, patch: { title: 'Shallow network' } });
    expect(await key(engine, 1)).toMatchObject({
      citationKey: 'family12001shallow',
      aliases: ['family12001deep'],
    });
    await engine.call('exports.text', { selection: ids(1), format: 'csl-json' });
    const { revision } = await key(engine, 1);
    await engine.call('items.update', { id: 1 as ItemId, revision, patch: { title: 'Third title' } });
    expect(await key(engine, 1)).toMatchObject({ citationKey: 'family12001shallow', keyPinned: true });
  });

  it('that came with a record are kept, mended, or shown as a clash', async () => {
    const engine = openEngine();
    await importRecords(engine, [
      record(1, { id: 'Smith:2001' }),
      record(2, { id: 'bad key, {really}' }),
      record(3, { id: 'smith:2001' }),
    ]);
    expect(await key(engine, 1)).toMatchObject({ citationKey: 'Smith:2001', keyPinned: true });
    expect(await key(engine, 2)).toMatchObject({
      citationKey: 'badkeyreally',
      aliases: ['bad key, {really}'],
    });
    expect(await key(engine, 3)).toMatchObject({ citationKey: 'family32003study', keyPinned: false });
  });

  it('are set by hand: refused when taken or illegal, and the old one stays as an alias', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1), record(2)]);
    const set = (id: number, wanted: string, revision: number) =>
      engine.call('items.setCitationKey', { id: id as ItemId, revision, key: wanted });
    await expect(set(1, 'FAMILY22002study', 1)).rejects.toMatchObject({
      code: 'key_taken',
      details: { item: 2 },
    });
    await expect(set(1, 'a b', 1)).rejects.toMatchObject({ code: 'key_invalid' });
    await set(1, 'Mine', 1);
    expect(await key(engine, 1)).toMatchObject({
      citationKey: 'Mine',
      keyPinned: true,
      aliases: ['family12001study'],
    });
    const { revision } = await key(engine, 1);
    await set(1, 'family12001study', revision);
    expect(await key(engine, 1)).toMatchObject({ citationKey: 'family12001study', aliases: ['Mine'] });
  });

  it('get a letter on a clash, and trashed items keep theirs', async () => {
    const engine = openEngine();
    const twin = (n: number) => record(1, { title: `Deep ${n} thoughts`, DOI: `10.1/${n}`, abstract: '' });
    await importRecords(engine, [twin(1)]);
    await engine.call('items.trash', { selection: ids(1) });
    await importRecords(engine, [twin(2), twin(3)]);
    expect([(await key(engine, 2)).citationKey, (await key(engine, 3)).citationKey]).toEqual([
      'family12001deepa',
      'family12001deepb',
    ]);
  });
});

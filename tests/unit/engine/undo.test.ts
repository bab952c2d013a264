import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../src/contract/model/ids.ts';
import { ids, importRecords, openEngine, record, snapshot, tempFolder, titles } from './support.ts';

describe('undo and redo', () => {
  it('take back and bring back an import with everything that hangs on it', async () => {
    const engine = openEngine();
    await importRecords(engine, [
      record(1),
      record(2, { custom: { octavo: { tags: ['x'], collections: ['A/B'] } } }),
    ]);
    const before = await snapshot(engine);
    expect(await engine.call('library.undo', {})).toEqual({ id: 1, name: 'Import 2 Papers' });
    expect(await snapshot(engine)).toEqual([]);
    expect(await engine.call('library.redo', {})).toEqual({ id: 1, name: 'Import 2 Papers' });
    expect(await snapshot(engine)).toEqual(before);
    expect(await titles(engine, { query: 'word2' })).toEqual(['A study of subject number 2']);
  });

  it('walk through a chain of edits in both directions, also after a restart', async () => {
    const folder = join(tempFolder(), 'library');
    const first = openEngine(folder);
    await importRecords(first, [record(1)]);
    const states = [await snapshot(first)];
    const step = async (work: () => Promise<unknown>): Promise<void> => {
      await work();
      states.push(await snapshot(first));
    };
    const edit = async (patch: Record<string, unknown>): Promise<void> => {
      const { revision } = await first.call('items.get', { id: 1 as ItemId });
      await first.call('items.update', { id: 1 as ItemId, revision, patch });
    };
    await step(() => edit({ title: 'Another title', abstract: '' }));
    await step(() =>
      edit({ creators: [{ family: 'Müller', given: 'Eva' }], issued: { parts: [[1999]], text: '' } }),
    );
    await step(() => first.call('items.setStatus', { selection: ids(1), status: 'reading' }));
    await step(() => first.call('items.setCitationKey', { id: 1 as ItemId, revision: 4, key: 'MyKey' }));
    await step(() => first.call('items.trash', { selection: ids(1) }));
    await first.close();

    const second = openEngine(folder);
    for (let n = states.length - 2; n >= 0; n -= 1) {
      await second.call('library.undo', {});
      expect(await snapshot(second)).toEqual(states[n]);
    }
    for (let n = 1; n < states.length; n += 1) {
      await second.call('library.redo', {});
      expect(await snapshot(second)).toEqual(states[n]);
    }
    await expect(second.call('library.redo', {})).rejects.toMatchObject({ code: 'nothing_to_redo' });
  });

  it('forget what was undone once something new is done', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1)]);
    await engine.call('items.setStatus', { selection: ids(1), status: 'read' });
    await engine.call('library.undo', {});
    await engine.call('items.setRating', { selection: ids(1), rating: 4 });
    await expect(engine.call('library.redo', {})).rejects.toMatchObject({ code: 'nothing_to_redo' });
    expect(await engine.call('library.undo', {})).toMatchObject({ name: 'Rate 1 Paper' });
  });

  it('refuse an action whose rows a later one changed, and name that', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1)]);
    await engine.call('items.setStatus', { selection: ids(1), status: 'read' });
    await expect(engine.call('library.undoAction', { id: 1 as never })).rejects.toMatchObject({
      code: 'undo_conflict',
      details: { name: 'Mark 1 Paper as Read' },
    });
    // Another column of the same row is not in the way.
    await engine.call('items.setRating', { selection: ids(1), rating: 5 });
    expect(await engine.call('library.undoAction', { id: 2 as never })).toMatchObject({
      name: 'Mark 1 Paper as Read',
    });
    expect(await engine.call('items.get', { id: 1 as ItemId })).toMatchObject({ status: 'inbox', rating: 5 });
  });

  it('leave the command line’s and background actions to the history list', async () => {
    const folder = join(tempFolder(), 'library');
    const window = openEngine(folder);
    await importRecords(window, [record(1)]);
    const cli = openEngine(folder, { origin: 'cli' });
    await cli.call('items.setStatus', { selection: ids(1), status: 'read' });
    await window.call('exports.text', { selection: ids(1), format: 'csl-json' });
    // The newest of the window is its import; the command line's mark is in its way, and it says so.
    await expect(window.call('library.undo', {})).rejects.toMatchObject({ code: 'undo_conflict' });
    const history = await window.call('library.history', { limit: 10 });
    expect(history.map(({ name, origin }) => [name, origin])).toEqual([
      ['Pin Citation Keys of 1 Paper', 'background'],
      ['Mark 1 Paper as Read', 'cli'],
      ['Import 1 Paper', 'window'],
    ]);
    await window.call('library.undoAction', { id: history[1]!.id as never });
    await window.call('library.undo', {});
    expect(await snapshot(window)).toEqual([]);
  });

  it('leave no trace of an action that changed nothing', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1)]);
    const result = await engine.call('items.setStatus', { selection: ids(1), status: 'inbox' });
    expect(result).toEqual({ changed: 0, action: null });
    expect((await engine.call('library.status', {})).revision).toBe(1);
  });

  it('cannot bring back what was erased, and keep nothing of it', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1, { title: 'Secret title' }), record(2)]);
    const { revision } = await engine.call('items.get', { id: 1 as ItemId });
    await engine.call('items.update', { id: 1 as ItemId, revision, patch: { abstract: 'Other' } });
    await engine.call('items.trash', { selection: ids(1, 2) });
    await engine.call('items.restore', { selection: ids(2) });
    expect(await engine.call('items.erase', { selection: ids(1, 2) })).toMatchObject({ changed: 1 });
    await expect(engine.call('library.undoAction', { id: 3 as never })).rejects.toMatchObject({
      code: 'undo_conflict',
    });
    const db = engine.context.library.reader;
    const images = db.values<string>("SELECT coalesce(before, '') FROM changes WHERE item = 1");
    expect(images.join('')).not.toContain('Secret');
    expect(db.values<string>('SELECT text FROM log_texts')).toEqual([]);
    expect(await titles(engine)).toEqual(['A study of subject number 2']);
  });
});

describe('an edit that made the key anew, which was copied since', () => {
  const untitled = { ...record(1), id: '' };

  async function edited() {
    const engine = openEngine();
    await importRecords(engine, [untitled]);
    const before = await engine.call('items.get', { id: 1 as ItemId });
    const patch = { title: 'Quite another subject' };
    await engine.call('items.update', { id: 1 as ItemId, revision: before.revision, patch });
    const after = await engine.call('items.get', { id: 1 as ItemId });
    expect(after.citationKey).not.toBe(before.citationKey);
    await engine.call('exports.text', { selection: ids(1), format: 'bibtex' });
    return { engine, before, after };
  }

  it('is taken back; the key that others may know stays', async () => {
    const { engine, before, after } = await edited();
    await engine.call('library.undo', {});
    expect(await engine.call('items.get', { id: 1 as ItemId })).toMatchObject({
      title: before.title,
      citationKey: after.citationKey,
      keyPinned: true,
      aliases: [before.citationKey],
    });
    await engine.call('library.redo', {});
    expect(await engine.call('items.get', { id: 1 as ItemId })).toMatchObject({
      title: after.title,
      citationKey: after.citationKey,
    });
  });

  it('but a key that was made anew by itself is not', async () => {
    const { engine } = await edited();
    await engine.call('items.setCitationKey', {
      id: 1 as ItemId,
      revision: (await engine.call('items.get', { id: 1 as ItemId })).revision,
      key: 'mine',
    });
    await engine.call('library.undo', {});
    expect((await engine.call('items.get', { id: 1 as ItemId })).citationKey).not.toBe('mine');
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LiveScope } from '../../../src/contract/model/live.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { commit, ids, importRecords, openEngine, record, tempFolder, titles } from './support.ts';

const everything: LiveScope = { kind: 'library' };

/** An engine with `count` papers, as a window has it, and a live file of all of them. */
async function live(count = 3, scope: LiveScope = everything) {
  const engine = openEngine(join(tempFolder(), 'library'), { onEvent: () => {} });
  await importRecords(
    engine,
    Array.from({ length: count }, (_, i) => record(i + 1)),
  );
  const path = join(tempFolder(), 'refs.bib');
  const { id } = await engine.call('live.create', { path, format: 'bibtex', scope });
  return { engine, path, id };
}

const read = (path: string): string => readFileSync(path, 'utf8');
const keysIn = (text: string): string[] => [...text.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key = '']) => key);
const stateOf = async (engine: Engine, id: number) =>
  (await engine.call('live.write', { id })).find((file) => file.id === id);

async function retitle(engine: Engine, id: number, title: string): Promise<void> {
  const { revision } = await engine.call('items.get', { id: id as never });
  await engine.call('items.update', { id: id as never, revision, patch: { title } });
}

describe('a live file', () => {
  it('is there at once, and says what it holds', async () => {
    const { engine, path, id } = await live();
    expect(keysIn(read(path))).toHaveLength(3);
    expect(await engine.call('live.list', {})).toMatchObject([
      { id, path, state: 'fresh', problem: '', entries: 3, scopeName: '' },
    ]);
  });

  it('follows a change, and only in the entry that changed', async () => {
    const { engine, path } = await live();
    const before = read(path).split('\n');
    await retitle(engine, 2, 'Another title');
    await expect.poll(() => read(path), { timeout: 10_000, interval: 20 }).toContain('Another title');
    const after = read(path).split('\n');
    expect(after).toHaveLength(before.length);
    expect(after.filter((line, i) => line !== before[i])).toHaveLength(1);
  });

  it('follows tags, creators, the trash and undo', async () => {
    const { engine, path, id } = await live();
    const first = read(path);
    await engine.call('tags.addToItems', { selection: ids(1), name: 'old name' });
    await stateOf(engine, id);
    expect(read(path)).toContain('old name');
    const [tag] = await engine.call('tags.list', {});
    await engine.call('tags.rename', { id: tag?.id as never, name: 'new name' });
    await stateOf(engine, id);
    expect(read(path)).toContain('new name');
    await engine.call('items.trash', { selection: ids(3) });
    await stateOf(engine, id);
    expect(keysIn(read(path))).toHaveLength(2);
    for (let i = 0; i < 3; i += 1) await engine.call('library.undo', {});
    await stateOf(engine, id);
    expect(read(path)).toBe(first);
  });

  it('of a collection holds its papers and what lies below it', async () => {
    const engine = openEngine(undefined, { onEvent: () => {} });
    await importRecords(engine, [record(1), record(2), record(3)]);
    const thesis = await engine.call('collections.create', { name: 'Thesis', parent: null });
    const below = await engine.call('collections.create', { name: 'Related', parent: thesis.id });
    await engine.call('collections.addItems', { selection: ids(1), id: thesis.id });
    await engine.call('collections.addItems', { selection: ids(3), id: below.id });
    const path = join(tempFolder(), 'thesis.bib');
    const scope = { kind: 'collection' as const, id: thesis.id };
    const { id } = await engine.call('live.create', { path, format: 'bibtex', scope });
    expect(keysIn(read(path))).toHaveLength(2);
    await engine.call('collections.remove', { id: thesis.id });
    expect(await stateOf(engine, id)).toMatchObject({ state: 'failed', scopeName: null });
    // What is there stays as it was.
    expect(keysIn(read(path))).toHaveLength(2);
  });

  it('of a saved search follows what it finds', async () => {
    const engine = openEngine(undefined, { onEvent: () => {} });
    await importRecords(engine, [record(1), record(2)]);
    const search = await engine.call('savedSearches.create', { name: 'One', query: 'word2' });
    const path = join(tempFolder(), 'one.bib');
    await engine.call('live.create', { path, format: 'bibtex', scope: { kind: 'search', id: search.id } });
    expect(keysIn(read(path))).toHaveLength(1);
    await engine.call('savedSearches.update', { id: search.id, query: 'abstract' });
    await expect.poll(() => keysIn(read(path)).length, { timeout: 10_000 }).toBe(2);
  });

  it('can be paused, and catches up when it goes on', async () => {
    const { engine, path, id } = await live();
    await engine.call('live.pause', { id, paused: true });
    await retitle(engine, 1, 'Written later');
    expect(await stateOf(engine, id)).toMatchObject({ state: 'paused' });
    expect(read(path)).not.toContain('Written later');
    await engine.call('live.pause', { id, paused: false });
    expect(read(path)).toContain('Written later');
  });

  it('that is removed stays as it is', async () => {
    const { engine, path, id } = await live();
    await engine.call('live.remove', { id });
    await retitle(engine, 1, 'Never written');
    expect(await engine.call('live.write', {})).toEqual([]);
    expect(read(path)).not.toContain('Never written');
  });

  it('is not written again when nothing in it changed', async () => {
    const { engine, path, id } = await live();
    const at = (await engine.call('live.list', {}))[0]?.writtenAt;
    await engine.call('collections.create', { name: 'Of no matter', parent: null });
    expect(await stateOf(engine, id)).toMatchObject({ state: 'fresh', writtenAt: at });
    expect(readdirSync(join(path, '..'))).toEqual(['refs.bib']);
  });

  it('is known again after a restart, also when its writing was cut short', async () => {
    const { engine, path, id } = await live();
    const { folder } = engine.context.library;
    engine.context.derived.db.run("UPDATE live_records SET pending = hash, hash = 'older'");
    await engine.close();
    const again = openEngine(folder, { onEvent: () => {} });
    await retitle(again, 1, 'After the restart');
    expect(await stateOf(again, id)).toMatchObject({ state: 'fresh' });
    expect(read(path)).toContain('After the restart');
  });
});

describe('a live file of a .bib that was imported', () => {
  const theirs = `% My references
@string{jt = {Journal of Tests}}

@article{one, author={One, Ada}, title={The {First} One}, journal=jt, year=2001}
@comment{kept}
@inproceedings{child, author={Two, Bea}, title={Chapter Two}, crossref={book}}
@proceedings{book, title={The Proceedings}, year={1999}}
`;

  it('is byte for byte what came in, and an edit touches one field of it', async () => {
    const engine = openEngine(undefined, { onEvent: () => {} });
    const review = await engine.call('imports.readText', { text: theirs, html: '', name: 'refs.bib' });
    await commit(engine, review);
    const path = join(tempFolder(), 'refs.bib');
    const { id } = await engine.call('live.create', { path, format: 'bibtex', scope: everything });
    expect(read(path)).toBe(theirs);
    await retitle(engine, 1, 'Another One');
    await stateOf(engine, id);
    expect(read(path)).toBe(theirs.replace('{The {First} One}', '{Another One}'));
    expect(await engine.call('live.theirs', { id })).toMatchObject({ changes: [] });
    // Macros and what a part inherits are no change of theirs.
    writeFileSync(path, read(path).replace('year=2001', 'year=2002').replace('Chapter Two', 'Chapter 2'));
    const { changes } = await engine.call('live.theirs', { id });
    expect(changes.map(({ fields }) => fields.map(({ name }) => name))).toEqual([['issued'], ['title']]);
  });
});

describe('a file that is not ours', () => {
  it('is never taken over', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1)]);
    const path = join(tempFolder(), 'theirs.bib');
    writeFileSync(path, '@misc{a, title = {Mine}}');
    const make = engine.call('live.create', { path, format: 'bibtex', scope: everything });
    await expect(make).rejects.toMatchObject({ code: 'live_file_exists' });
    expect(read(path)).toBe('@misc{a, title = {Mine}}');
  });

  it('is left alone where ours was, when nothing is known of ours any more', async () => {
    const { engine, path, id } = await live();
    const { folder } = engine.context.library;
    await engine.close();
    rmSync(join(folder, 'derived'), { recursive: true });
    writeFileSync(path, 'something else');
    const again = openEngine(folder, { onEvent: () => {} });
    expect(await stateOf(again, id)).toMatchObject({ state: 'unknown' });
    expect(read(path)).toBe('something else');
  });

  it('is taken for ours when it says just what ours would', async () => {
    const { engine, path, id } = await live();
    const { folder } = engine.context.library;
    await engine.close();
    rmSync(join(folder, 'derived'), { recursive: true });
    const again = openEngine(folder, { onEvent: () => {} });
    expect(await stateOf(again, id)).toMatchObject({ state: 'fresh' });
    expect(keysIn(read(path))).toHaveLength(3);
  });
});

describe('a live file that another program changed', () => {
  const edited = (text: string): string =>
    text
      .replace('A study of subject number 1', 'A changed study of number 1')
      .replace(/@article\{family2[^@]*/, '')
      .concat('\n@misc{new, author = {New, Nora}, title = {An entry of theirs}, year = {2020}}\n');

  it('is noticed, and nothing is written', async () => {
    const { engine, path, id } = await live();
    const text = edited(read(path));
    writeFileSync(path, text);
    await expect
      .poll(async () => (await engine.call('live.list', {}))[0]?.state, { timeout: 10_000 })
      .toBe('changed');
    await retitle(engine, 3, 'Ours meanwhile');
    expect(await stateOf(engine, id)).toMatchObject({ state: 'changed' });
    expect(read(path)).toBe(text);
  });

  it('shows what was added, edited and deleted, and takes it in as one action', async () => {
    const { engine, path, id } = await live();
    writeFileSync(path, edited(read(path)));
    await stateOf(engine, id);
    const { hash, changes, rejected } = await engine.call('live.theirs', { id });
    expect(rejected).toEqual([]);
    expect(changes.map(({ kind, title }) => [kind, title])).toEqual([
      ['edited', 'A changed study of number 1'],
      ['added', 'An entry of theirs'],
      ['deleted', 'A study of subject number 2'],
    ]);
    expect(changes[0]?.fields).toEqual([
      {
        name: 'title',
        base: 'A study of subject number 1',
        theirs: 'A changed study of number 1',
        ours: 'A study of subject number 1',
        conflict: false,
      },
    ]);
    const done = await engine.call('live.take', { id, hash, chosen: [0, 1, 2], theirs: [] });
    expect(done).toMatchObject({ changed: 3, action: { name: 'Take 3 Changes from refs.bib' } });
    expect((await engine.call('items.get', { id: 1 as never })).title).toBe('A changed study of number 1');
    expect((await engine.call('items.get', { id: 2 as never })).trashed).not.toBeNull();
    expect(await stateOf(engine, id)).toMatchObject({ state: 'fresh', entries: 3 });
    expect(read(path)).toContain('An entry of theirs');
    // Their file is kept, and one undo takes all of it back.
    expect(readdirSync(join(engine.context.library.folder, 'backups', 'live'))).toHaveLength(1);
    await engine.call('library.undo', {});
    expect((await engine.call('items.get', { id: 1 as never })).title).toBe('A study of subject number 1');
  });

  it.each([
    { theirs: [], title: 'Our own title' },
    { theirs: [0], title: 'Their own title' },
  ])(
    'where both changed a field it becomes “$title” when theirs is asked for of $theirs',
    async ({ theirs, title }) => {
      // No watcher: it would write ours before they come.
      const engine = openEngine();
      await importRecords(engine, [record(1)]);
      const path = join(tempFolder(), 'refs.bib');
      const { id } = await engine.call('live.create', { path, format: 'bibtex', scope: everything });
      await retitle(engine, 1, 'Our own title');
      writeFileSync(path, read(path).replace('A study of subject number 1', 'Their own title'));
      const { hash, changes } = await engine.call('live.theirs', { id });
      expect(changes[0]?.fields).toMatchObject([
        { name: 'title', theirs: 'Their own title', ours: 'Our own title', conflict: true },
      ]);
      await engine.call('live.take', { id, hash, chosen: [0], theirs });
      expect((await engine.call('items.get', { id: 1 as never })).title).toBe(title);
      expect(read(path)).toContain(title);
    },
  );

  it('in a paper that was erased or trashed meanwhile brings the paper back', async () => {
    const { engine, path, id } = await live();
    await engine.call('live.pause', { id, paused: true });
    await engine.call('items.trash', { selection: ids(1, 2) });
    await engine.call('items.erase', { selection: ids(2) });
    writeFileSync(path, read(path).replaceAll('A study of subject', 'A revised study of subject'));
    const { hash, changes } = await engine.call('live.theirs', { id });
    expect(changes.map(({ kind }) => kind)).toEqual(['edited', 'edited', 'edited']);
    await engine.call('live.take', { id, hash, chosen: [0, 1, 2], theirs: [] });
    expect((await titles(engine)).sort()).toEqual(
      [1, 2, 3].map((n) => `A revised study of subject number ${n}`),
    );
  });

  it('is written over as it was when none of it is taken', async () => {
    const { engine, path, id } = await live();
    const ours = read(path);
    writeFileSync(path, edited(ours));
    await stateOf(engine, id);
    const { hash } = await engine.call('live.theirs', { id });
    await engine.call('live.take', { id, hash, chosen: [], theirs: [] });
    expect(read(path)).toBe(ours);
  });

  it('is looked at again when it has changed once more', async () => {
    const { engine, path, id } = await live();
    writeFileSync(path, edited(read(path)));
    await stateOf(engine, id);
    const { hash } = await engine.call('live.theirs', { id });
    writeFileSync(path, `${read(path)}\n% once more\n`);
    const take = engine.call('live.take', { id, hash, chosen: [0], theirs: [] });
    await expect(take).rejects.toMatchObject({ code: 'conflict' });
  });

  it('follows a key that they changed', async () => {
    const { engine, path, id } = await live(1);
    const [key = ''] = keysIn(read(path));
    writeFileSync(path, read(path).replace(key, 'theirKey'));
    await stateOf(engine, id);
    const { hash, changes } = await engine.call('live.theirs', { id });
    expect(changes.map(({ kind }) => kind)).toEqual(['edited']);
    await engine.call('live.take', { id, hash, chosen: [0], theirs: [] });
    expect(await engine.call('items.get', { id: 1 as never })).toMatchObject({
      citationKey: 'theirKey',
      aliases: [key],
    });
    expect(keysIn(read(path))).toEqual(['theirKey']);
  });
});

describe('a save by another program', () => {
  it('while ours is put together is not taken for ours', async () => {
    const { engine, path, id } = await live();
    const theirs = `${read(path)}\n% theirs\n`;
    const { reader } = engine.context.library;
    const { all } = reader;
    // In the midst of putting it together, when what lies there has been looked at already.
    reader.all = ((sql: string, ...rest: never[]) => {
      if (sql.includes('citation_keys') && read(path) !== theirs) writeFileSync(path, theirs);
      return all.call(reader, sql, ...rest);
    }) as typeof all;
    await engine.call('tags.addToItems', { selection: ids(1), name: 'one' });
    const [tag] = await engine.call('tags.list', {});
    await engine.call('tags.removeFromItems', { selection: ids(1), id: tag?.id as never });
    await stateOf(engine, id);
    reader.all = all;
    expect(await stateOf(engine, id)).toMatchObject({ state: 'changed' });
    await engine.call('tags.addToItems', { selection: ids(1), name: 'two' });
    await stateOf(engine, id);
    expect(read(path)).toBe(theirs);
  });
});

describe('marking papers', () => {
  it('does not put a file together anew where no entry says it', async () => {
    const { engine, path, id } = await live();
    const before = read(path);
    await stateOf(engine, id);
    await engine.call('items.setStatus', { selection: ids(1), status: 'skipped' });
    expect(await stateOf(engine, id)).toMatchObject({ state: 'fresh', entries: 3 });
    expect(read(path)).toBe(before);
  });

  it('is in a file whose format says it', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1)]);
    const path = join(tempFolder(), 'all.json');
    const { id } = await engine.call('live.create', { path, format: 'csl-json', scope: everything });
    await engine.call('items.setStatus', { selection: ids(1), status: 'read' });
    await stateOf(engine, id);
    expect(JSON.parse(read(path))).toMatchObject([{ custom: { octavo: { status: 'read' } } }]);
    const { id: collection } = await engine.call('collections.create', { name: 'Old', parent: null });
    await engine.call('collections.addItems', { selection: ids(1), id: collection });
    await stateOf(engine, id);
    await engine.call('collections.rename', { id: collection, name: 'New' });
    await stateOf(engine, id);
    expect(JSON.parse(read(path))).toMatchObject([{ custom: { octavo: { collections: ['New'] } } }]);
  });
});

describe('a live file that can’t be written', () => {
  it('says why, and is written when its folder is back', async () => {
    const { engine, path, id } = await live();
    const folder = join(path, '..');
    renameSync(folder, `${folder}-away`);
    await retitle(engine, 1, 'While it was away');
    expect(await stateOf(engine, id)).toMatchObject({ state: 'failed', problem: 'Its folder is not there.' });
    mkdirSync(folder);
    await expect.poll(() => existsSync(path), { timeout: 10_000 }).toBe(true);
    expect(read(path)).toContain('While it was away');
    rmSync(`${folder}-away`, { recursive: true });
  });
});

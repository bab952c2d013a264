import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../src/contract/model/ids.ts';
import { migrations } from '../../../src/engine/db/migrations/index.ts';
import { migrate } from '../../../src/engine/db/open.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import {
  type CslRecord,
  commit,
  findGroups,
  ids,
  oldLibrary,
  openEngine,
  readReview,
  record,
  snapshot,
} from './support.ts';

const item = (engine: Engine, id: number) => engine.call('items.get', { id: id as ItemId });

/** Takes every record, whatever the library knows of it. */
async function importAll(engine: Engine, records: CslRecord[]): Promise<void> {
  const review = await readReview(engine, records);
  await commit(engine, review, { chosen: records.map((_, i) => i) });
}

/** Every row of every table that an action may touch, but for the log's own marks. */
function allRows(engine: Engine): Record<string, unknown[]> {
  const db = engine.context.library.reader;
  const tables = db.values<string>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('actions', 'changes', 'log_texts', 'state', 'meta')",
  );
  return Object.fromEntries(
    tables.map((table) => {
      const rows = db.all<Record<string, unknown>>(`SELECT * FROM ${table}`);
      return [table, rows.map(({ revision: _, modified_at: __, ...row }) => JSON.stringify(row)).sort()];
    }),
  );
}

const first = record(1, {
  id: 'kept',
  'container-title': '',
  custom: { octavo: { tags: ['a', 'both'], collections: ['Thesis'], status: 'to-read', rating: 2 } },
});
const second = record(1, {
  id: 'other',
  volume: '12',
  page: '3-9',
  PMID: '123',
  note: 'A note',
  strange: 'x',
  custom: {
    octavo: {
      tags: ['b', 'both'],
      collections: ['Thesis', 'Old/Stuff'],
      links: [{ url: 'https://code.example/x', kind: 'code' }],
    },
  },
});

/** Two records of one work with something of every kind hung on them. */
async function twoRecords(): Promise<Engine> {
  const engine = openEngine();
  await importAll(engine, [first, second, record(2, { id: 'third' })]);
  await engine.call('items.setStatus', { selection: ids(2), status: 'read' });
  await engine.call('items.setStatus', { selection: ids(1), status: 'to-read' });
  await engine.call('items.setRating', { selection: ids(2), rating: 4 });
  await engine.context.library.write('Hang', (db) => {
    db.run(
      "INSERT INTO attachments (id, uuid, item, kind, path, hash, title, mime, added_at) VALUES (1, 'u1', 1, 'stored', 'files/ab/x', 'h', 'PDF', 'application/pdf', 5), (2, 'u2', 2, 'stored', 'files/ab/x', 'h', 'PDF', 'application/pdf', 6), (3, 'u3', 2, 'linked', '/y', NULL, 'Slides', 'application/pdf', 7)",
    );
    db.run(
      "INSERT INTO annotations (uuid, attachment, type, page, sort_index, place, text, comment, colour, made_at, modified_at) VALUES ('n1', 2, 'highlight', 1, '1', '{}', 'marked', '', 'yellow', 1, 1)",
    );
    db.run("INSERT INTO notes (uuid, item, text, made_at, modified_at) VALUES ('m1', 2, 'My note', 1, 1)");
    db.run(
      "INSERT INTO relations (item, other, kind) VALUES (2, 3, 'cites'), (3, 2, 'cites'), (1, 3, 'cites'), (1, 2, 'same')",
    );
  });
  return engine;
}

const merge = (engine: Engine, keep = 1, ...others: number[]) =>
  engine.call('duplicates.merge', { keep: keep as ItemId, others: others as ItemId[] });

describe('a merge', () => {
  it('unites what hangs on the records and fills blanks of the kept one', async () => {
    const engine = await twoRecords();
    expect(await merge(engine, 1, 2)).toMatchObject({ changed: 2, kept: [1], usedKeys: ['other'] });
    const kept = await item(engine, 1);
    expect(kept).toMatchObject({
      citationKey: 'kept',
      aliases: ['other'],
      venue: 'Journal of Tests',
      identifiers: { doi: '10.1234/test.1', pmid: '123' },
      variables: { volume: '12', page: '3-9' },
      links: [{ url: 'https://code.example/x', kind: 'code' }],
      status: 'read',
      rating: 4,
      tags: ['a', 'both', 'b'],
      collections: ['Old/Stuff', 'Thesis'],
    });
    expect(kept.fields).toMatchObject({ strange: 'x' });
    expect(kept.attachments.map(({ id }) => id)).toEqual([1, 3]);
    const db = engine.context.library.reader;
    expect(db.values('SELECT attachment FROM annotations')).toEqual([1]);
    expect(db.values('SELECT item FROM notes')).toEqual([1]);
    expect(db.all('SELECT item, other, kind FROM relations ORDER BY item')).toEqual([
      { item: 1, other: 3, kind: 'cites' },
      { item: 3, other: 1, kind: 'cites' },
    ]);
    expect(db.values('SELECT item FROM import_records ORDER BY id')).toEqual([1, 1, 3]);
    await expect(item(engine, 2)).rejects.toMatchObject({ code: 'item_not_found' });
  });

  it('is one action, and undo brings back every row as it was; redo merges again', async () => {
    const engine = await twoRecords();
    const before = await snapshot(engine);
    const rows = allRows(engine);
    await merge(engine, 1, 2);
    const after = allRows(engine);
    expect(await engine.call('library.undo', {})).toMatchObject({ name: 'Merge 2 Papers' });
    expect(await snapshot(engine)).toEqual(before);
    expect(allRows(engine)).toEqual(rows);
    await engine.call('library.redo', {});
    expect(allRows(engine)).toEqual(after);
    expect(engine.context.library.reader.all('PRAGMA foreign_key_check')).toEqual([]);
  });

  it('lets fields edited by hand win, and a person’s choice over those', async () => {
    const edited = async (): Promise<Engine> => {
      const engine = await twoRecords();
      const { revision } = await item(engine, 2);
      const patch = { title: 'By hand', venue: '' };
      await engine.call('items.update', { id: 2 as ItemId, revision, patch });
      return engine;
    };
    const engine = await edited();
    await merge(engine, 1, 2);
    expect(await item(engine, 1)).toMatchObject({ title: 'By hand', venue: '', edited: ['title'] });
    const other = await edited();
    await other.call('duplicates.merge', {
      keep: 1 as ItemId,
      others: [2 as ItemId],
      choice: { fields: { title: 1 as ItemId } },
    });
    expect((await item(other, 1)).title).toBe('A study of subject number 1');
  });

  it('prefers a title as it was written to the same in one case only', async () => {
    const titles = ['A STUDY OF GRAPHS', 'A study of Graphs', 'a study of graphs'];
    const engine = openEngine();
    await importAll(
      engine,
      titles.map((title, i) => record(1, { title, id: `k${i}` })),
    );
    await engine.call('duplicates.merge', { keep: 1 as ItemId, others: [2, 3] as ItemId[] });
    expect((await item(engine, 1)).title).toBe('A study of Graphs');
  });

  it('keeps both DOIs of a preprint and the published paper, and knows the paper by either', async () => {
    const engine = openEngine();
    const preprint = record(1, {
      DOI: '10.1101/2020.01.02.123456',
      'container-title': 'bioRxiv',
      publisher: 'CSHL',
    });
    await importAll(engine, [preprint, record(1, { DOI: '10.1038/abc', volume: '3' })]);
    await merge(engine, 1, 2);
    expect(await item(engine, 1)).toMatchObject({
      identifiers: { doi: '10.1038/abc' },
      links: [{ url: 'https://doi.org/10.1101/2020.01.02.123456', kind: 'other' }],
    });
    const again = await readReview(engine, [preprint, record(1, { DOI: '10.1038/abc' })]);
    expect(again.records.map(({ state, match }) => [state, match?.id])).toEqual([
      ['known', 1],
      ['known', 1],
    ]);
    // An edit of the identifiers leaves the further one.
    const { revision } = await item(engine, 1);
    await engine.call('items.update', {
      id: 1 as ItemId,
      revision,
      patch: { identifiers: { doi: '10.1038/abd', pmid: '7' } },
    });
    expect((await item(engine, 1)).identifiers).toEqual({ doi: '10.1038/abd', pmid: '7' });
    expect((await readReview(engine, [preprint])).records[0]?.state).toBe('known');
  });

  it('refuses what is gone, in the trash, or the kept paper itself', async () => {
    const engine = await twoRecords();
    await engine.call('items.trash', { selection: ids(3) });
    await expect(merge(engine, 1, 3)).rejects.toMatchObject({
      code: 'item_not_found',
      details: { ids: [3] },
    });
    await expect(merge(engine, 1, 1)).rejects.toMatchObject({ code: 'invalid_argument' });
    expect((await engine.call('library.status', {})).counts.all).toBe(2);
  });

  it('of everything certain is one action, and leaves the rest for review', async () => {
    const engine = openEngine();
    await importAll(engine, [
      record(1, { id: 'a' }),
      record(1, { id: 'b' }),
      record(2, { id: 'c' }),
      record(2, { id: 'd', DOI: undefined }),
    ]);
    const before = await snapshot(engine);
    expect(await engine.call('duplicates.mergeCertain', {})).toMatchObject({
      changed: 2,
      groups: 1,
      kept: [1],
    });
    expect(await findGroups(engine)).toMatchObject([{ certain: false, keys: ['c', 'd'] }]);
    await engine.call('library.undo', {});
    expect(await snapshot(engine)).toEqual(before);
  });
});

describe('a mark as no duplicate', () => {
  it('is remembered for good, also by what a paper is merged into, and can be undone', async () => {
    const engine = openEngine();
    await importAll(engine, [record(1), record(1), record(1)]);
    const found = async () => (await findGroups(engine)).map((group) => group.ids);
    expect((await found())[0]).toHaveLength(3);
    await engine.call('duplicates.reject', { ids: [1, 3] as ItemId[] });
    await engine.call('duplicates.reject', { ids: [2, 3] as ItemId[] });
    expect(await found()).toEqual([[1, 2]]);
    await merge(engine, 1, 2);
    expect(await found()).toEqual([]);
    const db = engine.context.library.reader;
    expect(db.all('SELECT item, other FROM not_duplicates')).toEqual([{ item: 1, other: 3 }]);
    for (let n = 0; n < 3; n += 1) await engine.call('library.undo', {});
    expect((await found())[0]).toHaveLength(3);
  });

  it('has a table since version 2, made in a library of version 1 with rows in it', async () => {
    const { folder, raw } = oldLibrary(1, 2);
    const items = raw.prepare('SELECT * FROM items').all();
    migrate(raw, folder, Date.UTC(2026, 0, 1), migrations.slice(0, 2));
    expect(raw.prepare('SELECT * FROM items').all()).toEqual(items);
    expect(() => raw.exec('INSERT INTO not_duplicates (item, other, at) VALUES (2, 1, 5)')).toThrow(/CHECK/);
    raw.close();
    const later = openEngine(folder);
    await later.call('duplicates.reject', { ids: [2, 1] as ItemId[] });
    const rows = (): unknown[] => later.context.library.reader.all('SELECT item, other FROM not_duplicates');
    expect(rows()).toEqual([{ item: 1, other: 2 }]);
    await later.call('library.undo', {});
    expect(rows()).toEqual([]);
    await later.call('library.redo', {});
    await later.call('items.trash', { selection: ids(2) });
    await later.call('items.erase', { selection: ids(2) });
    expect(rows()).toEqual([]);
  });
});

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CollectionId } from '../../../../src/contract/model/ids.ts';
import type { TaskState } from '../../../../src/contract/model/library.ts';
import { commit, importRecords, openEngine, readReview, record, snapshot, tempFolder } from '../support.ts';

const bib = (key: string, title: string): string =>
  `@article{${key}, title={${title}}, author={Doe, Jane}, year=2001}\n`;

describe('a folder of mixed files', () => {
  it('is one review: what was read, what was not and why, each by its name', async () => {
    const engine = openEngine();
    const folder = join(tempFolder(), 'papers');
    mkdirSync(join(folder, 'old', 'deep'), { recursive: true });
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, 'a.bib'), bib('one', 'The first of them'));
    writeFileSync(
      join(folder, 'old', 'b.bib'),
      bib('two', 'The second of them') + bib('one', 'The first of them'),
    );
    writeFileSync(join(folder, 'old', 'deep', 'list.json'), JSON.stringify([record(1)]));
    writeFileSync(join(folder, 'paper.pdf'), '%PDF-1.7 and so on');
    writeFileSync(join(folder, 'figure.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
    writeFileSync(join(folder, 'notes.txt'), 'buy milk\nand bread\n');
    writeFileSync(join(folder, 'empty.bib'), '');
    writeFileSync(join(folder, '.git', 'config.bib'), bib('three', 'Not meant'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'gone.bib'));
    symlinkSync(folder, join(folder, 'old', 'loop'));

    const review = await engine.call('imports.readFiles', { paths: [folder] });
    expect(review.name).toBe('papers');
    expect(review.sources.map(({ name, found, error }) => [name, found, error?.message ?? ''])).toEqual([
      ['papers/a.bib', 1, ''],
      ['papers/empty.bib', 0, 'There is no text here.'],
      ['papers/figure.png', 0, 'This is a picture (PNG), not a text.'],
      ['papers/gone.bib', 0, expect.stringMatching(/can't be read: there is no such file/)],
      ['papers/notes.txt', 0, expect.stringMatching(/^No papers were found/)],
      ['papers/old/b.bib', 2, ''],
      ['papers/old/deep/list.json', 1, ''],
      ['papers/paper.pdf', 0, 'This is a PDF, not a text.'],
    ]);
    expect(
      review.records.map(({ source, title, state, repeats }) => [source, title, state, repeats]),
    ).toEqual([
      [0, 'The first of them', 'new', null],
      [5, 'The second of them', 'new', null],
      [5, 'The first of them', 'known', 0],
      [6, record(1).title, 'new', null],
    ]);
    const report = await commit(engine, review);
    expect(report).toMatchObject({ imported: 3, duplicates: 1 });
  });

  it('can be stopped while it is read', async () => {
    let tasks: TaskState[] = [];
    const engine = openEngine(undefined, {
      onEvent: (name, payload) => {
        if (name === 'tasks.changed') tasks = (payload as { tasks: TaskState[] }).tasks;
      },
    });
    const folder = tempFolder();
    const records = Array.from({ length: 60_000 }, (_, n) => bib(`key${n}`, `A title of number ${n}`));
    writeFileSync(join(folder, 'large.bib'), records.join(''));
    const reading = engine.call('imports.readFiles', { paths: [folder] });
    await expect
      .poll(() => tasks.some(({ name, state }) => name === 'Reading' && state === 'running'))
      .toBe(true);
    await engine.call('tasks.cancel', { id: tasks[0]?.id ?? 0 });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });
});

it('a title of 10,000 characters is cut in the list and whole in the preview', async () => {
  const engine = openEngine();
  const title = `أبحاث ${'😀 emoji '.repeat(1250)}end`;
  const review = await readReview(engine, [record(1, { title })]);
  expect(review.records[0]?.title.length).toBeLessThan(410);
  expect(review.records[0]?.title).not.toMatch(/\p{Surrogate}/u);
  const preview = await engine.call('imports.preview', { review: review.id, index: 0 });
  expect(preview.data.title === title).toBe(true);
});

describe('what becomes of the records', () => {
  const collections = async (engine: ReturnType<typeof openEngine>) =>
    (await engine.call('collections.list', {})).map(({ name, parent, own }) => [name, parent, own]);

  it('a new collection, tags and status are one transaction and one undo', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1)]);
    const before = await snapshot(engine);
    const review = await readReview(engine, [record(1), record(2), record(3)]);
    const report = await engine.call('imports.commit', {
      review: review.id,
      chosen: [1, 2],
      restore: [],
      status: 'none',
      tags: ['to cite', 'new/one'],
      collection: { path: 'Thesis/Related work' },
      organiseKnown: true,
    });
    expect(report).toMatchObject({ imported: 2, duplicates: 1, organised: 1 });
    expect(await collections(engine)).toEqual([
      ['Thesis', null, 0],
      ['Related work', 1, 3],
    ]);
    expect((await snapshot(engine)).map((item) => (item as { tags: string[] }).tags)).toEqual(
      [1, 2, 3].map(() => ['to cite', 'new/one']),
    );
    await engine.call('library.undo', {});
    expect(await collections(engine)).toEqual([]);
    expect(await engine.call('tags.list', {})).toEqual([]);
    expect(await snapshot(engine)).toEqual(before);
  });

  it('known papers stay where they are unless that is asked for; a collection that is gone is refused', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1)]);
    const { id } = await engine.call('collections.create', { parent: null, name: 'Thesis' });
    const review = await readReview(engine, [record(1), record(2)]);
    const choice = { review: review.id, chosen: [1], restore: [], status: 'none' as const, tags: [] };
    await expect(
      engine.call('imports.commit', { ...choice, collection: { id: 77 as CollectionId } }),
    ).rejects.toMatchObject({ code: 'collection_not_found' });
    await engine.call('imports.commit', { ...choice, collection: { id } });
    expect(await collections(engine)).toEqual([['Thesis', null, 1]]);
  });

  it('only known papers: they are put into the collection, and that can be undone', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1), record(2)]);
    const review = await readReview(engine, [record(1), record(2)]);
    const report = await engine.call('imports.commit', {
      review: review.id,
      chosen: [],
      restore: [],
      status: 'none',
      tags: [],
      collection: { path: 'Again' },
      organiseKnown: true,
    });
    expect(report).toMatchObject({
      imported: 0,
      organised: 2,
      action: { name: 'Organise 2 Papers from an Import' },
    });
    await engine.call('library.undo', {});
    expect(await collections(engine)).toEqual([]);
  });

  it('a known record says which blanks it fills, and may be told to leave them', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1, { abstract: undefined, 'container-title': undefined })]);
    const full = record(1, { volume: '7', PMID: '123456' });
    const review = await readReview(engine, [full]);
    expect(review.records[0]?.match?.fills).toEqual([
      'abstract',
      'venue',
      'identifiers.pmid',
      'variables.volume',
    ]);
    const { fills } = await engine.call('imports.preview', { review: review.id, index: 0 });
    expect(fills).toMatchObject({ item: { venue: '' }, patch: { venue: 'Journal of Tests' } });
    const choice = { chosen: [], restore: [], status: 'none' as const, tags: [] };
    const left = await engine.call('imports.commit', { ...choice, review: review.id, unfilled: [0] });
    expect(left).toMatchObject({ updated: 0, action: null });
    const again = await readReview(engine, [full]);
    expect(await engine.call('imports.commit', { ...choice, review: again.id })).toMatchObject({
      updated: 1,
    });
  });

  it('every record is kept when that is chosen, and duplicates finds them later', async () => {
    const engine = openEngine();
    await importRecords(engine, [record(1), record(2)]);
    const review = await readReview(engine, [record(1), record(2), record(3), record(3)]);
    const report = await engine.call('imports.commit', {
      review: review.id,
      chosen: [0, 1, 2, 3],
      restore: [],
      status: 'none',
      tags: [],
      keepAll: true,
    });
    expect(report).toMatchObject({ imported: 4, duplicates: 0 });
    expect(await snapshot(engine)).toHaveLength(6);
  });
});

it('a text without papers counts all its lines, though not all of them are shown', async () => {
  const engine = openEngine();
  const text = `${'words and words\n\n  \n'.repeat(1_500)}the last one`;
  const review = await engine.call('imports.readText', { text, html: '', name: 'junk' });
  expect(review.leftOut.ignored).toBe(1_501);
  expect(review.ignored.length).toBeLessThanOrEqual(1_000);
});

it('what a .bib says besides its entries and gives back with an export is no ignored line; stray text is', async () => {
  const engine = openEngine();
  const text = `@string{jt = "Journal of Tests"}
@comment{jabref-meta: databaseType:bibtex;}
a line that belongs to nothing
${bib('one', 'The first of them')}`;
  const review = await engine.call('imports.readText', { text, html: '', name: 'refs.bib' });
  expect(review.ignored.map(({ line, text: shown }) => [line, shown])).toEqual([
    [3, 'a line that belongs to nothing'],
  ]);
  expect(review.leftOut.ignored).toBe(1);
});

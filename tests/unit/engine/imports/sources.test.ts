import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, openEngine, tempFolder } from '../support.ts';

const ris = (...titles: string[]): string =>
  titles.map((title) => `TY  - JOUR\nTI  - ${title}\nAU  - Doe, Jane\nPY  - 2001\nER  - \n`).join('\n');

const file = (name: string, text: string): string => {
  const path = join(tempFolder(), name);
  writeFileSync(path, text);
  return path;
};

type Engine = ReturnType<typeof openEngine>;

async function take(engine: Engine, name: string, text: string) {
  return commit(engine, await engine.call('imports.readFiles', { paths: [file(name, text)] }));
}

const counts = async (engine: Engine) =>
  (await engine.call('imports.sources', {})).map(({ name, found, duplicates, remaining }) => [
    name,
    found,
    duplicates,
    remaining,
  ]);

describe('imports.sources', () => {
  it('counts a paper for the import that brought it first, through merges, trash and undo', async () => {
    const engine = openEngine();
    const first = await take(engine, 'a.ris', ris('Counting bees', 'Folded sheets', 'Maps of cities'));
    const second = await take(engine, 'b.ris', ris('Counting bees', 'The folding of sheets', 'Rivers'));
    expect(await counts(engine)).toEqual([
      ['a.ris', 3, 0, 3],
      ['b.ris', 3, 1, 2],
    ]);
    const [folded] = first.ids.slice(1);
    const [folding, rivers] = second.ids;
    if (folded === undefined || folding === undefined || rivers === undefined) throw new Error('ids');
    await engine.call('duplicates.merge', { keep: folding, others: [folded] });
    expect(await counts(engine)).toEqual([
      ['a.ris', 3, 0, 3],
      ['b.ris', 3, 2, 1],
    ]);
    await engine.call('items.trash', { selection: { ids: [rivers] } });
    expect(await counts(engine)).toEqual([
      ['a.ris', 3, 0, 3],
      ['b.ris', 3, 2, 0],
    ]);
  });
});

describe('imports.provenance', () => {
  it('says of each field who set it', async () => {
    const engine = openEngine();
    const { ids } = await take(engine, 'a.ris', ris('Counting bees'));
    await take(engine, 'b.ris', ris('Counting bees').replace('ER', 'VL  - 7\nER'));
    const [id] = ids;
    if (id === undefined) throw new Error('id');
    const item = await engine.call('items.get', { id });
    await engine.call('items.update', { id, revision: item.revision, patch: { title: 'Counting all bees' } });
    const { records, fields } = await engine.call('imports.provenance', { id });
    expect(
      records.map(({ name, format, isNew, raw }) => [name, format, isNew, raw.split('\n')[1] ?? '']),
    ).toEqual([
      ['a.ris', 'ris', true, 'TI  - Counting bees'],
      ['b.ris', 'ris', false, ''],
    ]);
    const [one, two] = records.map((record) => record.import);
    expect(fields.map(({ field, by, import: from }) => [field, by, from])).toEqual([
      ['title', 'person', null],
      ['type', 'import', one],
      ['creators', 'import', one],
      ['issued', 'import', one],
      ['variables.volume', 'import', two],
    ]);
  });
});

describe('damaged records', () => {
  const damaged = `${ris('Counting bees')}\nTY  - JOUR\nVL  - 3\nER  - \n`;

  it('are mended in place, saved, or dropped', async () => {
    const engine = openEngine();
    const review = await engine.call('imports.readFiles', { paths: [file('a.ris', damaged)] });
    const [bad] = review.rejected;
    if (!bad) throw new Error('nothing rejected');
    expect(bad).toMatchObject({ source: 0, at: 0, line: 7, code: 'empty_record' });
    const where = { review: review.id, source: 0, at: 0 };
    expect(await engine.call('imports.damaged', where)).toEqual({ text: 'TY  - JOUR\nVL  - 3\nER  -' });

    const path = join(tempFolder(), 'damaged.ris');
    expect(await engine.call('imports.saveDamaged', { review: review.id, path })).toEqual({ path, count: 1 });
    expect(readFileSync(path, 'utf8')).toBe('TY  - JOUR\nVL  - 3\nER  -\n');

    const still = await engine.call('imports.mend', { ...where, text: 'TY  - JOUR\nVL  - 4\nER  - ' });
    expect(still).toEqual({ mended: null, why: 'the record has no title, no names and no identifier' });
    const { mended } = await engine.call('imports.mend', {
      ...where,
      text: 'TY  - JOUR\nTI  - Rivers\nER  - ',
    });
    if (!mended) throw new Error('not mended');
    expect(mended.records.map(({ index, title, line }) => [index, title, line])).toEqual([[1, 'Rivers', 7]]);
    expect(mended).toMatchObject({ found: 2, rejected: [], leftOut: { rejected: 0 } });
    const all = await engine.call('imports.records', { review: review.id, from: 0, count: 9 });
    expect(all.map(({ index, title }) => [index, title])).toEqual([
      [0, 'Counting bees'],
      [1, 'Rivers'],
    ]);
    expect(await commit(engine, { ...review, ...mended, records: all })).toMatchObject({ imported: 2 });
  });

  it('join behind all others, whose indexes stay, and count for their own file', async () => {
    const engine = openEngine();
    const paths = [file('a.ris', `${damaged}\n${ris('Maps')}`), file('b.ris', ris('Rivers', 'Lakes'))];
    const review = await engine.call('imports.readFiles', { paths });
    expect(review.records.map(({ index, title }) => [index, title])).toEqual([
      [0, 'Counting bees'],
      [1, 'Maps'],
      [2, 'Rivers'],
      [3, 'Lakes'],
    ]);
    const { mended } = await engine.call('imports.mend', {
      review: review.id,
      source: 0,
      at: 0,
      text: ris('Rivers', 'Bridges'),
    });
    expect(
      mended?.records.map(({ index, source, title, state, repeats }) => [
        index,
        source,
        title,
        state,
        repeats,
      ]),
    ).toEqual([
      [4, 0, 'Rivers', 'known', 2],
      [5, 0, 'Bridges', 'new', null],
    ]);
    expect(await engine.call('imports.preview', { review: review.id, index: 5 })).toMatchObject({
      data: { title: 'Bridges' },
    });
    const report = await engine.call('imports.commit', {
      review: review.id,
      chosen: [0, 2, 5],
      restore: [],
      status: 'none',
      tags: [],
    });
    expect(report).toMatchObject({ imported: 3, duplicates: 1 });
    expect(await counts(engine)).toEqual([
      ['a.ris', 4, 1, 2],
      ['b.ris', 2, 0, 1],
    ]);
  });

  it('are not mended in a review that was answered meanwhile', async () => {
    const engine = openEngine();
    const review = await engine.call('imports.readFiles', { paths: [file('a.ris', damaged)] });
    const mending = engine.call('imports.mend', {
      review: review.id,
      source: 0,
      at: 0,
      text: ris('Rivers'),
    });
    await engine.call('imports.discard', { review: review.id });
    await expect(mending).rejects.toMatchObject({ code: 'review_gone' });
    await expect(
      engine.call('imports.records', { review: review.id, from: 0, count: 1 }),
    ).rejects.toMatchObject({ code: 'review_gone' });
  });
});

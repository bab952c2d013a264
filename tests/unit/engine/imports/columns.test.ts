import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, openEngine, tempFolder } from '../support.ts';

const table =
  'Werk;Wer;Wann\nBienen zählen;Doe, Jane;2001\nKarten der Städte;Roe, Richard;2005\n;;2007\nNoch eins;;2009\n';

describe('a table whose header nobody knows', () => {
  it('is read by the columns that are told, one after another', async () => {
    const engine = openEngine();
    const path = join(tempFolder(), 'liste.csv');
    writeFileSync(path, table);
    const first = await engine.call('imports.readFiles', { paths: [path] });
    expect(first.found).toBe(0);
    expect(first.sources[0]).toMatchObject({
      columnCount: 3,
      columns: [
        { name: 'Werk', field: 'keep', samples: ['Bienen zählen', 'Karten der Städte', 'Noch eins'] },
        { name: 'Wer', field: 'keep', samples: ['Doe, Jane', 'Roe, Richard'] },
        { name: 'Wann', field: 'keep', samples: ['2001', '2005', '2007'] },
      ],
    });
    const set = (column: number, field: string) =>
      engine.call('imports.setColumn', { review: first.id, source: 0, column, field });
    const titled = await set(0, 'title');
    expect([titled.id, titled.found, titled.leftOut.rejected]).toEqual([first.id, 3, 1]);
    await set(1, 'author');
    const last = await set(2, 'year');
    expect(last.records.map(({ title, creators, year, line }) => [title, creators, year, line])).toEqual([
      ['Bienen zählen', 'Doe', 2001, 2],
      ['Karten der Städte', 'Roe', 2005, 3],
      ['Noch eins', '', 2009, 5],
    ]);
    expect(await commit(engine, last)).toMatchObject({ imported: 3 });
  });

  it('keeps what was mended by hand, and reads it by the new columns', async () => {
    const engine = openEngine();
    const pasted = { name: 'the clipboard', html: '', text: table.replaceAll(';', '\t') };
    const review = await engine.call('imports.readText', pasted);
    await engine.call('imports.setColumn', { review: review.id, source: 0, column: 0, field: 'title' });
    const { mended } = await engine.call('imports.mend', {
      review: review.id,
      source: 0,
      at: 0,
      text: 'Von Hand\tPoe, Edgar\t2007',
    });
    expect(mended?.records).toMatchObject([{ title: 'Von Hand', creators: '', line: 4 }]);
    const last = await engine.call('imports.setColumn', {
      review: review.id,
      source: 0,
      column: 1,
      field: 'author',
    });
    expect(last.leftOut.rejected).toBe(0);
    expect(last.records.map(({ title, creators, line }) => [title, creators, line])).toEqual([
      ['Bienen zählen', 'Doe', 2],
      ['Karten der Städte', 'Roe', 3],
      ['Von Hand', 'Poe', 4],
      ['Noch eins', '', 5],
    ]);
  });

  it('is read as it is by then, in the background where it is long', async () => {
    const engine = openEngine();
    const path = join(tempFolder(), 'long.csv');
    writeFileSync(path, `Werk;Wer;Wann\n${'Ein Werk mit einem langen Namen;Doe, Jane;2001\n'.repeat(6000)}`);
    const { id } = await engine.call('imports.readFiles', { paths: [path] });
    appendFileSync(path, 'Ein anderes;Roe, Richard;2005\n');
    const review = await engine.call('imports.setColumn', {
      review: id,
      source: 0,
      column: 0,
      field: 'title',
    });
    expect(review.found).toBe(6001);
  });

  it('takes no column that isn’t there and no field that nobody knows', async () => {
    const engine = openEngine();
    const review = await engine.call('imports.readText', { name: 'x', html: '', text: table });
    const set = (column: number, field: string) =>
      engine.call('imports.setColumn', { review: review.id, source: 0, column, field });
    await expect(set(9, 'title')).rejects.toMatchObject({ code: 'review_gone' });
    await expect(set(0, 'colour')).rejects.toMatchObject({ code: 'invalid_argument' });
  });
});

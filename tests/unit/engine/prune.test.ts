import { expect, it } from 'vitest';
import { pruneLog } from '../../../src/engine/db/prune.ts';
import { ids, importRecords, openEngine, record } from './support.ts';

it('a log that has grown long loses its oldest actions whole, and the texts that only they kept', async () => {
  const engine = openEngine();
  await importRecords(engine, [record(1), record(2)]);
  const rate = async (most: number): Promise<void> => {
    for (let rating = 1; rating <= most; rating += 1)
      await engine.call('items.setRating', { selection: ids(1), rating: (rating % 5) as never });
  };
  await rate(9);
  const note = await engine.call('notes.create', { item: 1 as never, text: 'first' });
  let { version } = note;
  for (const text of ['second', 'third', 'second', 'fourth']) {
    ({ version } = await engine.call('notes.update', { id: note.id, version, text, continues: null }));
  }
  await rate(5);
  const { library } = engine.context;
  const texts = () => library.reader.values<string>('SELECT text FROM log_texts ORDER BY text');
  expect(texts()).toEqual(['first', 'second', 'third']);
  // What is kept begins with the step back to "second", whose before-image is "third".
  await library.write('Rate', (db) => {
    db.run('UPDATE items SET rating = 3 WHERE id = 1');
    for (const _ of pruneLog(db, 8));
  });
  expect(texts()).toEqual(['second', 'third']);
  const history = await engine.call('library.history', { limit: 100 });
  expect(history.map(({ name }) => name)).toHaveLength(8);
  for (const _ of history) await engine.call('library.undo', {});
  expect((await engine.call('notes.list', { item: 1 as never }))[0]?.text).toBe('third');
  await expect(engine.call('library.undo', {})).rejects.toMatchObject({ code: 'nothing_to_undo' });
});

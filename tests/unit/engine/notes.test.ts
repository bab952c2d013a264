import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ItemId } from '../../../src/contract/model/ids.ts';
import { textAround } from '../../../src/engine/notes/around.ts';
import { importRecords, openEngine, record, tempFolder, titles } from './support.ts';

const one = 1 as ItemId;
const two = 2 as ItemId;

async function withPapers(folder?: string) {
  const engine = openEngine(folder);
  await importRecords(engine, [
    record(1, { title: 'Deep interest network', id: 'zhou2018deep' }),
    record(2, { title: 'Mixture of experts', id: 'cai2024survey' }),
    record(3, { title: 'Deep learning', id: 'lecun2015' }),
  ]);
  return engine;
}
type Engine = Awaited<ReturnType<typeof withPapers>>;

const texts = async (engine: Engine, item: ItemId): Promise<string[]> =>
  (await engine.call('notes.list', { item })).map((note) => note.text);

it('a note is made, edited in steps that Undo takes back, found by its words, and deleted', async () => {
  const folder = join(tempFolder(), 'library');
  const engine = await withPapers(folder);
  const made = await engine.call('notes.create', { item: one, text: 'First thought' });
  const edited = await engine.call('notes.update', {
    id: made.id,
    version: made.version,
    text: 'First thought about quokkas',
    continues: null,
  });
  expect(edited.action?.name).toBe('Edit Note');
  expect(await titles(engine, { query: 'quokkas' })).toEqual(['Deep interest network']);
  expect((await engine.call('library.undo', {})).name).toBe('Edit Note');
  expect(await texts(engine, one)).toEqual(['First thought']);
  expect(await titles(engine, { query: 'quokkas' })).toEqual([]);
  await engine.call('library.redo', {});
  expect(await texts(engine, one)).toEqual(['First thought about quokkas']);
  await engine.call('notes.remove', { id: made.id });
  expect(await texts(engine, one)).toEqual([]);
  await engine.close();
  const again = openEngine(folder);
  await again.call('library.undo', {});
  expect(await texts(again, one)).toEqual(['First thought about quokkas']);
});

it('a step that joins others keeps the wording that an earlier step goes back to', async () => {
  const engine = await withPapers();
  const made = await engine.call('notes.create', { item: one, text: 'Good' });
  let last = { version: made.version, action: null as { id: number } | null };
  const save = async (text: string, joins: boolean): Promise<void> => {
    const continues = (joins ? (last.action?.id ?? null) : null) as never;
    last = await engine.call('notes.update', { id: made.id, version: last.version, text, continues });
  };
  await save('Good!', false);
  await engine.call('items.setRating', { selection: { ids: [one] }, rating: 3 });
  await save('Good', false);
  await save('Good paper', true);
  const seen: string[][] = [];
  for (let n = 0; n < 3; n++) {
    await engine.call('library.undo', {});
    seen.push(await texts(engine, one));
  }
  expect(seen).toEqual([['Good!'], ['Good!'], ['Good']]);
});

it('saves that continue one another are one step; anything in between begins another', async () => {
  const engine = await withPapers();
  const made = await engine.call('notes.create', { item: one, text: '' });
  let { version } = made;
  let continues: number | null = null;
  const save = async (text: string): Promise<void> => {
    const saved = await engine.call('notes.update', {
      id: made.id,
      version,
      text,
      continues: continues as never,
    });
    version = saved.version;
    continues = saved.action?.id ?? null;
  };
  await save('a');
  await save('ab');
  await save('abc');
  const names = async (): Promise<string[]> =>
    (await engine.call('library.history', { limit: 10 }))
      .filter(({ undone }) => !undone)
      .map(({ name }) => name);
  expect(await names()).toEqual(['Edit Note', 'Add Note', 'Import 3 Papers']);
  await engine.call('items.setRating', { selection: { ids: [one] }, rating: 3 });
  await save('abcd');
  expect(await names()).toEqual(['Edit Note', 'Rate 1 Paper', 'Edit Note', 'Add Note', 'Import 3 Papers']);
  await engine.call('library.undo', {});
  expect(await texts(engine, one)).toEqual(['abc']);
  await engine.call('library.undo', {});
  await engine.call('library.undo', {});
  expect(await texts(engine, one)).toEqual(['']);
  for (let n = 0; n < 3; n++) await engine.call('library.redo', {});
  expect(await texts(engine, one)).toEqual(['abcd']);
});

it('a note changed elsewhere is a conflict that shows it, and nothing is overwritten', async () => {
  const engine = await withPapers();
  const { id, version } = await engine.call('notes.create', { item: one, text: 'old' });
  await engine.call('notes.update', { id, version, text: 'theirs', continues: null });
  await expect(
    engine.call('notes.update', { id, version, text: 'mine', continues: null }),
  ).rejects.toMatchObject({ code: 'conflict', details: { note: { text: 'theirs' } } });
  expect(await texts(engine, one)).toEqual(['theirs']);
  // The same text twice is no conflict, and no change.
  expect(
    (await engine.call('notes.update', { id, version, text: 'theirs', continues: null })).action,
  ).toBeNull();
  await engine.call('notes.remove', { id });
  await expect(
    engine.call('notes.update', { id, version, text: 'mine', continues: null }),
  ).rejects.toMatchObject({ code: 'note_not_found' });
});

it('mentions are found from the other side, also by a new key, an old one, and after a merge', async () => {
  const engine = await withPapers();
  const mentioned = async (item: ItemId): Promise<unknown> => {
    const { total, mentions } = await engine.call('notes.mentions', { item, limit: 10 });
    return [total, ...mentions.map(({ paper, text }) => [paper.citationKey, text])];
  };
  expect(await mentioned(one)).toEqual([0]);
  await engine.call('notes.create', { item: two, text: `Builds on @Zhou2018Deep. \`@lecun2015\`` });
  expect(await mentioned(one)).toEqual([1, ['cai2024survey', 'Builds on @Zhou2018Deep. `@lecun2015`']]);
  expect(await mentioned(3 as ItemId)).toEqual([0]);
  const { revision } = await engine.call('items.get', { id: one });
  await engine.call('items.setCitationKey', { id: one, revision, key: 'DIN' });
  expect((await mentioned(one)) as unknown[]).toHaveLength(2);
  expect(await engine.call('notes.papers', { keys: ['zhou2018deep', 'din', 'nobody'] })).toMatchObject([
    { id: 1, citationKey: 'DIN' },
    { id: 1, citationKey: 'DIN' },
    null,
  ]);
  // Both are united: the note is the kept paper's now.
  await engine.call('duplicates.merge', { keep: 3 as ItemId, others: [two] });
  expect(await mentioned(one)).toMatchObject([1, ['lecun2015', expect.any(String)]]);
  await engine.call('library.undo', {});
  expect(await mentioned(one)).toMatchObject([1, ['cai2024survey', expect.any(String)]]);
  await engine.call('items.trash', { selection: { ids: [two] } });
  expect(await mentioned(one)).toEqual([0]);
});

it('what a mention being typed may mean: keys first, then words; nothing out of the trash', async () => {
  const engine = await withPapers();
  const keys = async (words: string): Promise<string[]> =>
    (await engine.call('notes.suggest', { words, limit: 5 })).map((paper) => paper.citationKey);
  engine.context.derived.catchUp(1000);
  expect(await keys('zhou')).toEqual(['zhou2018deep']);
  expect((await keys('deep')).sort()).toEqual(['lecun2015', 'zhou2018deep']);
  expect(await keys('mixture of exp')).toEqual(['cai2024survey']);
  expect(await keys('')).toHaveLength(3);
  await engine.call('items.trash', { selection: { ids: [one] } });
  expect(await keys('zhou')).toEqual([]);
});

it('a mention is shown with what stands around it in its own paragraph', () => {
  const keys = new Set(['cao']);
  expect(textAround('# Head\n\nfirst\nsee @cao.\nlast\n\nmore', keys)).toBe('first see @cao. last');
  expect(textAround(`${'word '.repeat(60)}[[Cao]]${' word'.repeat(60)}`, keys)).toMatch(
    /^…(word )+\[\[Cao\]\]( word)+…$/,
  );
  expect(textAround('nobody here', keys)).toBe('nobody here');
});

it('one text becomes a note of each paper outside the trash, in one step of Undo', async () => {
  const engine = await withPapers();
  const three = 3 as ItemId;
  await engine.call('notes.create', { item: one, text: 'Mine' });
  await engine.call('items.trash', { selection: { ids: [three] } });
  const before = (await engine.call('items.get', { id: two })).revision;
  const done = await engine.call('notes.addToItems', {
    selection: { ids: [one, two, three] },
    text: 'Read for the quokka talk',
  });
  expect(done).toMatchObject({ changed: 2, action: { name: 'Add Note to 2 Papers' } });
  expect(await texts(engine, one)).toEqual(['Mine', 'Read for the quokka talk']);
  expect(await texts(engine, three)).toEqual([]);
  expect((await engine.call('items.get', { id: two })).revision).toBeGreaterThan(before);
  expect(await titles(engine, { query: 'quokka' })).toHaveLength(2);
  await engine.call('library.undo', {});
  expect(await texts(engine, one)).toEqual(['Mine']);
  expect(await texts(engine, two)).toEqual([]);
  await engine.call('library.redo', {});
  expect(await texts(engine, two)).toEqual(['Read for the quokka talk']);
  await expect(
    engine.call('notes.addToItems', { selection: { ids: [one] }, text: ' \n' }),
  ).rejects.toMatchObject({ code: 'invalid_argument' });
});

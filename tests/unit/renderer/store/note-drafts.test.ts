import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OctavoError } from '../../../../src/contract/errors.ts';
import type { ItemId } from '../../../../src/contract/model/ids.ts';
import { newNoteKey, noteKey } from '../../../../src/renderer/store/note-draft.ts';
import { createNoteDrafts } from '../../../../src/renderer/store/note-drafts.ts';
import { createNoteStash, type Store } from '../../../../src/renderer/store/note-stash.ts';
import { importRecords, openEngine, record } from '../../engine/support.ts';

const one = 1 as ItemId;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** The browser's storage, as far as it is used. */
function storage(): Store {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (n) => [...kept.keys()][n] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

async function begin() {
  const engine = openEngine();
  await importRecords(engine, [record(1)]);
  const store = storage();
  let broken: OctavoError | null = null;
  const client = {
    call: ((method, params) => {
      if (broken) return Promise.reject(broken);
      return engine.call(method as 'notes.create', params as never);
    }) as typeof engine.call,
  };
  const drafts = createNoteDrafts(client as never, createNoteStash(store));
  return {
    engine,
    store,
    drafts,
    client,
    breakDown: (error: OctavoError | null) => {
      broken = error;
    },
    texts: async () => (await engine.call('notes.list', { item: one })).map(({ text }) => text),
    steps: async () =>
      (await engine.call('library.history', { limit: 20 })).map(({ name }) => name).slice(0, -1),
  };
}

it('is saved after a pause, and writing on is one step of Undo until the field is left', async () => {
  const { drafts, texts, steps } = await begin();
  const { key } = drafts.open({ item: one });
  for (const text of ['a', 'ab', 'abc']) drafts.type(key, text);
  expect(drafts.get(key)?.state).toBe('unsaved');
  await vi.advanceTimersByTimeAsync(900);
  await drafts.flush(key);
  expect(await texts()).toEqual(['abc']);
  for (const text of ['abc d', 'abc de']) {
    drafts.type(key, text);
    await vi.advanceTimersByTimeAsync(900);
    await drafts.flush(key);
  }
  expect(await steps()).toEqual(['Edit Note', 'Add Note']);
  await drafts.flush(key, true);
  drafts.type(key, 'abc def');
  await drafts.flush(key);
  expect(await steps()).toEqual(['Edit Note', 'Edit Note', 'Add Note']);
  await drafts.close(key);
  expect(drafts.get(key)).toBeUndefined();
  expect(await texts()).toEqual(['abc def']);
});

it('an empty new note is never made', async () => {
  const { drafts, texts } = await begin();
  const { key } = drafts.open({ item: one });
  drafts.type(key, '  \n');
  await drafts.close(key);
  expect([await texts(), drafts.get(newNoteKey(one))]).toEqual([[], undefined]);
});

it('a text that came from elsewhere is taken over, unless something is unsaved: then both are kept', async () => {
  const { drafts, engine, texts } = await begin();
  const made = await engine.call('notes.create', { item: one, text: 'old' });
  const note = async () => (await engine.call('notes.list', { item: one }))[0] as never;
  const { key } = drafts.open(await note());
  const elsewhere = await engine.call('notes.update', {
    id: made.id,
    version: made.version,
    text: 'theirs',
    continues: null,
  });
  drafts.seen(await note());
  expect(drafts.get(key)).toMatchObject({ text: 'theirs', epoch: 1, state: 'saved' });
  await engine.call('notes.update', {
    id: made.id,
    version: elsewhere.version,
    text: 'theirs 2',
    continues: null,
  });
  drafts.type(key, 'mine');
  await drafts.flush(key);
  expect(drafts.get(key)).toMatchObject({ text: 'mine', state: 'conflict', theirs: { text: 'theirs 2' } });
  expect(await texts()).toEqual(['theirs 2']);
  await drafts.close(key);
  expect(drafts.leftOf(one)?.text).toBe('mine');
  await drafts.settle(key, 'both');
  expect(await texts()).toEqual(['theirs 2\n\nmine']);
  await engine.call('notes.remove', { id: made.id });
  drafts.type(key, 'written on');
  await drafts.flush(key);
  expect(drafts.get(noteKey(made.id))?.state).toBe('gone');
  await drafts.settle(key, 'mine');
  expect(await texts()).toEqual(['written on']);
});

it('nothing is lost while the library is away, nor when the window closes then', async () => {
  const { drafts, engine, breakDown, texts, client, store } = await begin();
  const { key } = drafts.open({ item: one });
  breakDown(new OctavoError('engine_stopped', 'The library stopped working.'));
  drafts.type(key, 'thought');
  await drafts.flush(key);
  expect(drafts.get(key)).toMatchObject({ state: 'failed', problem: 'The library stopped working.' });
  breakDown(null);
  await vi.advanceTimersByTimeAsync(5_100);
  await drafts.flush(key);
  expect(await texts()).toEqual(['thought']);
  breakDown(new OctavoError('disk_full', 'The disk is full.'));
  drafts.type(key, 'thought, and more');
  const { uuid } = engine.context.library;
  drafts.leave(uuid);
  await drafts.flush(key);
  breakDown(null);
  const next = createNoteDrafts(client as never, createNoteStash(store));
  expect(await next.recover('another library')).toBe(0);
  expect(await next.recover(uuid)).toBe(1);
  expect(await texts()).toEqual(['thought, and more']);
  expect(store.length).toBe(0);
});

it('another library is opened: what was not saved waits for its own, and is dropped only when it is in', async () => {
  const { drafts, engine, breakDown, texts, client, store } = await begin();
  const { uuid } = engine.context.library;
  breakDown(new OctavoError('disk_full', 'The disk is full.'));
  const { key } = drafts.open({ item: one });
  drafts.type(key, 'first');
  await drafts.flush(key);
  drafts.clear(uuid);
  expect([drafts.get(key), store.length]).toEqual([undefined, 1]);
  // Another of the same length, and under the same key, keeps its own place.
  drafts.type(drafts.open({ item: one }).key, 'other');
  await drafts.flush(key);
  drafts.clear(uuid);
  expect(store.length).toBe(2);
  const next = createNoteDrafts(client as never, createNoteStash(store));
  expect([await next.recover(uuid), store.length]).toEqual([0, 2]);
  breakDown(null);
  const twice = await Promise.all([next.recover(uuid), next.recover(uuid)]);
  expect(twice.reduce((sum, count) => sum + count)).toBe(2);
  expect(store.length).toBe(0);
  expect((await texts()).sort()).toEqual(['first', 'other']);
});

it('a text that waits for one library stays when a note of the same number is saved in another', async () => {
  const { drafts, engine, store } = await begin();
  const made = await engine.call('notes.create', { item: one, text: 'here' });
  const [note] = await engine.call('notes.list', { item: one });
  const { key } = drafts.open(note as never);
  drafts.type(key, 'of the other library');
  drafts.clear('another library');
  drafts.type(drafts.open(note as never).key, 'here, and more');
  await drafts.flush(noteKey(made.id));
  expect(store.length).toBe(1);
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../../src/contract/model/ids.ts';
import { lastChange, markOfChange } from '../../../../src/engine/derived/queries.ts';
import type { Engine } from '../../../../src/engine/engine.ts';
import { rankingPath, readRanking } from '../../../../src/engine/search/ranking-file.ts';
import { ids, importRecords, openEngine, record, tempFolder, titles, view } from '../support.ts';

const words = [
  'deep',
  'learning',
  'click',
  'rates',
  'modelling',
  'recommender',
  'agents',
  'Tülu',
  'mixtures',
];
const word = (n: number): string => words[n % words.length] ?? '';
const some = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => {
    const n = from + i;
    return record(n, { title: `${word(n)} ${word(n * 7 + 1)} ${word(n * 5 + 2)} of part${n % 13} and ${n}` });
  });

const queries = [
  'deep',
  'deep learning',
  'modeling',
  'tulu mix',
  '"learning of"',
  '-deep',
  'deep OR agents',
  'title:click author:family3',
  'abstract:paper',
  'year:2003',
  'rec',
  'status:inbox agents',
];

/** What an engine answers to all of them, in order. */
async function answers(engine: Engine): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const query of queries) {
    for (const place of ['library', 'trash'] as const) {
      const asked = view({ query, typing: true, place: { kind: place } });
      const found = await engine.context.search.find(asked, { whole: true, rest: 10 });
      all.push({ query, ids: [...found.ids], rest: [...found.rest], total: found.placeTotal });
    }
  }
  return all;
}

const untilWritten = async (engine: Engine): Promise<string> => {
  const path = rankingPath(engine.context.library.folder);
  await engine.close();
  return path;
};

describe('searching', () => {
  it('in a thread finds what it finds here, after edits, undo, the trash and another process’s changes', async () => {
    const events: string[] = [];
    const threaded = openEngine(undefined, { searchIn: 'thread', onEvent: (name) => events.push(name) });
    await importRecords(threaded, some(1, 60));
    const here = openEngine(threaded.context.library.folder, { origin: 'cli' });
    expect(await answers(threaded)).toEqual(await answers(here));
    const { revision } = await threaded.call('items.get', { id: 7 as ItemId });
    await threaded.call('items.update', {
      id: 7 as ItemId,
      revision,
      patch: { title: 'Quokkas of the deep' },
    });
    expect(await titles(threaded, { query: 'quokka' })).toEqual(['Quokkas of the deep']);
    await here.call('items.trash', { selection: ids(3, 4, 5, 6, 7) });
    expect(await titles(threaded, { query: 'quokka' })).toEqual([]);
    expect(await answers(threaded)).toEqual(await answers(here));
    await threaded.call('library.undo', {});
    expect(await answers(threaded)).toEqual(await answers(here));
    await importRecords(here, some(100, 30));
    threaded.context.library.poll();
    const fresh = openEngine(threaded.context.library.folder, { origin: 'cli' });
    expect(await answers(threaded)).toEqual(await answers(fresh));
    expect(events).toContain('index.changed');
  });

  it('answers the newest question of a list, and the others of it no more', async () => {
    const engine = openEngine(undefined, { searchIn: 'thread', onEvent: () => undefined });
    await importRecords(engine, some(1, 20));
    const { search } = engine.context;
    const ask = (query: string) =>
      search.find(view({ query }), { list: 1 }).then(({ ids: { length } }) => length);
    const all = await Promise.allSettled([ask('agents'), ask('click'), ask('deep'), ask('part1')]);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(all[1]).toMatchObject({ reason: { code: 'cancelled' } });
  });

  it('keeps a large index in a file, takes it up again, and builds it anew when it is damaged or another’s', async () => {
    const folder = join(tempFolder(), 'library');
    const first = openEngine(folder);
    await importRecords(first, some(1, 600));
    const before = await answers(first);
    const path = await untilWritten(first);
    expect(readdirSync(join(folder, 'derived')).filter((name) => name.startsWith('ranking'))).toEqual([
      'ranking.octx',
    ]);
    const bytes = readFileSync(path);
    // Half a file of somebody who was killed, and edits since.
    writeFileSync(`${path}.1.tmp`, bytes.subarray(0, 1000));
    const second = openEngine(folder);
    const { reader, uuid } = second.context.library;
    const held = readRanking(path, uuid, (change) => markOfChange(reader, change))?.held;
    expect(held).toEqual({ change: lastChange(reader), below: null });
    expect(readRanking(path, uuid, () => 'what never happened here')).toBeNull();
    expect(await answers(second)).toEqual(before);
    await second.call('items.trash', { selection: ids(10, 20) });
    const since = await answers(second);
    await second.close();
    for (const spoil of [
      (copy: Buffer) => copy.subarray(0, copy.length - 100),
      (copy: Buffer) => copy.fill(0x55, 0, 20),
      (copy: Buffer) => copy.fill(0x55, copy.length >> 1, (copy.length >> 1) + 500),
      () => Buffer.alloc(0),
    ]) {
      writeFileSync(path, spoil(Buffer.from(bytes)));
      const third = openEngine(folder);
      expect(await answers(third)).toEqual(since);
      await third.close();
    }
    const other = openEngine();
    await importRecords(other, some(300, 20));
    writeFileSync(rankingPath(other.context.library.folder), bytes);
    expect(await titles(other, { query: 'deep', typing: false })).not.toContain(some(1, 1)[0]?.title);
    expect(existsSync(`${path}.1.tmp`)).toBe(false);
  });

  it('takes no index for a whole one because its file says so', async () => {
    const folder = join(tempFolder(), 'library');
    const first = openEngine(folder);
    await importRecords(first, some(1, 600));
    const before = await answers(first);
    const path = await untilWritten(first);
    const bytes = readFileSync(path);
    // It is of the library as it stands, and only what it holds is spoiled.
    writeFileSync(path, bytes.fill(0x55, bytes.length >> 1, (bytes.length >> 1) + 500));
    const threaded = openEngine(folder, { searchIn: 'thread', onEvent: () => undefined });
    expect(await answers(threaded)).toEqual(before);
    await threaded.close();
  });

  it('finds all of a small library with its first search, though no file holds its index', async () => {
    const folder = join(tempFolder(), 'library');
    const first = openEngine(folder);
    await importRecords(first, some(1, 60));
    await first.close();
    const threaded = openEngine(folder, { searchIn: 'thread', onEvent: () => undefined });
    const { ids } = await threaded.context.search.find(view({ query: 'paper' }));
    expect(ids.length).toBe(60);
    await threaded.close();
  });

  it('ends when it is closed while it is waited for', async () => {
    const engine = openEngine(undefined, { searchIn: 'thread', onEvent: () => undefined });
    await importRecords(engine, some(1, 60));
    const waiting = engine.context.search.find(view({ query: 'deep' }), { whole: true });
    const ended = expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await engine.context.search.close();
    await ended;
    await expect(engine.context.search.find(view({ query: 'deep' }))).rejects.toMatchObject({
      code: 'cancelled',
    });
    await engine.close();
  });

  it('takes a word found nowhere as the nearest one, where that is asked for', async () => {
    const engine = openEngine();
    await importRecords(engine, some(1, 20));
    const open = (more: object) =>
      engine.call('results.open', { view: view({ query: 'recomender agent', ...more }) });
    expect(await open({})).toMatchObject({
      corrected: { word: 'recomender', with: 'recommender', query: 'recommender agent' },
    });
    expect(await open({ insist: true })).toMatchObject({ corrected: null, total: 0 });
    const found = await engine.context.search.find(view({ query: 'recomender agent' }));
    expect([...found.ids]).toEqual([]);
    expect(await open({ query: 'photosynthesis' })).toMatchObject({ corrected: null, total: 0, rest: 0 });
  });
});

import { expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { parse } from '../../../src/language/query/parse.ts';
import { ids, importRecords, openEngine, record } from './support.ts';

/** The text with each option put in, where the cursor (|) stands in it. */
async function options(engine: Engine, typed: string): Promise<string[]> {
  const at = typed.indexOf('|');
  const text = typed.replace('|', '');
  const found = await engine.call('search.complete', { text, at });
  return found.options.map(
    ({ insert, count }) =>
      `${text.slice(0, found.from)}${insert}${text.slice(found.to)}${count === null ? '' : count}`,
  );
}

async function library(): Promise<Engine> {
  const engine = openEngine();
  const zhou = { family: 'Zhou', given: 'Guorui' };
  await importRecords(engine, [
    record(1, { author: [zhou, { family: 'Zhuang', given: 'Émile' }] }),
    record(2, { author: [zhou], 'container-title': 'Nature "Letters"' }),
    record(3, { author: [] }),
  ]);
  await engine.call('tags.addToItems', { selection: ids(1), name: 'to read' });
  await engine.call('tags.addToItems', { selection: ids(1, 2), name: 'to read/soon' });
  await engine.call('tags.addToItems', { selection: ids(3), name: 'Métier' });
  const { id: parent } = await engine.call('collections.create', { parent: null, name: 'Thesis' });
  const { id } = await engine.call('collections.create', { parent, name: 'Related work' });
  await engine.call('collections.addItems', { id, selection: ids(1, 2) });
  return engine;
}

it('a term goes on with a field, or with the values that the library has', async () => {
  const engine = await library();
  const cases: [string, string[]][] = [
    ['au|', ['author:']],
    ['x -A| y', ['x -author: y', 'x -abstract: y', 'x -added: y']],
    ['(st|', ['(status:']],
    ['tag:|', ['tag:"to read" 2', 'tag:"to read/soon" 2', 'tag:Métier 1']],
    ['tag:soo|', ['tag:"to read/soon" 2']],
    ['-tag:"met| x', ['-tag:Métier 1']],
    ['tag:met| x', ['tag:Métier x1']],
    ['in:rel|', ['in:"Thesis/Related work" 2']],
    ['author:zh|', ['author:"Guorui Zhou" 2', 'author:"Émile Zhuang" 1']],
    ['author:emile|', ['author:"Émile Zhuang" 1']],
    ['journal:nat|', ['journal:"Nature  Letters" 1']],
    ['year:|', ['year:2003 1', 'year:2002 1', 'year:2001 1']],
    ['status:in|', ['status:inbox 3']],
    ['has:p|', ['has:pdf ']],
    ['added:7|', ['added:7d ']],
    ['tag:"to read"|', []],
    ['deep "au|', []],
    ['tag:zzz|', []],
    ['key:fam|', []],
  ];
  for (const [typed, expected] of cases) expect(await options(engine, typed), typed).toEqual(expected);
});

it('what is chosen is a finished term of the language', async () => {
  const engine = await library();
  for (const typed of ['tag:|', 'in:|', 'author:|', 'journal:|', 'year:|', 'status:|', 'has:|', 'added:|']) {
    const { options: found } = await engine.call('search.complete', {
      text: typed.slice(0, -1),
      at: typed.length - 1,
    });
    expect(found.length, typed).toBeGreaterThan(0);
    for (const { insert } of found) {
      const { root, notices } = parse(insert, true);
      expect([root?.kind === 'filter' || root?.kind === 'phrase', notices], insert).toEqual([true, []]);
    }
  }
});

it('follows what changes', async () => {
  const engine = await library();
  expect(await options(engine, 'author:zho|')).toEqual(['author:"Guorui Zhou" 2']);
  await engine.call('items.trash', { selection: ids(1) });
  expect(await options(engine, 'author:zho|')).toEqual(['author:"Guorui Zhou" 1']);
  await engine.call('items.setStatus', { selection: ids(2), status: 'reading' });
  expect(await options(engine, 'status:read|')).toEqual(['status:reading 1', 'status:read 0']);
});

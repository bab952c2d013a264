import { expect, it } from 'vitest';
import { migrations } from '../../../src/engine/db/migrations/index.ts';
import { migrate } from '../../../src/engine/db/open.ts';
import { oldLibrary, openEngine, titles } from './support.ts';

const at = migrations.findIndex(({ name }) => name === '0010-not-problems');

it('0010 adds room for problems that are none and leaves every paper as it was', async () => {
  const { folder, raw } = oldLibrary(4, 2);
  migrate(raw, folder, 999, migrations.slice(0, at));
  const items = raw.prepare('SELECT * FROM items').all();
  migrate(raw, folder, 1000, migrations.slice(0, at + 1));
  expect(raw.prepare('SELECT * FROM items').all()).toEqual(items);
  expect(raw.prepare('SELECT count(*) FROM not_problems').pluck().get()).toBe(0);
  raw.close();
  const engine = openEngine(folder);
  expect(await titles(engine)).toEqual(['Paper 1', 'Paper 2']);
  expect(await engine.call('check.summary', { scope: null })).toMatchObject({ dismissed: 0 });
});

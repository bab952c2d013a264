import { expect, it } from 'vitest';
import { migrations } from '../../../src/engine/db/migrations/index.ts';
import { migrate } from '../../../src/engine/db/open.ts';
import { oldLibrary, openEngine, titles } from './support.ts';

const at = migrations.findIndex(({ name }) => name === '0006-citation-styles');

it('0006 adds room for styles and leaves every paper as it was', async () => {
  // What fills an old library knows the tables as they were until then.
  const { folder, raw } = oldLibrary(4, 2);
  migrate(raw, folder, 999, migrations.slice(0, at));
  const items = raw.prepare('SELECT * FROM items').all();
  migrate(raw, folder, 1000, migrations.slice(0, at + 1));
  expect(raw.prepare('SELECT * FROM items').all()).toEqual(items);
  expect(raw.prepare('SELECT count(*) FROM citation_styles').pluck().get()).toBe(0);
  raw.close();
  expect(await titles(openEngine(folder))).toEqual(['Paper 1', 'Paper 2']);
});

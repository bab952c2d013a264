import { expect, it } from 'vitest';
import { migrations } from '../../../src/engine/db/migrations/index.ts';
import { migrate } from '../../../src/engine/db/open.ts';
import { oldLibrary, openEngine, titles } from './support.ts';

const at = migrations.findIndex(({ name }) => name === '0009-filters');

it('0009 lays indexes for filters and leaves every row as it was', async () => {
  const { folder, raw } = oldLibrary(4, 3);
  migrate(raw, folder, 999, migrations.slice(0, at));
  raw.exec(`UPDATE state SET action = 1; UPDATE item_data SET year = 2000 + id;
    INSERT INTO tags (folded, name) VALUES ('a', 'A'), ('a/b', 'A/b');
    INSERT INTO item_tags (item, tag) VALUES (1, 1), (2, 2);
    INSERT INTO identifiers (item, scheme, value, folded) VALUES (3, 'doi', '10.1/X', '10.1/x');
    UPDATE state SET action = NULL`);
  const tables = ['items', 'item_data', 'item_tags', 'identifiers', 'changes'];
  const rows = () => tables.map((table) => raw.prepare(`SELECT * FROM ${table}`).all());
  const before = rows();
  migrate(raw, folder, 1000, migrations.slice(0, at + 1));
  expect(rows()).toEqual(before);
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  raw.close();
  const engine = openEngine(folder);
  expect(await titles(engine)).toEqual(['Paper 1', 'Paper 2', 'Paper 3']);
});

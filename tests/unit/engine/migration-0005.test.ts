import { expect, it } from 'vitest';
import { migrations } from '../../../src/engine/db/migrations/index.ts';
import { migrate } from '../../../src/engine/db/open.ts';
import { ids, oldLibrary, openEngine, titles } from './support.ts';

const at = migrations.findIndex(({ name }) => name === '0005-item-data');

/** Actions as the version before wrote them, one change of the log or more each. */
function worked() {
  const library = oldLibrary(at, 4);
  const { raw } = library;
  const action = (id: number, name: string, sql: string): void => {
    raw.exec(`
      INSERT INTO actions (id, revision, name, kind, origin, at, first_change, last_change, items)
        VALUES (${id}, ${id}, '${name}', 'do', 'window', 5, (SELECT seq + 1 FROM sqlite_sequence WHERE name = 'changes'), 0, 1);
      UPDATE state SET revision = ${id}, action = ${id};
      ${sql};
      UPDATE actions SET last_change = (SELECT max(id) FROM changes) WHERE id = ${id};
      UPDATE state SET action = NULL`);
  };
  action(2, 'Edit Title', `UPDATE items SET title = 'Better', year = 2020 WHERE id = 1`);
  action(3, 'Rate', 'UPDATE items SET rating = 3 WHERE id IN (1, 2)');
  action(
    4,
    'Both',
    `UPDATE items SET title = 'Both' || char(10) || '"2"', variables = '{"page":"7"}', queue_order = 1.5 WHERE id = 2`,
  );
  action(5, 'Merge', `INSERT INTO abstracts VALUES (3, 'Long'); DELETE FROM items WHERE id = 3`);
  action(6, 'Rate again', 'UPDATE items SET rating = 5 WHERE id = 2');
  return library;
}

it('0005 keeps every row, its references and the ids that were given', () => {
  const { folder, raw } = worked();
  const items = raw.prepare('SELECT * FROM items ORDER BY id').all() as object[];
  raw.exec(`UPDATE state SET action = 6;
    DELETE FROM items WHERE id = 4; INSERT INTO notes VALUES (1, 'n', 1, 'text', 1, 1)`);
  migrate(raw, folder, 1000, migrations.slice(0, at + 1));
  expect(raw.prepare('SELECT * FROM whole_items ORDER BY id').all()).toEqual(
    items.slice(0, 2).map((item) => ({ ...item })),
  );
  expect(raw.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'items'").pluck().get()).toBe(4);
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
  raw.exec('DELETE FROM items WHERE id = 1');
  expect(raw.prepare('SELECT count(*) FROM notes').pluck().get()).toBe(0);
  expect(raw.prepare('SELECT id FROM item_data').pluck().all()).toEqual([2]);
  raw.close();
});

it('0005: the log says of each row what it was, and no action reaches into another', () => {
  const { folder, raw } = worked();
  migrate(raw, folder, 1000, migrations.slice(0, at + 1));
  const changes = raw
    .prepare(
      `SELECT actions.name, tbl, row, op, columns FROM actions
       JOIN changes ON changes.id BETWEEN first_change AND last_change ORDER BY changes.id`,
    )
    .all();
  expect(changes).toEqual([
    { name: 'Edit Title', tbl: 'item_data', row: 1, op: 'update', columns: 'title,year' },
    { name: 'Rate', tbl: 'items', row: 1, op: 'update', columns: 'rating' },
    { name: 'Rate', tbl: 'items', row: 2, op: 'update', columns: 'rating' },
    { name: 'Both', tbl: 'items', row: 2, op: 'update', columns: 'queue_order' },
    { name: 'Both', tbl: 'item_data', row: 2, op: 'update', columns: 'title,variables' },
    { name: 'Merge', tbl: 'abstracts', row: 3, op: 'insert', columns: null },
    { name: 'Merge', tbl: 'abstracts', row: 3, op: 'delete', columns: null },
    { name: 'Merge', tbl: 'items', row: 3, op: 'delete', columns: null },
    { name: 'Merge', tbl: 'item_data', row: 3, op: 'delete', columns: null },
    { name: 'Rate again', tbl: 'items', row: 2, op: 'update', columns: 'rating' },
  ]);
  raw.close();
});

it('0005: actions from before it can be undone and redone after it, one by one', async () => {
  const { folder, raw } = worked();
  const before = raw.prepare('SELECT * FROM items WHERE id = 2').get();
  raw.close();
  const engine = openEngine(folder);
  const whole = () => engine.context.library.reader.get('SELECT * FROM whole_items WHERE id = 2');
  const unmarked = (row: unknown) => ({ ...(row as object), revision: 0, modified_at: 0 });
  expect(whole()).toEqual(before);
  for (let n = 0; n < 5; n += 1) await engine.call('library.undo', {});
  expect(await titles(engine)).toEqual(['Paper 1', 'Paper 2', 'Paper 3', 'Paper 4']);
  expect(whole()).toMatchObject({ title: 'Paper 2', rating: 0, queue_order: null, variables: '{}' });
  for (let n = 0; n < 5; n += 1) await engine.call('library.redo', {});
  expect(unmarked(whole())).toEqual(unmarked(before));
  expect(await titles(engine)).toEqual(['Better', 'Both\n"2"', 'Paper 4']);
  await engine.call('items.setRating', { selection: ids(1), rating: 1 });
});

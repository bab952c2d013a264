import { expect, it } from 'vitest';
import { migrations } from '../../../src/engine/db/migrations/index.ts';
import { migrate } from '../../../src/engine/db/open.ts';
import { ids, oldLibrary, openEngine, titles } from './support.ts';

const at = migrations.findIndex(({ name }) => name === '0004-lean-log');

/** A change as the version before wrote it: with the new values beside the old ones. */
function edited() {
  const library = oldLibrary(at, 2);
  const { raw } = library;
  raw.exec(`
    INSERT INTO actions (id, revision, name, kind, origin, at, first_change, last_change, items)
      VALUES (1, 1, 'Edit Title', 'do', 'window', 5, (SELECT seq + 1 FROM sqlite_sequence WHERE name = 'changes'), 0, 1);
    UPDATE state SET revision = 1, action = 1;
    UPDATE items SET title = 'Better' || char(10) || '"title"', rating = 3 WHERE id = 1;
    UPDATE actions SET last_change = (SELECT max(id) FROM changes);
    UPDATE state SET action = NULL`);
  return library;
}

it('0004 keeps every row and what the log knows of them', () => {
  const { folder, raw } = edited();
  const items = raw.prepare('SELECT * FROM items').all();
  const before = raw.prepare('SELECT before FROM changes').pluck().all();
  migrate(raw, folder, 1000, migrations.slice(0, at + 1));
  expect(raw.prepare('SELECT * FROM items').all()).toEqual(items);
  expect(raw.prepare('SELECT before FROM changes').pluck().all()).toEqual(before);
  expect(raw.prepare('SELECT columns FROM changes').pluck().all()).toEqual(['title,rating']);
  raw.close();
});

it('0004: an action from before it can be undone and redone after it', async () => {
  const { folder, raw } = edited();
  raw.close();
  const engine = openEngine(folder);
  await engine.call('library.undo', {});
  expect(await titles(engine)).toEqual(['Paper 1', 'Paper 2']);
  await engine.call('library.redo', {});
  expect(await titles(engine)).toEqual(['Better\n"title"', 'Paper 2']);
});

it('0004: the log says of an update which columns it changed, and of an action what it touched', async () => {
  const { folder, raw } = oldLibrary(at, 2);
  raw.close();
  const engine = openEngine(folder);
  const heard: (readonly string[] | null)[] = [];
  engine.context.library.onChange(({ touched }) => heard.push(touched));
  await engine.call('items.setRating', { selection: ids(1, 2), rating: 4 });
  await engine.call('tags.addToItems', { selection: ids(1), name: 'new' });
  const db = engine.context.library.reader;
  expect(db.all("SELECT row, before, columns FROM changes WHERE tbl = 'items'")).toEqual([
    { row: 1, before: '{"rating":0}', columns: 'rating' },
    { row: 2, before: '{"rating":0}', columns: 'rating' },
  ]);
  expect(db.values('SELECT touched FROM actions')).toEqual(['items.rating', 'tags item_tags']);
  expect(heard).toEqual([['items.rating'], ['tags', 'item_tags']]);
});

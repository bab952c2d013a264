import { expect, it } from 'vitest';
import { migrations } from '../../../src/engine/db/migrations/index.ts';
import { migrate } from '../../../src/engine/db/open.ts';
import { oldLibrary, openEngine } from './support.ts';

const at = migrations.findIndex(({ name }) => name === '0007-kept-text');

it('0007 keeps every record of an import, which can be undone and redone after it', async () => {
  // What fills an old library knows the tables as they were until then.
  const { folder, raw } = oldLibrary(4, 1);
  migrate(raw, folder, 999, migrations.slice(0, at));
  raw.exec(`
    INSERT INTO actions (id, revision, name, kind, origin, at, first_change, last_change, items, touched)
      VALUES (1, 1, 'Import', 'do', 'window', 5, (SELECT seq + 1 FROM sqlite_sequence WHERE name = 'changes'), 0, 1, '');
    UPDATE state SET revision = 1, action = 1;
    INSERT INTO imports (name, format, at, found, imported, duplicates, rejected) VALUES ('x.bib', 'bibtex', 5, 1, 1, 0, 0);
    INSERT INTO import_records (import, item, outcome, hash, raw) VALUES (1, 1, 'new', 'h', '@misc{a, title={A}}');
    UPDATE actions SET last_change = (SELECT max(id) FROM changes);
    UPDATE state SET action = NULL`);
  migrate(raw, folder, 1000, migrations);
  const kept = {
    import: 1,
    item: 1,
    outcome: 'new',
    hash: 'h',
    raw: '@misc{a, title={A}}',
    place: null,
    context: null,
  };
  expect(
    raw.prepare('SELECT import, item, outcome, hash, raw, place, context FROM import_records').all(),
  ).toEqual([kept]);
  raw.close();
  const engine = openEngine(folder);
  await engine.call('library.undo', {});
  const db = engine.context.library.reader;
  expect(db.value('SELECT count(*) FROM import_records')).toBe(0);
  await engine.call('library.redo', {});
  expect(db.all('SELECT import, item, outcome, hash, raw, place, context FROM import_records')).toEqual([
    kept,
  ]);
});

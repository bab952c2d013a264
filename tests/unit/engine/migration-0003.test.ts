import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrations } from '../../../src/engine/db/migrations/index.ts';
import { migrate } from '../../../src/engine/db/open.ts';
import { ids, openEngine, tempFolder, titles } from './support.ts';

/** A library as version 2 left it: papers by status, and the log of what was done to them. */
function version2(folder: string): Database.Database {
  mkdirSync(folder);
  const raw = new Database(join(folder, 'library.sqlite'));
  migrate(raw, folder, 0, migrations.slice(0, 2));
  raw.exec('UPDATE state SET action = 1, revision = 1');
  const item = raw.prepare(
    `INSERT INTO items (id, uuid, revision, created_action, type, title, title_fold, title_sort, venue, creators_line,
       creators_sort, url, variables, fields, status, status_at, read_at, added_at, modified_at)
     VALUES (@id, 'u' || @id, 1, 1, 'article', 'Paper ' || CAST(@id AS INTEGER), '', '', '', '', '', '', '{}', '{}', @status, @at, @read, 1, 1)`,
  );
  const paper = (id: number, status: string, at: number, read: number | null = null): void => {
    item.run({ id, status, at, read });
  };
  paper(1, 'inbox', 10);
  paper(2, 'to-read', 30);
  paper(3, 'reading', 20);
  paper(4, 'to-read', 10);
  paper(5, 'inbox', 5);
  raw.exec('DELETE FROM changes');
  let action = 10;
  /** One action of the log, which the triggers write. */
  const mark = (id: number, status: string, at: number, undone = false): void => {
    action += 1;
    const first =
      (raw.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'changes'").pluck().get() as number) + 1;
    raw.prepare('UPDATE state SET action = ?').run(action);
    raw
      .prepare(
        `INSERT INTO actions (id, revision, name, kind, origin, at, undone_by, first_change, last_change, items)
         VALUES (?, 1, 'Mark', 'do', 'window', ?, ?, ?, ?, 1)`,
      )
      .run(action, at, undone ? 99 : null, first, first);
    const before = raw.prepare('SELECT status, status_at, read_at FROM items WHERE id = ?').get(id);
    raw
      .prepare(
        "UPDATE items SET status = @status, status_at = @at, read_at = CASE @status WHEN 'read' THEN @at ELSE read_at END WHERE id = @id",
      )
      .run({ id, status, at });
    if (!undone) return;
    raw.exec('DROP TRIGGER items_log_update');
    raw
      .prepare('UPDATE items SET status = @status, status_at = @status_at, read_at = @read_at WHERE id = @id')
      .run({ ...(before as object), id });
  };
  mark(1, 'to-read', 100);
  mark(1, 'reading', 200);
  mark(1, 'read', 300);
  mark(5, 'skipped', 400, true);
  raw.exec('UPDATE state SET action = NULL');
  return raw;
}

it('0003 works out the stays in the queue from the log, and numbers what is in it', async () => {
  const folder = join(tempFolder(), 'library');
  const raw = version2(folder);
  const before = raw.prepare('SELECT * FROM items ORDER BY id').all() as { queue_order: number | null }[];
  const changes = raw.prepare('SELECT * FROM changes').all();
  migrate(raw, folder, 1000, migrations.slice(0, 3));
  const numbers: Record<number, number> = { 3: 1, 4: 2, 2: 3 };
  expect(raw.prepare('SELECT * FROM items ORDER BY id').all()).toEqual(
    before.map((row, i) => ({ ...row, queue_order: numbers[i + 1] ?? null })),
  );
  expect(raw.prepare('SELECT * FROM changes').all()).toEqual(changes);
  expect(raw.prepare('SELECT action FROM state').pluck().get()).toBeNull();
  const stays = raw.prepare(
    'SELECT item, queued_at, started_at, left_at, outcome FROM queue_stays ORDER BY item',
  );
  expect(stays.all()).toEqual([
    { item: 1, queued_at: 100, started_at: 200, left_at: 300, outcome: 'read' },
    { item: 2, queued_at: 30, started_at: null, left_at: null, outcome: null },
    { item: 3, queued_at: 20, started_at: 20, left_at: null, outcome: null },
    { item: 4, queued_at: 10, started_at: null, left_at: null, outcome: null },
  ]);
  raw.close();
  const engine = openEngine(folder);
  const queue = { place: { kind: 'queue' as const } };
  expect(await titles(engine, queue)).toEqual(['Paper 3', 'Paper 4', 'Paper 2']);
  await engine.call('queue.move', { selection: ids(2), to: 'top' });
  await engine.call('library.undo', {});
  expect(await titles(engine, queue)).toEqual(['Paper 3', 'Paper 4', 'Paper 2']);
});

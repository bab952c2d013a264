import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { getSetting, putSetting } from '../../../src/engine/settings/queries.ts';
import { openEngine, tempFolder } from './support.ts';

/** Pages in the log file, and how many of them are in the database as well. */
const pages = (db: Database.Database): { log: number; checkpointed: number } => {
  const [found] = db.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
  return { log: found?.log ?? 0, checkpointed: found?.checkpointed ?? 0 };
};

it('what other processes have written is brought out of the log by the one that stays', async () => {
  const folder = join(tempFolder(), 'library');
  const engine = openEngine(folder);
  const other = new Database(join(folder, 'library.sqlite'));
  other.pragma('wal_autocheckpoint = 0');
  other.exec('CREATE TABLE filler (text TEXT)');
  const insert = other.prepare('INSERT INTO filler VALUES (?)');
  for (let i = 0; i < 1100; i += 1) insert.run('x'.repeat(5000));
  expect(pages(other).log).toBeGreaterThan(1000);
  expect(pages(other).checkpointed).toBeLessThan(1000);
  engine.context.library.poll();
  await vi.waitFor(() => expect(pages(other).checkpointed).toBe(pages(other).log), 5000);
  other.close();
});

it('a library that is looked at while a long write is open goes on, and the write is committed', async () => {
  const { context } = openEngine(join(tempFolder(), 'library'));
  const { library } = context;
  await library.write('Setting', (db) => putSetting(db, 'before', 1));
  const { value } = await library.writeLong(
    'Setting',
    function* (db) {
      putSetting(db, 'long', 2);
      yield 1;
      // The write before this one has not been looked at yet.
      library.poll();
      return 'done';
    },
    async (work) => {
      for (;;) {
        const step = work.next();
        if (step.done) return step.value;
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
  );
  expect(value).toBe('done');
  expect(getSetting(library.reader, 'long')).toBe(2);
});

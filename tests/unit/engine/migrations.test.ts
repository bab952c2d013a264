import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../../src/engine/db/migrations/index.ts';
import { migrate } from '../../../src/engine/db/open.ts';
import { importRecords, openEngine, record, tempFolder } from './support.ts';

/** A library of the version that has shipped, with items in it, and a migration that comes after. */
async function shipped(): Promise<{ folder: string; raw: Database.Database }> {
  const folder = join(tempFolder(), 'library');
  const engine = openEngine(folder);
  await importRecords(engine, [record(1), record(2)]);
  await engine.close();
  return { folder, raw: new Database(join(folder, 'library.sqlite')) };
}

const next = { name: '9999-next', sql: "ALTER TABLE items ADD COLUMN shelf TEXT NOT NULL DEFAULT 'none'" };

describe('a migration', () => {
  it('comes after a verified backup of the version before it, and keeps every row', async () => {
    const { folder, raw } = await shipped();
    const rows = raw.prepare('SELECT * FROM items').all();
    migrate(raw, folder, Date.UTC(2026, 0, 1), [...migrations, next]);
    expect(raw.prepare('SELECT * FROM items').all()).toEqual(
      rows.map((row) => ({ ...(row as object), shelf: 'none' })),
    );
    expect(raw.pragma('user_version', { simple: true })).toBe(migrations.length + 1);
    raw.close();
    const [backup] = readdirSync(join(folder, 'backups'));
    const copy = new Database(join(folder, 'backups', backup!), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(copy.prepare('SELECT * FROM items').all()).toEqual(rows);
    copy.close();
  });

  it('that fails half-way leaves the library as it was', async () => {
    const { folder, raw } = await shipped();
    const broken = { name: '9999-broken', sql: `${next.sql}; INSERT INTO nowhere VALUES (1)` };
    expect(() => migrate(raw, folder, Date.UTC(2026, 0, 1), [...migrations, broken])).toThrow(/nowhere/);
    const engine = openEngine(folder);
    expect((await engine.call('library.status', {})).counts.all).toBe(2);
  });
});

import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backUp } from '../../../src/engine/db/backup.ts';
import { importRecords, openEngine, record, tempFolder, titles } from './support.ts';

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

async function libraryWith(count: number): Promise<string> {
  const folder = join(tempFolder(), 'library');
  const engine = openEngine(folder);
  await importRecords(
    engine,
    Array.from({ length: count }, (_, n) => record(n)),
  );
  await engine.close();
  return folder;
}

describe('opening a library', () => {
  it('made by a newer Octavo shows it read-only and leaves it untouched', async () => {
    const folder = await libraryWith(2);
    const raw = new Database(join(folder, 'library.sqlite'));
    raw.pragma('user_version = 999');
    raw.close();
    const before = hash(join(folder, 'library.sqlite'));
    const engine = openEngine(folder);
    expect((await engine.call('library.status', {})).readOnly).toMatchObject({ code: 'library_newer' });
    expect(await titles(engine)).toHaveLength(2);
    expect(await titles(engine, { query: 'word1' })).toHaveLength(1);
    await expect(engine.call('items.trash', { selection: { ids: [1 as never] } })).rejects.toMatchObject({
      code: 'library_read_only',
    });
    await engine.close();
    expect(hash(join(folder, 'library.sqlite'))).toBe(before);
  });

  it('refuses what is no database, or another program’s, and leaves it untouched', () => {
    const folder = tempFolder();
    const path = join(folder, 'library.sqlite');
    writeFileSync(path, 'This is a letter to my aunt, and no database at all. '.repeat(100));
    const before = hash(path);
    expect(() => openEngine(folder)).toThrow(expect.objectContaining({ code: 'library_not_a_library' }));
    expect(hash(path)).toBe(before);
    expect(readdirSync(folder)).toEqual(['library.sqlite']);

    const other = tempFolder();
    const raw = new Database(join(other, 'library.sqlite'));
    raw.exec('CREATE TABLE recipes (id INTEGER)');
    raw.close();
    expect(() => openEngine(other)).toThrow(expect.objectContaining({ code: 'library_not_a_library' }));
  });

  it('that is damaged explains, or shows what can be read', async () => {
    const folder = await libraryWith(50);
    const path = join(folder, 'library.sqlite');
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4096, bytes.length);
    writeFileSync(path, bytes);
    expect(() => openEngine(folder)).toThrow(expect.objectContaining({ code: 'library_damaged' }));
  });

  it('in a folder that can’t be written shows it read-only', async () => {
    const folder = await libraryWith(1);
    chmodSync(join(folder, 'library.sqlite'), 0o444);
    chmodSync(folder, 0o555);
    try {
      // A superuser may write all the same; then there is nothing to see here.
      if (process.getuid?.() === 0) return;
      const engine = openEngine(folder);
      expect((await engine.call('library.status', {})).readOnly).toMatchObject({ code: 'library_read_only' });
      expect(await titles(engine)).toHaveLength(1);
    } finally {
      chmodSync(folder, 0o755);
    }
  });

  it('makes its folder, and says why when it can’t', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => openEngine(join(folder, 'file', 'library'))).toThrow(
      expect.objectContaining({ code: 'library_unwritable' }),
    );
    const engine = openEngine(join(folder, 'new', 'deep', 'library'));
    expect(existsSync(join(engine.context.library.folder, 'library.sqlite'))).toBe(true);
  });

  it('survives derived files that are damaged, missing or another library’s', async () => {
    const folder = await libraryWith(3);
    mkdirSync(join(folder, 'derived'), { recursive: true });
    for (const suffix of ['', '-wal', '-shm'])
      writeFileSync(join(folder, 'derived', `derived.sqlite${suffix}`), 'rubbish'.repeat(999));
    const engine = openEngine(folder);
    expect(await titles(engine, { query: 'word2' })).toHaveLength(1);
  });
});

describe('a backup', () => {
  it('holds the library as it is, is verified, and old ones go', async () => {
    const folder = await libraryWith(3);
    const raw = new Database(join(folder, 'library.sqlite'));
    const backups = join(folder, 'backups');
    const paths = Array.from({ length: 9 }, (_, n) =>
      backUp(raw, backups, 'daily', Date.UTC(2026, 0, n + 1)),
    );
    raw.close();
    expect(readdirSync(backups)).toHaveLength(7);
    expect(existsSync(paths[0]!)).toBe(false);
    const copy = new Database(paths[8]!, { readonly: true });
    expect(copy.prepare('SELECT count(*) FROM items').pluck().get()).toBe(3);
    copy.close();
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Events } from '../../../src/contract/events.ts';
import { ids, importRecords, openEngine, record, tempFolder, titles } from './support.ts';

const child = fileURLToPath(new URL('./children/slow-import.ts', import.meta.url));

function slowImport(folder: string, mode = '') {
  const process_ = spawn(process.execPath, [child, folder, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  return { process: process_, lines: createInterface({ input: process_.stdout }) };
}

describe('a process killed in the middle of an import', () => {
  it('leaves the library as it was, whole and writable', async () => {
    const folder = join(tempFolder(), 'library');
    const engine = openEngine(folder);
    await importRecords(engine, [record(1)]);
    const { process: importing, lines } = slowImport(folder);
    for await (const line of lines) {
      // Between the first insert and the commit: rows are written, nothing is committed.
      if (line !== 'inserted 10') continue;
      importing.kill('SIGKILL');
      break;
    }
    const [, signal] = await once(importing, 'exit');
    expect(signal).toBe('SIGKILL');
    expect(await titles(engine)).toEqual([record(1).title]);
    await importRecords(engine, [record(2)]);
    await engine.close();
    const raw = new Database(join(folder, 'library.sqlite'));
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(raw.prepare('SELECT count(*) FROM items').pluck().get()).toBe(2);
    expect(
      raw.prepare('SELECT count(*) FROM changes WHERE action NOT IN (SELECT id FROM actions)').pluck().get(),
    ).toBe(0);
    raw.close();
  });
});

describe('two processes on one library', () => {
  it('see each other’s changes, and take turns in writing', async () => {
    const folder = join(tempFolder(), 'library');
    const events: Events['items.changed'][] = [];
    const engine = openEngine(folder, {
      onEvent: (name, payload) => {
        if (name === 'items.changed') events.push(payload as Events['items.changed']);
      },
    });
    await importRecords(engine, [record(1)]);
    const { process: importing, lines } = slowImport(folder, 'finish');
    const exited = once(importing, 'exit');
    let wrote: Promise<unknown> | null = null;
    for await (const line of lines) {
      // Ours waits for theirs: both end well.
      if (line === 'inserted 5')
        wrote = engine.call('items.setStatus', { selection: ids(1), status: 'read' });
    }
    expect((await exited)[0]).toBe(0);
    expect(await wrote).toMatchObject({ changed: 1 });
    await expect
      .poll(() => events.some(({ ids: changed }) => changed.length > 40), { timeout: 2000 })
      .toBe(true);
    expect(await titles(engine, { query: 'slow' })).toHaveLength(50);
    expect(engine.context.library.revision).toBe(3);
  });
});

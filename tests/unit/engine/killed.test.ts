import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { everything } from './history-acts.ts';
import { importRecords, openEngine, record, tempFolder, titles } from './support.ts';

const child = fileURLToPath(new URL('./children/long-write.ts', import.meta.url));

/** Does the write in a process of its own and kills that in the middle of it. */
async function killInTheMiddle(folder: string, kind: string, middle: number): Promise<void> {
  const writing = spawn(process.execPath, [child, folder, kind, String(middle)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(writing, 'exit');
  const said: string[] = [];
  for await (const line of createInterface({ input: writing.stdout })) {
    said.push(line);
    if (line === 'middle') writing.kill('SIGKILL');
  }
  expect([said, (await exited)[1]], kind).toEqual([['middle'], 'SIGKILL']);
}

const damage = (engine: Engine): unknown => engine.context.library.reader.value('PRAGMA integrity_check');

describe('a process killed in the middle of', () => {
  const writes = { import: 5, 'bulk edit': 5, 'merge of all certain': 30, 'tagging of all': 0, undo: 0 };
  it('any long write leaves the library as it was, and the next one goes through', async () => {
    const model = join(tempFolder(), 'library');
    const first = openEngine(model);
    await importRecords(
      first,
      Array.from({ length: 300 }, (_, n) => record(n)),
    );
    // Some of them twice, as they come from two databases.
    const again = Array.from({ length: 80 }, (_, n) => record(n, { 'container-title': 'J. Tests' }));
    const review = await first.call('imports.readText', {
      text: JSON.stringify(again),
      html: '',
      name: 'twice',
    });
    await first.call('imports.commit', {
      review: review.id,
      chosen: review.records.map(({ index }) => index),
      restore: [],
      status: 'to-read',
      tags: ['twice'],
      keepAll: true,
    });
    await first.close();
    for (const [kind, middle] of Object.entries(writes)) {
      const folder = join(tempFolder(), 'library');
      cpSync(model, folder, { recursive: true });
      // The window is open on it meanwhile.
      const engine = openEngine(folder);
      const before = everything(engine);
      const { undo } = await engine.call('library.status', {});
      await killInTheMiddle(folder, kind, middle);
      expect(everything(engine), kind).toEqual(before);
      expect(damage(engine), kind).toBe('ok');
      expect((await engine.call('library.status', {})).undo, kind).toEqual(undo);
      await importRecords(engine, [record(9_999, { title: 'Written after the end' })]);
      expect((await titles(engine))[0], kind).toBe('Written after the end');
      await engine.close();
    }
  }, 120_000);
});

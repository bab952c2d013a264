import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { STAGING } from '../../../src/engine/moving/folder.ts';
import { moveReader } from '../../../src/engine/moving/reader.ts';
import { followMoves } from '../../../src/language/moved.ts';
import { ids, importRecords, openEngine, record, snapshot, tempFolder } from './support.ts';

const child = fileURLToPath(new URL('./children/move-library.ts', import.meta.url));

/** Moves a library in a process of its own, and kills that as soon as the target looks like this. */
async function killWhen(from: string, to: string, is: () => boolean): Promise<void> {
  const moving = spawn(process.execPath, [child, from, to], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(moving, 'exit');
  let ended = false;
  void exited.then(() => (ended = true));
  while (!is() && !ended) await new Promise((resolve) => setTimeout(resolve, 1));
  moving.kill('SIGKILL');
  await exited;
}

it('a process killed while it moves a library leaves it whole in one of the two places', async () => {
  const base = tempFolder();
  const model = join(base, 'model');
  const engine = openEngine(model);
  await importRecords(engine, [record(1), record(2)]);
  const before = await snapshot(engine);
  await engine.close();
  mkdirSync(join(model, 'files', 'ab'), { recursive: true });
  writeFileSync(join(model, 'files', 'ab', 'abc.pdf'), Buffer.alloc(30_000_000, 'x'));

  const stops: ((to: string) => boolean)[] = [
    (to) => existsSync(join(to, STAGING, 'files')),
    (to) => existsSync(join(to, STAGING, 'library.sqlite')),
    (to) => existsSync(join(to, 'files')),
    (to) => existsSync(join(to, 'library.sqlite')),
  ];
  for (const [n, isThere] of stops.entries()) {
    const from = join(base, `from ${n}`);
    const to = join(base, `to ${n}`);
    cpSync(model, from, { recursive: true });
    await killWhen(from, to, () => isThere(to));
    const place = followMoves(from, moveReader);
    expect([from, to]).toContain(place);
    const there = openEngine(place);
    expect(await snapshot(there), String(n)).toEqual(before);
    expect((await there.call('library.status', {})).readOnly).toBe(null);
    expect(readdirSync(join(place, 'files', 'ab'))).toEqual(['abc.pdf']);
    await there.call('items.trash', { selection: ids(1) });
    // What a move has left half done is no library that anybody could take for the real one, or is all of it.
    if (place === from && existsSync(join(to, 'library.sqlite'))) {
      expect(await snapshot(openEngine(to)), String(n)).toEqual(before);
    } else if (place === from && !existsSync(join(to, 'files'))) {
      await there.call('library.moveTo', { folder: to });
    }
    await there.close();
  }
}, 60_000);

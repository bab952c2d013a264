import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ItemId } from '../../src/contract/model/ids.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { exportItems } from '../../src/engine/exports/export-items.ts';
import { replaceFile } from '../../src/engine/live/bytes.ts';
import { corpus } from './corpus.ts';
import { importInto } from './library.ts';
import { type Bench, contest } from './measure.ts';

const SIZE = 24_000;

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The least that an export could do: the rows read, and its bytes written. */
async function readAndWrite(
  { context }: Engine,
  ids: readonly number[],
  from: string,
  to: string,
): Promise<void> {
  let read = 0;
  for (const item of exportItems(context.library.reader, ids, 'bibtex')) read += item.title.length;
  if (read === 0) throw new Error('nothing was read');
  await replaceFile(to, readFileSync(from), async () => true);
}

/** A live file of a large library: written for the first time, and after one edit. */
export const liveBench: Bench = {
  name: 'live',
  async run(report) {
    const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
    const engine = createEngine({ folder: join(folder, 'library'), origin: 'cli' });
    try {
      report(`live: a library of ${SIZE} papers`);
      await importInto(engine, corpus(SIZE));
      const ids = Array.from({ length: SIZE }, (_, i) => i + 1);
      const path = join(folder, 'live.bib');
      const copy = join(folder, 'copy.bib');
      const scope = { kind: 'library' as const };
      const create = async (): Promise<void> => {
        await engine.call('live.create', { path, format: 'bibtex', scope });
      };
      await create();
      writeFileSync(copy, readFileSync(path));
      const cold = await contest({
        name: 'live',
        case: 'a .bib written for the first time',
        size: SIZE,
        runs: 3,
        goal: 5,
        floorName: 'reading the rows and writing the bytes',
        floor: () => timed(() => readAndWrite(engine, ids, copy, join(folder, 'floor.bib'))),
        ours: async () => {
          for (const { id } of await engine.call('live.list', {})) await engine.call('live.remove', { id });
          rmSync(path);
          return timed(create);
        },
      });
      let edits = 0;
      const edit = async (): Promise<void> => {
        const id = (1 + ((edits * 7919) % SIZE)) as ItemId;
        const { revision } = await engine.call('items.get', { id });
        await engine.call('items.update', { id, revision, patch: { title: `Edit number ${++edits}` } });
      };
      const warm = await contest({
        name: 'live',
        case: 'the same after one edit',
        size: SIZE,
        runs: 7,
        goal: 1,
        floorName: 'a second',
        floor: async () => 1_000,
        ours: async () => {
          await edit();
          return timed(() => engine.call('live.write', {}));
        },
      });
      return [cold, warm];
    } finally {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { allKinds, everything, irrevocable, perform, provenance, sequences } from './history-acts.ts';
import { openEngine, tempFolder } from './support.ts';

/** A longer search by hand: OCTAVO_RUNS=500 npx vitest run tests/unit/engine/history-property.test.ts */
const RUNS = Number(process.env['OCTAVO_RUNS'] ?? 2);
const settings = {
  numRuns: RUNS,
  ...(process.env['OCTAVO_SEED'] ? { seed: Number(process.env['OCTAVO_SEED']) } : {}),
};
const TIMEOUT = 20_000 + RUNS * 2_000;

interface Step {
  action: number;
  before: unknown;
  after: unknown;
}

const newestUndo = async (engine: Engine): Promise<number> =>
  (await engine.call('library.status', {})).undo?.id ?? 0;

/** Broken references, or a damaged file: [] when all is well. */
const damage = (engine: Engine): unknown[] => {
  const db = engine.context.library.reader;
  const whole = db.value<string>('PRAGMA integrity_check');
  return [
    ...db.all('PRAGMA foreign_key_check'),
    ...(whole === 'ok' ? [] : [whole]),
    // Collections that nobody can reach, because they lie below themselves.
    ...db.all(`WITH RECURSIVE reached (id) AS (
        SELECT id FROM collections WHERE parent IS NULL
        UNION SELECT collections.id FROM collections JOIN reached ON collections.parent = reached.id)
      SELECT 'lost collection', id FROM collections WHERE id NOT IN (SELECT id FROM reached)`),
    ...db.all(
      `SELECT 'twin collections', parent, name FROM collections GROUP BY parent, name HAVING count(*) > 1`,
    ),
    ...db.all(`SELECT 'keys', items.id FROM items
      WHERE (SELECT count(*) FROM citation_keys WHERE item = items.id AND is_current = 1) <> 1`),
    ...db.all(`SELECT 'stays', items.id FROM items
      WHERE (SELECT count(*) FROM queue_stays WHERE item = items.id AND left_at IS NULL) <> (status IN ('to-read', 'reading'))`),
  ];
};

it(
  'whatever was done is undone step by step to what was there before, and redone to what was there after',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        sequences(
          allKinds.filter((kind) => !irrevocable.includes(kind)),
          24,
        ),
        async (sequence) => {
          const folder = join(tempFolder(), 'library');
          let engine = openEngine(folder);
          const steps: Step[] = [];
          for (const act of sequence) {
            const before = everything(engine, provenance);
            const last = await newestUndo(engine);
            await perform(engine, act);
            const action = await newestUndo(engine);
            const after = everything(engine, provenance);
            if (action === last)
              expect(after, `${act.kind} changed something without an action`).toEqual(before);
            else steps.push({ action, before, after });
          }
          await engine.close();
          engine = openEngine(folder);
          for (const { action, before } of steps.toReversed()) {
            expect((await engine.call('library.undo', {})).id).toBe(action);
            expect(everything(engine, provenance)).toEqual(before);
          }
          await expect(engine.call('library.undo', {})).rejects.toMatchObject({ code: 'nothing_to_undo' });
          await engine.close();
          engine = openEngine(folder);
          for (const { action, after } of steps) {
            expect((await engine.call('library.redo', {})).id).toBe(action);
            expect(everything(engine, provenance)).toEqual(after);
          }
          await expect(engine.call('library.redo', {})).rejects.toMatchObject({ code: 'nothing_to_redo' });
          expect(damage(engine)).toEqual([]);
          await engine.close();
        },
      ),
      settings,
    );
  },
  TIMEOUT,
);

it(
  'any action of the history is taken back or refused by name, and a redo brings back exactly what was there',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        sequences(allKinds, 24),
        fc.array(fc.nat(), { maxLength: 12 }),
        async (sequence, picks) => {
          const engine = openEngine();
          for (const act of sequence) await perform(engine, act);
          for (const pick of picks) {
            const history = (await engine.call('library.history', { limit: 1000 })).filter(
              ({ undone }) => !undone,
            );
            const entry = history[pick % Math.max(1, history.length)];
            if (!entry) break;
            const before = everything(engine);
            const reply = await engine.answer('library.undoAction', { id: entry.id });
            if (!reply.ok) {
              // Erasing is final; anything else names what is in its way.
              const isErasing = entry.name.startsWith('Erase');
              expect(reply).toMatchObject(
                isErasing
                  ? { code: 'nothing_to_undo' }
                  : { code: 'undo_conflict', details: { name: expect.stringMatching(/./u) } },
              );
              expect(everything(engine)).toEqual(before);
            } else if (entry.origin === 'window') {
              expect((await engine.call('library.redo', {})).id).toBe(entry.id);
              expect(everything(engine)).toEqual(before);
              await engine.call('library.undoAction', { id: entry.id as never });
            }
          }
          expect(damage(engine)).toEqual([]);
          await engine.close();
        },
      ),
      settings,
    );
  },
  TIMEOUT,
);

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import CSL from 'citeproc';
import type { ItemId } from '../../src/contract/model/ids.ts';
import { shippedLocale, shippedStyle } from '../../src/engine/citations/shipped.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { type CiteprocItem, toCiteprocItem } from '../../src/formats/csl-json/citeproc-item.ts';
import { corpus } from './corpus.ts';
import { importInto } from './library.ts';
import { type Bench, contest, type Figure, type Timing } from './measure.ts';

const SIZE = 1000;
const STYLES = ['apa', 'ieee', 'chicago-note-bibliography'] as const;
/** What a person waits for (ms). */
const MANY_MS = 10_000;
const ONE_MS = 100;
/** So long an answer may take while references are formatted. */
const ANSWER_MS = 100;
const EVERY_MS = 20;

/** The processor by itself, in this thread, with its own HTML: no library, no worker, nothing parsed. */
function bareProcessor(style: string, items: readonly CiteprocItem[]): () => number {
  const byId = new Map(items.map((item) => [item.id, item]));
  const system = { retrieveLocale: shippedLocale, retrieveItem: (id: string) => byId.get(id) };
  const processor = new CSL.Engine(system, shippedStyle(style) ?? '', 'en-US', false);
  processor.setOutputFormat('html');
  return () => {
    const start = performance.now();
    // Copies: the processor keeps what it was given, and skips what it knows.
    for (const item of items) byId.set(item.id, structuredClone(item));
    processor.updateItems([...byId.keys()]);
    processor.makeBibliography();
    const took = performance.now() - start;
    processor.updateItems([]);
    return took;
  };
}

/** How many of the questions asked meanwhile were answered soon. */
async function answersDuring(
  engine: Engine,
  work: Promise<unknown>,
): Promise<{ took: number; share: number }> {
  const start = performance.now();
  const waits: number[] = [];
  let isOver = false;
  const done = work.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const asked = performance.now();
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    await engine.call('items.get', { id: 1 as ItemId });
    waits.push(performance.now() - asked - EVERY_MS);
  }
  await done;
  return {
    took: performance.now() - start,
    share: waits.filter((wait) => wait <= ANSWER_MS).length / waits.length,
  };
}

const within = (timing: Timing, most: number): Timing => ({ ...timing, ok: timing.ok && timing.p95 <= most });

/**
 * Formatted references: as many as a thesis has, and the one that Ctrl+C copies. A worker for many starts
 * cold, where the processor alone is warm.
 */
export const citationsBench: Bench = {
  name: 'citations',
  async run(report) {
    const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
    const engine = createEngine({
      folder: join(folder, 'library'),
      origin: 'window',
      onEvent: () => undefined,
    });
    const figures: Figure[] = [];
    try {
      const drafts = corpus(SIZE);
      await importInto(engine, drafts);
      const items = drafts.map((draft, n) => toCiteprocItem(draft, `n${n}`));
      const ids = drafts.map((_, n) => (n + 1) as ItemId);
      const format = (style: string, count: number) =>
        engine.call('citations.format', {
          selection: { ids: ids.slice(0, count) },
          as: 'bibliography',
          style,
        });
      for (const style of STYLES) {
        report(`Formatting ${SIZE} references in ${style}…`);
        let share = 1;
        const bare = bareProcessor(style, items);
        const many = await contest({
          name: 'citations',
          case: `${style}, in a worker`,
          size: SIZE,
          runs: 3,
          goal: 2,
          floorName: 'citeproc alone, warm',
          floor: async () => bare(),
          ours: async () => {
            const answered = await answersDuring(engine, format(style, SIZE));
            share = Math.min(share, answered.share);
            return answered.took;
          },
        });
        figures.push(within(many, MANY_MS), {
          name: 'citations',
          case: `${style}: questions answered within ${ANSWER_MS} ms meanwhile`,
          value: Math.round(share * 1000) / 1000,
          baseline: 0,
          goal: 0.98,
          ok: share >= 0.98,
        });
        const bareOne = bareProcessor(style, items.slice(0, 1));
        const one = await contest({
          name: 'citations',
          case: `${style}, one, warm`,
          size: 1,
          runs: 20,
          goal: 10,
          floorName: 'citeproc alone, warm',
          floor: async () => bareOne(),
          ours: async () => {
            const start = performance.now();
            await format(style, 1);
            return performance.now() - start;
          },
        });
        figures.push(within(one, ONE_MS));
      }
    } finally {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    }
    return figures;
  },
};

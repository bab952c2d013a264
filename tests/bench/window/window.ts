import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { makeLibrary } from '../library.ts';
import { type Bench, contest, type Figure, percentile, type Timing } from '../measure.ts';
import { type Organised, organisedCorpus } from '../organised.ts';
import { root, withElectron } from './electron.ts';
import { frames, timeCall, untilCounted } from './in-page.ts';

const SMALL: Organised = { papers: 1_000, collections: 20, tags: 200 };
const LARGE: Organised = { papers: 100_000, collections: 2_000, tags: 20_000 };
const FIRST_ROW = '[role="row"][aria-rowindex="2"]';
const COLUMNS = ['added', 'year', 'title', 'creators', 'venue', 'status', 'rating', 'priority', 'key'];

const round = (value: number): number => Math.round(value * 100) / 100;

/** What was measured in a window over a library of one size, in ms; the memory in MiB. */
interface Measured {
  idle: number[];
  scrolled: number[];
  sorts: number[];
  edits: number[];
  collected: number[];
  bulk: number[];
  waits: number[];
  memory: number;
}

const viewBy = (column: string) => ({
  view: {
    place: { kind: 'library' },
    query: '',
    typing: false,
    sort: [{ column, descending: false }],
    hideSkipped: false,
  },
});

async function rendererMemory(electron: ElectronApplication): Promise<number> {
  const metrics = await electron.evaluate(({ app }) => app.getAppMetrics());
  return metrics
    .filter(({ type }) => type === 'Tab')
    .reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0);
}

async function firstIds(page: Page, count: number): Promise<{ ids: number[]; collection: number }> {
  return page.evaluate(async (most) => {
    const view = { place: { kind: 'library' }, query: '', typing: false, sort: [], hideSkipped: false };
    const call = async (method: string, params: unknown): Promise<never> => {
      const reply = await window.octavo.call(method as never, params as never);
      if (!reply.ok) throw new Error(reply.message);
      return reply.value as never;
    };
    const { handle, total } = (await call('results.open', { view })) as { handle: number; total: number };
    const ids: number[] = [];
    for (let start = 0; start < Math.min(most, total); start += 1000) {
      const rows = (await call('results.rows', { handle, start, count: 1000 })) as { id: number }[];
      ids.push(...rows.map(({ id }) => id));
    }
    const collections = (await call('collections.list', {})) as { id: number }[];
    return { ids, collection: collections[1]?.id ?? 1 };
  }, count);
}

function measure(library: string): Promise<Measured> {
  return withElectron(root, { OCTAVO_LIBRARY: library }, async (electron) => {
    const page = await electron.firstWindow();
    await page.waitForSelector(FIRST_ROW);
    await page.waitForTimeout(2_000);
    const idle = await frames(page, 0, 4);
    const scrolled = await frames(page, 90, 6);
    const memory = await rendererMemory(electron);
    const sorts: number[] = [];
    for (const column of COLUMNS) sorts.push(await timeCall(page, 'results.open', viewBy(column)));
    const edits: number[] = [];
    // Each goes on to the next paper, and changes a count that the sidebar shows.
    for (const key of ['q', 'i', 'r', 'q', 'i', 'r', 'q', 'i']) {
      edits.push((await untilCounted(page, key)).ms);
      await page.waitForTimeout(500);
    }
    const { ids, collection } = await firstIds(page, 5_000);
    const params = { selection: { ids }, id: collection };
    const collected = [await timeCall(page, 'collections.addItems', params)];
    await page.waitForTimeout(2_000);
    await page.keyboard.press('ControlOrMeta+a');
    const bulk: number[] = [];
    const waits: number[] = [];
    for (const key of ['i', 'q', 'i']) {
      const { ms, wait } = await untilCounted(page, key);
      bulk.push(ms);
      waits.push(wait);
      await page.waitForTimeout(3_000);
    }
    return { idle, scrolled, sorts, edits, collected, bulk, waits, memory };
  });
}

/** A figure whose floor is the same at another size, or a span of time that people have asked for. */
function figure(
  name: string,
  ours: readonly number[],
  floorName: string,
  floor: readonly number[],
  goal: number,
): Timing {
  const ratio = percentile(ours, 0.95) / percentile(floor, 0.95);
  return {
    name: 'window',
    case: name,
    size: LARGE.papers,
    unit: 'ms',
    p50: round(percentile(ours, 0.5)),
    p95: round(percentile(ours, 0.95)),
    max: round(Math.max(...ours)),
    floor: { name: floorName, p50: round(percentile(floor, 0.5)), p95: round(percentile(floor, 0.95)) },
    ratio: round(ratio),
    goal,
    ok: ratio <= goal,
  };
}

/** The share of frames that came in time: no later than half a frame after the window's own rate at rest. */
function smooth(times: readonly number[], idle: readonly number[]): number {
  const limit = percentile(idle, 0.5) * 1.5;
  return round((times.filter((time) => time <= limit).length / times.length) * 100);
}

const startOf = (library: string): Promise<number> => {
  const start = performance.now();
  return withElectron(root, { OCTAVO_LIBRARY: library }, async (electron) => {
    const page = await electron.firstWindow();
    await page.waitForSelector(FIRST_ROW);
    return performance.now() - start;
  });
};

/** The window over 100,000 papers, 2,000 collections and 20,000 tags, beside the same over 1,000. */
export const windowBench: Bench = {
  name: 'window',
  async run(report): Promise<Figure[]> {
    const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
    const small = join(folder, 'small');
    const large = join(folder, 'large');
    try {
      report(`window: making libraries of ${SMALL.papers} and of ${LARGE.papers} papers`);
      await makeLibrary(small, organisedCorpus(SMALL));
      await makeLibrary(large, organisedCorpus(LARGE));
      report('window: starting');
      const start = await contest({
        name: 'window',
        case: 'from starting the program to a usable table',
        size: LARGE.papers,
        runs: 5,
        goal: 1.5,
        floorName: 'the same at 1,000 papers',
        floor: () => startOf(small),
        ours: () => startOf(large),
      });
      report('window: scrolling, sorting, editing');
      const few = await measure(small);
      const many = await measure(large);
      const same = 'the same at 1,000 papers';
      return [
        start,
        {
          name: 'window',
          case: 'frames in time while scrolling, %',
          value: smooth(many.scrolled, many.idle),
          baseline: smooth(many.idle, many.idle),
          goal: 99,
          ok: smooth(many.scrolled, many.idle) >= Math.min(99, smooth(many.idle, many.idle)),
        },
        figure('sort by each column', many.sorts, 'half a second', [500], 1),
        figure('counts after an edit', many.edits, same, few.edits, 1.5),
        figure('5,000 papers into a collection', many.collected, 'half a second', [500], 1),
        figure('status of all papers', many.bulk, 'a second', [1_000], 1),
        figure('a search asked for meanwhile', many.waits, 'half a second', [500], 1),
        figure('memory of the window (MiB)', [many.memory], same, [few.memory], 1.2),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

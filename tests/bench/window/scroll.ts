import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpus } from '../corpus.ts';
import { makeLibrary } from '../library.ts';
import { type Bench, type Figure, percentile, type Timing } from '../measure.ts';
import { root, withElectron } from './electron.ts';
import { frames } from './in-page.ts';

const SECONDS = 4;
const round = (value: number): number => Math.round(value * 100) / 100;

async function measure(size: number): Promise<Timing> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
  try {
    await makeLibrary(join(folder, 'library'), corpus(size));
    return await withElectron(root, { OCTAVO_LIBRARY: join(folder, 'library') }, async (electron) => {
      const page = await electron.firstWindow();
      await page.waitForSelector('[role="row"][aria-rowindex="2"]');
      await page.waitForTimeout(1_000);
      const idle = await frames(page, 0, SECONDS);
      const scrolled = await frames(page, 90, SECONDS);
      const ratio = percentile(scrolled, 0.95) / percentile(idle, 0.95);
      return {
        name: 'scroll',
        case: 'time between frames, scrolling three rows a frame',
        size,
        unit: 'ms',
        p50: round(percentile(scrolled, 0.5)),
        p95: round(percentile(scrolled, 0.95)),
        max: round(Math.max(...scrolled)),
        floor: {
          name: 'the same window at rest',
          p50: round(percentile(idle, 0.5)),
          p95: round(percentile(idle, 0.95)),
        },
        ratio: round(ratio),
        goal: 2,
        ok: ratio <= 2,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How evenly the list is drawn while it scrolls, beside the same window at rest. */
export const scrollBench: Bench = {
  name: 'scroll',
  async run(report): Promise<Figure[]> {
    report('scroll: the list of 1,000 and of 10,000 papers');
    return [await measure(1_000), await measure(10_000)];
  },
};

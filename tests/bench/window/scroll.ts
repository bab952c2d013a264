import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { corpus } from '../corpus.ts';
import { makeLibrary } from '../library.ts';
import { type Bench, type Figure, percentile, type Timing } from '../measure.ts';
import { root, withElectron } from './electron.ts';

const SECONDS = 4;
const round = (value: number): number => Math.round(value * 100) / 100;

/** Times between frames, in ms, over some seconds in which the list is scrolled by a step a frame. */
function frames(page: Page, step: number): Promise<number[]> {
  return page.evaluate(
    ({ step: pixels, seconds }) =>
      new Promise<number[]>((resolve) => {
        const list = document.querySelector('[role="rowgroup"]');
        const times: number[] = [];
        const start = performance.now();
        let last = start;
        const next = (now: number): void => {
          times.push(now - last);
          last = now;
          list?.scrollBy(0, pixels);
          if (now - start < seconds * 1000) requestAnimationFrame(next);
          else resolve(times.slice(2));
        };
        requestAnimationFrame(next);
      }),
    { step, seconds: SECONDS },
  );
}

async function measure(size: number): Promise<Timing> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
  try {
    await makeLibrary(join(folder, 'library'), corpus(size));
    return await withElectron(root, { OCTAVO_LIBRARY: join(folder, 'library') }, async (electron) => {
      const page = await electron.firstWindow();
      await page.waitForSelector('[role="row"][aria-rowindex="2"]');
      await page.waitForTimeout(1_000);
      const idle = await frames(page, 0);
      const scrolled = await frames(page, 90);
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

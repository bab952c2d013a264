import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { corpus } from '../corpus.ts';
import { makeLibrary } from '../library.ts';
import { type Bench, contest } from '../measure.ts';
import { root, withElectron } from './electron.ts';

const SIZE = 10_000;

/** So often both are started first: Chromium keeps what it compiled from the third start on. */
const UNMEASURED = 3;
/** It writes that down a moment after the window is there. */
const SETTLE_MS = 2_000;

/** From starting the program, which is no stranger to its data folder, to an element that is shown. */
function timeTo(
  app: string,
  selector: string,
  data: string,
  env: Record<string, string>,
  settleMs = 0,
): Promise<number> {
  const start = performance.now();
  const shown = async (electron: ElectronApplication): Promise<number> => {
    const page = await electron.firstWindow();
    await page.waitForSelector(selector);
    const time = performance.now() - start;
    await page.waitForTimeout(settleMs);
    return time;
  };
  return withElectron(app, env, shown, data);
}

export const startBench: Bench = {
  name: 'start',
  async run(report) {
    const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
    const library = join(folder, 'library');
    report(`start: a library of ${SIZE} papers, against an empty window`);
    try {
      await makeLibrary(library, corpus(SIZE));
      const empty = (settleMs?: number): Promise<number> =>
        timeTo(join(root, 'tests/bench/window/empty-window'), '#ready', join(folder, 'empty'), {}, settleMs);
      const ours = (settleMs?: number): Promise<number> =>
        timeTo(
          root,
          '[role="row"][aria-rowindex="2"]',
          join(folder, 'data'),
          { OCTAVO_LIBRARY: library },
          settleMs,
        );
      for (let n = 0; n < UNMEASURED; n += 1) {
        await empty(SETTLE_MS);
        await ours(SETTLE_MS);
      }
      const figure = await contest({
        name: 'start',
        case: 'from starting the program to a usable table',
        size: SIZE,
        runs: 7,
        goal: 1.5,
        floorName: 'an empty Electron window',
        floor: () => empty(),
        ours: () => ours(),
      });
      return [figure];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

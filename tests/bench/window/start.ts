import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpus } from '../corpus.ts';
import { makeLibrary } from '../library.ts';
import { type Bench, contest } from '../measure.ts';
import { root, withElectron } from './electron.ts';

const SIZE = 10_000;

/** From starting the program to an element that is shown. */
function timeTo(app: string, selector: string, env: Record<string, string>): Promise<number> {
  const start = performance.now();
  return withElectron(app, env, async (electron) => {
    const page = await electron.firstWindow();
    await page.waitForSelector(selector);
    return performance.now() - start;
  });
}

export const startBench: Bench = {
  name: 'start',
  async run(report) {
    const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
    const library = join(folder, 'library');
    report(`start: a library of ${SIZE} papers, against an empty window`);
    try {
      await makeLibrary(library, corpus(SIZE));
      const figure = await contest({
        name: 'start',
        case: 'from starting the program to a usable table',
        size: SIZE,
        runs: 7,
        goal: 1.5,
        floorName: 'an empty Electron window',
        floor: () => timeTo(join(root, 'tests/bench/window/empty-window'), '#ready', {}),
        ours: () => timeTo(root, '[role="row"][aria-rowindex="2"]', { OCTAVO_LIBRARY: library }),
      });
      return [figure];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from '@playwright/test';
import { createEngine } from '../../../src/engine/engine.ts';
import { importRecords } from '../../../src/engine/imports/commit.ts';
import { corpus } from '../corpus.ts';
import { type Bench, contest } from '../measure.ts';

const SIZE = 10_000;
const root = fileURLToPath(new URL('../../..', import.meta.url));

function electronPath(): string {
  return execFileSync(process.execPath, [join(root, 'scripts/lib/electron.mjs'), '--print'], {
    encoding: 'utf8',
  }).trim();
}

async function makeLibrary(folder: string): Promise<void> {
  const engine = createEngine({ folder, origin: 'cli' });
  const drafts = corpus(SIZE);
  await engine.context.library.writeLong(
    'Import',
    (db, action) =>
      importRecords(db, action, {
        name: 'bench',
        format: 'csl-json',
        drafts,
        rejected: 0,
        isForced: () => false,
        isLeftOut: () => false,
        isRestored: () => false,
        status: 'none',
        tags: [],
        keepRaw: false,
      }),
    (work) => engine.context.tasks.run('Importing', drafts.length, work),
  );
  engine.context.derived.catchUp(Number.MAX_SAFE_INTEGER);
  await engine.close();
}

/** From starting the program to an element that is shown. */
async function timeTo(
  executablePath: string,
  app: string,
  selector: string,
  env: Record<string, string>,
): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'octavo-bench-data-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const start = performance.now();
  const electron = await _electron.launch({
    executablePath,
    args: [...asRoot, '--disable-gpu', app, `--user-data-dir=${data}`],
    cwd: root,
    env: { ...(process.env as Record<string, string>), OCTAVO_DATA: data, ...env },
  });
  try {
    const page = await electron.firstWindow();
    await page.waitForSelector(selector);
    return performance.now() - start;
  } finally {
    await electron.close();
    rmSync(data, { recursive: true, force: true });
  }
}

export const startBench: Bench = {
  name: 'start',
  async run(report) {
    const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
    const library = join(folder, 'library');
    report(`start: a library of ${SIZE} papers, against an empty window`);
    try {
      await makeLibrary(library);
      const electron = electronPath();
      const figure = await contest({
        name: 'start',
        case: 'from starting the program to a usable table',
        size: SIZE,
        runs: 7,
        goal: 1.5,
        floorName: 'an empty Electron window',
        floor: () => timeTo(electron, join(root, 'tests/bench/window/empty-window'), '#ready', {}),
        ours: () => timeTo(electron, root, '[role="row"][aria-rowindex="2"]', { OCTAVO_LIBRARY: library }),
      });
      return [figure];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

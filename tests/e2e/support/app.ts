import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { type CliResult, runCli } from './cli.ts';
import { root } from './root.ts';
import { ownScreen } from './screen.ts';

export interface LaunchOptions {
  /** The library's folder; otherwise an empty one of the test's own. */
  library?: string;
  /** Size of the page, not of the frame. */
  size?: { width: number; height: number };
  dark?: boolean;
  /** The data folder of an earlier launch, to start again with what it left. */
  dataFolder?: string;
  /** Further arguments, such as files to open. */
  args?: readonly string[];
}

export interface Octavo {
  app: ElectronApplication;
  page: Page;
  dataFolder: string;
  libraryFolder: string;
  /** Everything the page complained of: console errors, exceptions, policy violations. */
  problems: string[];
  /** Takes complaints that match as what the test meant to cause. */
  allowProblems(...patterns: RegExp[]): void;
  /** Runs the built command line on the same library. */
  cli(args: readonly string[], input?: string): Promise<CliResult>;
  /** Saves a picture of the page as `test-results/screenshots/NAME.png` and answers its path. */
  screenshot(name: string): Promise<string>;
  /** Ends the program as a user would, and waits until it has. */
  close(): Promise<void>;
}

interface Fixtures {
  /** Starts Octavo, more than once if need be. All are ended, and their complaints looked at, after the test. */
  launch(options?: LaunchOptions): Promise<Octavo>;
  /** One Octavo on an empty library. */
  octavo: Octavo;
}

interface WorkerFixtures {
  display: string | undefined;
}

interface Running extends Octavo {
  allowed: RegExp[];
}

/** `test` with an Octavo that has a data folder of its own and fails the test when the page complains. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the pattern
    async ({}, use) => use(await ownScreen()),
    { scope: 'worker' },
  ],
  launch: async ({ display }, use, info) => {
    const folder = await mkdtemp(join(tmpdir(), 'octavo-e2e-'));
    const running: Running[] = [];
    await use(async (options = {}) => {
      const octavo = await launch(join(folder, String(running.length)), display, options);
      running.push(octavo);
      return octavo;
    });
    const failed = info.status !== info.expectedStatus;
    for (const [index, octavo] of running.entries()) {
      if (failed) await saveEvidence(octavo, info, index);
      await octavo.close();
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    for (const { problems, allowed } of running) {
      const unexpected = problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
      expect(unexpected, 'complaints of the page').toEqual([]);
    }
  },
  octavo: async ({ launch }, use) => {
    await use(await launch());
  },
});

export { expect };

async function launch(folder: string, display: string | undefined, options: LaunchOptions): Promise<Running> {
  const dataFolder = options.dataFolder ?? join(folder, 'data');
  const libraryFolder = options.library ?? join(dataFolder, 'library');
  await mkdir(dataFolder, { recursive: true });
  if (!options.dataFolder) await chooseTheme(dataFolder, options.dark ?? false);

  const app = await start({
    executablePath: executable(),
    args: [...switches(), root, '--library', libraryFolder, ...(options.args ?? [])],
    cwd: root,
    env: environment(dataFolder, display),
    // The theme is the program's own business, not Playwright's.
    colorScheme: null,
    timeout: 20_000,
  });
  const child = app.process();
  const problems = collectProblems(app);
  // Without a film of the page, which costs more than the tests themselves.
  await app.context().tracing.start({ snapshots: true });
  const page = await app.firstWindow({ timeout: 40_000 });
  if (options.size) await resize(app, options.size);
  await page.waitForLoadState('load');

  const allowed: RegExp[] = [];
  return {
    app,
    page,
    dataFolder,
    libraryFolder,
    problems,
    allowed,
    allowProblems: (...patterns) => allowed.push(...patterns),
    cli: (args, input) => runCli(libraryFolder, args, input),
    async screenshot(name) {
      const path = join(root, 'test-results', 'screenshots', `${name}.png`);
      await page.screenshot({ path });
      return path;
    },
    close: () => end(app, child),
  };
}

/**
 * Once in a hundred starts Playwright and Electron miss each other while they shake hands over the
 * debugger, before a line of ours has run; the second try says whether it was that.
 */
async function start(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options);
  } catch (error) {
    console.warn(
      'Electron did not answer the debugger; starting it once more.',
      String(error).split('\n')[0],
    );
    return _electron.launch(options);
  }
}

function executable(): string {
  const path = process.env['OCTAVO_ELECTRON'];
  if (!path) throw new Error('OCTAVO_ELECTRON is not set; tests/e2e/support/prepare.ts should have done so');
  return path;
}

/** As root Chromium starts only without its sandbox; the scale is fixed so that pictures compare. */
function switches(): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', '--force-device-scale-factor=1'];
}

function environment(dataFolder: string, display: string | undefined): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(OCTAVO_|NODE_OPTIONS|INIT_CWD)/.test(entry[0]),
  );
  return { ...Object.fromEntries(kept), ...(display ? { DISPLAY: display } : {}), OCTAVO_DATA: dataFolder };
}

async function chooseTheme(dataFolder: string, dark: boolean): Promise<void> {
  const settings = { theme: dark ? 'dark' : 'light' };
  await writeFile(join(dataFolder, 'settings.json'), JSON.stringify({ window: null, settings }));
}

/** Listened to on the context, which is there before the first page can complain. */
function collectProblems(app: ElectronApplication): string[] {
  const problems: string[] = [];
  app.context().on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  app
    .context()
    .on('weberror', (error) => problems.push(`exception: ${error.error().stack ?? error.error()}`));
  return problems;
}

async function resize(app: ElectronApplication, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
}

/** What a failed test leaves behind: how the page looked, and its trace. */
async function saveEvidence({ app, page }: Octavo, info: TestInfo, index: number): Promise<void> {
  try {
    await page.screenshot({ path: info.outputPath(`page-${index}.png`), timeout: 5000 });
    await app.context().tracing.stop({ path: info.outputPath(`trace-${index}.zip`) });
  } catch {
    // The test has ended the program itself.
  }
}

/** Asks the program to quit; one that doesn't within ten seconds is killed, and the test fails. */
async function end(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, 10_000, false);
  });
  const hasEnded = await Promise.race([app.close().then(() => true), limit]);
  clearTimeout(timer);
  if (hasEnded) return;
  child.kill('SIGKILL');
  throw new Error('Octavo did not quit within ten seconds');
}

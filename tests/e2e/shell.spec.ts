/** The program around the page: window, menu, settings, engine process, second start. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { call, listen } from './support/bridge.ts';
import { root } from './support/root.ts';
import { LibraryWindow, pageText } from './support/window.ts';

const contentSize = (app: ElectronApplication): Promise<number[] | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentSize());

/** Processes below another, as Linux tells them: [number, command line]. */
function childrenOf(parent: number): [number, string][] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid): [number, string][] => {
    try {
      const parentOfPid = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) . /s, '')
        .split(' ')[0];
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return Number(parentOfPid) === parent ? [[Number(pid), command]] : [];
    } catch {
      return [];
    }
  });
}

function engineOf(app: ElectronApplication): number | undefined {
  return childrenOf(app.process().pid ?? 0).find(([, command]) => /engine\.js/.test(command))?.[0];
}

test('the first start opens 1280 by 800, in the colours of the theme', async ({ launch }) => {
  for (const dark of [false, true]) {
    const { app, page } = await launch({ dark });
    expect(await contentSize(app)).toEqual([1280, 800]);
    const look = await app.evaluate(({ BrowserWindow, nativeTheme }) => {
      const window = BrowserWindow.getAllWindows()[0];
      return [
        window?.getTitle(),
        window?.getBackgroundColor().toLowerCase(),
        nativeTheme.shouldUseDarkColors,
      ];
    });
    expect(look).toEqual(['Octavo', dark ? '#15191d' : '#fcfdff', dark]);
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(dark);
  }
});

test('keys pressed while the window is drawn are for what they ask for, and mark no paper', async ({
  launch,
}) => {
  const before = await launch();
  const ui = new LibraryWindow(before);
  await ui.importPage(pageText('community_latex'), 7);
  const { dataFolder, libraryFolder } = before;
  await before.close();
  const octavo = await launch({ dataFolder, library: libraryFolder });
  await octavo.page.keyboard.press('ControlOrMeta+k');
  await octavo.page.keyboard.type('seq');
  await expect(octavo.page.locator('.palette input')).toBeFocused();
  await octavo.page.keyboard.press('Escape');
  const again = new LibraryWindow(octavo);
  await again.expectRows(7);
  await expect(again.place('Inbox')).toContainText('7');
});

test('changing the theme reaches page, frame and menu', async ({ octavo }) => {
  const { app, page } = octavo;
  const heard = await listen(page, ['shell.theme']);
  expect(await call(page, 'shell.setSettings', { patch: { theme: 'dark' } })).toEqual({
    ok: true,
    value: null,
  });
  await expect.poll(async () => (await heard()).at(-1)).toEqual(['shell.theme', { dark: true }]);
  const look = await app.evaluate(({ BrowserWindow, Menu }) => [
    BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
    Menu.getApplicationMenu()?.getMenuItemById('view.themeDark')?.checked,
  ]);
  expect(look).toEqual(['#15191d', true]);
});

test('size, zoom and settings are there again after a restart', async ({ launch }) => {
  const first = await launch({ size: { width: 1000, height: 700 } });
  await call(first.page, 'shell.setSettings', { patch: { zoom: 1.25, panes: { sidebar: 300 } } });
  await first.close();
  const { app, page } = await launch({ dataFolder: first.dataFolder });
  expect(await contentSize(app)).toEqual([1000, 700]);
  const expected = { theme: 'light', zoom: 1.25, fullScreen: false, panes: { sidebar: 300 } };
  expect(await call(page, 'shell.getSettings')).toMatchObject({ ok: true, value: expected });
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(1.25);
});

test('a menu entry says its command; its state follows the window', async ({ octavo }) => {
  const { app, page } = octavo;
  const heard = await listen(page, ['shell.command']);
  const state = { disabled: ['item.read'], undo: 'Rating', redo: '' };
  // The window tells its own state when it has been drawn, which may come after this.
  const told = async (): Promise<unknown> => {
    expect(await call(page, 'shell.setMenuState', state)).toEqual({ ok: true, value: null });
    return app.evaluate(({ Menu }) =>
      ['edit.undo', 'edit.redo', 'item.read', 'item.skip'].map((id) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id);
        return [item?.label, item?.enabled];
      }),
    );
  };
  await expect.poll(told).toEqual([
    ['Undo Rating', true],
    ['Redo', false],
    ['Mark as Read', false],
    ['Mark as Skipped', true],
  ]);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('app.shortcuts')?.click());
  await expect.poll(heard).toEqual([['shell.command', { id: 'app.shortcuts' }]]);
});

test('the clipboard’s keys work in text fields', async ({ octavo }) => {
  const { app, page } = octavo;
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'clipboard-test';
    field.value = 'attention';
    document.body.append(field);
  });
  await page.locator('#clipboard-test').selectText();
  const value = (): Promise<string> => page.locator('#clipboard-test').inputValue();
  await page.keyboard.press('Control+c');
  await expect.poll(() => call(page, 'shell.readClipboard')).toMatchObject({ value: { text: 'attention' } });
  await page.keyboard.press('Control+x');
  expect(await value()).toBe('');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Control+v');
  expect(await value()).toBe('attentionattention');
  await page.keyboard.press('Control+z');
  expect(await value()).toBe('attention');
  await page.keyboard.type('qr#');
  expect(await value()).toBe('attentionqr#');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('text and markup go to the clipboard and come back', async ({ octavo }) => {
  const data = { text: 'Zhou et al., 2018', html: '<i>Zhou et al.</i>, 2018' };
  await call(octavo.page, 'shell.writeClipboard', data);
  const reply = await call(octavo.page, 'shell.readClipboard');
  expect(reply).toMatchObject({
    ok: true,
    value: { text: data.text, html: expect.stringContaining(data.html) },
  });
});

test('files given at the start, and to a second start, are opened in the one window', async ({
  launch,
}, info) => {
  const files = ['first.bib', 'second.bib'].map((name) => info.outputPath(name));
  for (const file of files) writeFileSync(file, '@article{a, title={Attention}, year=2017}');
  const octavo = await launch({ args: files.slice(0, 1) });
  const { app, dataFolder } = octavo;
  const { review } = new LibraryWindow(octavo);
  await review.expectChosen(1);
  await review.cancel();

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const display = await app.evaluate(() => process.env['DISPLAY'] ?? '');
  const isRoot = process.getuid?.() === 0;
  const second = spawn(
    process.env['OCTAVO_ELECTRON'] ?? '',
    [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', root, ...files.slice(1)],
    { cwd: root, env: { ...process.env, OCTAVO_DATA: dataFolder, DISPLAY: display }, stdio: 'ignore' },
  );
  expect(await new Promise((resolve) => second.on('exit', resolve))).toBe(0);
  await review.expectChosen(1);
  expect(
    await app.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows();
      return [windows.length, windows[0]?.isMinimized(), windows[0]?.isVisible()];
    }),
  ).toEqual([1, false, true]);
});

test.describe('the engine', () => {
  test.skip(process.platform !== 'linux', 'reads processes from /proc');

  test('that is killed is started again, and the window is told', async ({ octavo }) => {
    const { app, page } = octavo;
    await expect.poll(async () => (await call(page, 'library.status')).ok).toBe(true);
    const heard = await listen(page, ['engine.state', 'items.changed']);
    await expect.poll(heard).toEqual([['engine.state', { state: 'ready', message: '' }]]);
    const first = engineOf(app);
    process.kill(first ?? 0, 'SIGKILL');
    await expect.poll(heard).toEqual([
      ['engine.state', { state: 'ready', message: '' }],
      ['engine.state', { state: 'starting', message: '' }],
      ['engine.state', { state: 'ready', message: '' }],
      ['items.changed', { ids: [], all: true, revision: 0, touched: null }],
    ]);
    expect((await call(page, 'library.status')).ok).toBe(true);
    expect(engineOf(app)).not.toBe(first);
  });

  test('ends with the program, however that ends', async ({ octavo, launch }) => {
    const isAlive = (pid: number | undefined): boolean => {
      try {
        return process.kill(pid ?? 0, 0);
      } catch {
        return false;
      }
    };
    const killed = engineOf(octavo.app);
    const asked = await launch();
    const quit = engineOf(asked.app);
    expect([isAlive(killed), isAlive(quit)]).toEqual([true, true]);
    octavo.app.process().kill('SIGKILL');
    await asked.close();
    await expect.poll(() => [isAlive(killed), isAlive(quit)]).toEqual([false, false]);
  });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './support/accessible.ts';
import { expect, test } from './support/app.ts';
import { call } from './support/bridge.ts';
import { LibraryWindow, pageText } from './support/window.ts';

const firstRun = 'Your library starts with a page';

test('the sample library opens beside the user’s own, with its formulas drawn', async ({ octavo }) => {
  const ui = new LibraryWindow(octavo);
  await expect(ui.page.getByText(firstRun)).toBeVisible();
  await octavo.screenshot('sample-first-run');
  await ui.page.getByRole('button', { name: 'Open the sample library, 42 papers' }).click();
  await ui.expectRows(42);
  await expect(ui.page.getByText('This is the sample library.')).toBeVisible();
  expect(await octavo.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
    'Sample Library – Octavo',
  );

  await ui.searchFor('theory of communication entropy');
  await ui.row('A Mathematical Theory of Communication').click();
  await expect(ui.paper.locator('.formula .katex').first()).toBeVisible();
  await expect(ui.paper.locator('.formula math').first()).toBeAttached();
  await expect(ui.paper.locator('.formula-source')).toHaveCount(0);
  await octavo.screenshot('sample-paper');
  expect(await violations(ui.page)).toEqual([]);

  await expect(ui.paper.locator('mark').first()).toBeVisible();
  await ui.searchFor('');
  await ui.expectRows(42);

  // What is changed there stays there, and comes again.
  await ui.pressOnList('End');
  await ui.page.keyboard.press('#');
  await ui.expectRows(41);
  await ui.page.getByRole('button', { name: 'Back to My Library' }).click();
  await expect(ui.page.getByText(firstRun)).toBeVisible();
  expect((await octavo.cli(['list'])).json).toMatchObject({ total: 0 });
  await ui.page.getByRole('button', { name: 'Open the sample library, 42 papers' }).click();
  await ui.expectRows(41);
});

test('settings are reached and changed by keys alone', async ({ launch }) => {
  const octavo = await launch({ dark: false });
  const ui = new LibraryWindow(octavo);
  await octavo.cli(
    ['import', '-'],
    JSON.stringify([{ type: 'article', title: 'On $\\alpha$ and CO<sub>2</sub>' }]),
  );
  await ui.expectRows(1);
  await expect(ui.grid.locator('.cell-title .katex')).toBeVisible();
  await ui.press('ControlOrMeta+,');
  const settings = ui.page.getByRole('dialog', { name: 'Settings' });
  await expect(settings).toBeVisible();
  await octavo.screenshot('settings-light');
  expect(await violations(ui.page)).toEqual([]);

  const theme = settings.getByRole('combobox', { name: /^Theme/ });
  await theme.focus();
  await ui.page.keyboard.press('Enter');
  await ui.page.getByRole('option', { name: 'Dark' }).waitFor();
  await ui.page.keyboard.press('ArrowDown');
  await ui.page.keyboard.press('Enter');
  await expect(ui.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(theme).toHaveAccessibleName('Theme: Dark');
  await octavo.screenshot('settings-dark');
  expect(await violations(ui.page)).toEqual([]);

  const single = settings.getByRole('checkbox', { name: /^Shortcuts of a single key/ });
  await single.focus();
  await ui.page.keyboard.press('Space');
  await settings.getByRole('checkbox', { name: 'Key', exact: true }).click();
  await expect(settings).toContainText(octavo.libraryFolder);
  await ui.page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  await expect(ui.grid.getByRole('columnheader', { name: 'Key' })).toBeVisible();
  await ui.pressOnList('Home');
  await ui.page.keyboard.press('e');
  await ui.press('ControlOrMeta+Shift+c');
  await ui.expectToast(/copied/);
  await expect(ui.paper).toContainText('No status');
  await octavo.close();

  const again = new LibraryWindow(await launch({ dataFolder: octavo.dataFolder }));
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.grid.getByRole('columnheader', { name: 'Key' })).toBeVisible();
});

test('another library is made in a chosen folder, and offered again', async ({ octavo }) => {
  const ui = new LibraryWindow(octavo);
  await expect(ui.page.getByText('Your library starts with a page')).toBeVisible();
  await ui.importPage(pageText('community_latex'), 7);
  const folder = join(octavo.dataFolder, 'thesis');
  await octavo.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  await call(ui.page, 'shell.openLibrary', { kind: 'other' });
  await expect(ui.page.getByText('Your library starts with a page')).toBeVisible();
  const titles = () =>
    octavo.app.evaluate(({ BrowserWindow, Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File');
      const recent = file?.submenu?.items.find(({ label }) => label === 'Open Recent');
      return [BrowserWindow.getAllWindows()[0]?.getTitle(), recent?.submenu?.items.map(({ label }) => label)];
    });
  expect(await titles()).toEqual(['thesis – Octavo', []]);
  expect(existsSync(join(folder, 'library.sqlite'))).toBe(true);

  // A folder that a service synchronises is explained first; the user would rather not.
  await octavo.app.evaluate(
    ({ dialog }, path) => {
      const heard: string[] = [];
      (globalThis as { asked?: string[] }).asked = heard;
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
      dialog.showMessageBox = (async (_parent: unknown, options: { message: string }) => {
        heard.push(options.message);
        return { response: 1, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
    },
    join(octavo.dataFolder, 'Dropbox', 'papers'),
  );
  const answer = await call(ui.page, 'shell.openLibrary', { kind: 'other' });
  expect(answer).toEqual({ ok: true, value: { opened: false } });
  expect(await octavo.app.evaluate(() => (globalThis as { asked?: string[] }).asked)).toEqual([
    'This folder is synchronised by Dropbox',
  ]);
  expect(existsSync(join(octavo.dataFolder, 'Dropbox'))).toBe(false);

  await call(ui.page, 'shell.openLibrary', { kind: 'mine' });
  await ui.expectRows(7);
  expect(await titles()).toEqual(['Octavo', ['thesis']]);
  await ui.press('ControlOrMeta+,');
  await octavo.screenshot('settings-recent');
  await ui.page.getByRole('button', { name: 'thesis', exact: true }).click();
  await expect(ui.page.getByText('Your library starts with a page')).toBeVisible();
  const refused = await call(ui.page, 'shell.openLibrary', { kind: 'recent', folder: '/etc' });
  expect(refused).toMatchObject({ ok: false, code: 'invalid_argument' });
});

import { existsSync } from 'node:fs';
import { mkdir, truncate, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expectAccessible, inBothThemes } from './support/accessible.ts';
import { expect, type Octavo, test } from './support/app.ts';
import { LibraryWindow, pageText } from './support/window.ts';

/** Answers the next question for a folder with this one. */
const chooseFolder = (octavo: Octavo, folder: string): Promise<void> =>
  octavo.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);

test('messages can be answered over a dialog, and the library moves with all that is in it', async ({
  launch,
}) => {
  const octavo = await launch({ size: { width: 1280, height: 800 } });
  const ui = new LibraryWindow(octavo);
  const { page } = ui;
  await ui.importPage(pageText('community_latex'), 7);
  /** Also while a dialog hides the list from screen readers. */
  const rows = (count: number): Promise<void> =>
    expect(page.locator('#paper-list')).toHaveAttribute('aria-rowcount', String(count));
  const run = async (words: string): Promise<void> => {
    await ui.press('ControlOrMeta+k');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  };

  await test.step('a message covers no row; its Undo is reached by mouse and by key while a dialog is open', async () => {
    await ui.pressOnList('Home');
    await page.keyboard.press('#');
    await ui.expectRows(6);
    const toast = await page.locator('.toast').boundingBox();
    const footer = await ui.footer.boundingBox();
    expect((toast?.y ?? 0) + 8).toBeGreaterThan(footer?.y ?? 1e9);
    await run('settings');
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: /^Undo/ }).click();
    await rows(7);
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    await page.keyboard.press('Escape');
    await ui.pressOnList('#');
    await ui.expectRows(6);
    await run('settings');
    await page.keyboard.press('ControlOrMeta+z');
    await rows(7);
    await octavo.screenshot('settings-move');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });

  const to = join(octavo.dataFolder, 'Dropbox', 'papers');
  await test.step('risks are told first, and what can’t be is refused', async () => {
    await chooseFolder(octavo, join(octavo.libraryFolder, 'inside'));
    await run('move library');
    const dialog = page.getByRole('dialog', { name: 'Move Library' });
    await expect(dialog.getByRole('alert')).toContainText('inside the library’s own folder');
    await expect(dialog.getByRole('button', { name: 'Move', exact: true })).toBeDisabled();
    await chooseFolder(octavo, to);
    await dialog.getByRole('button', { name: 'Choose Another Folder…' }).click();
    await expect(dialog.getByRole('alert')).toContainText('synchronised by Dropbox');
    await expect(dialog).toContainText(to);
    await octavo.screenshot('move-plan');
    await expectAccessible(page);
  });

  await test.step('how far it is, and stopped: the library stays where it is', async () => {
    // Of holes only: much to copy, and nothing on the disk.
    const large = join(octavo.libraryFolder, 'files', 'ab', 'large.pdf');
    await mkdir(dirname(large), { recursive: true });
    await writeFile(large, '');
    await truncate(large, 3e9);
    await page.getByRole('button', { name: 'Move There Anyway' }).click();
    const dialog = page.getByRole('dialog', { name: /^Moving/ });
    await expect(dialog).toContainText(/of .*left/);
    expect(await inBothThemes(page, '.dialog')).toEqual([]);
    await octavo.screenshot('move-progress');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await rows(7);
    expect(existsSync(join(to, 'library.sqlite'))).toBe(false);
    await unlink(large);
    await run('move library');
    await expect(page.getByRole('dialog', { name: 'Move Library' })).toBeVisible();
  });

  await test.step('it moves; the old folder is kept until it is thrown away, and the command line follows', async () => {
    await page.getByRole('button', { name: 'Move There Anyway' }).click();
    const done = page.getByRole('dialog', { name: 'The library has moved' });
    await expect(done).toBeVisible();
    await octavo.screenshot('move-done');
    await expectAccessible(page);
    expect(existsSync(join(octavo.libraryFolder, 'library.sqlite'))).toBe(true);
    await done.getByRole('button', { name: 'Keep the Old Folder' }).click();
    await ui.expectRows(7);
    await ui.pressOnList('Home');
    await page.keyboard.press('e');
    await ui.expectToast('marked as read');
    const listed = await octavo.cli(['list', '--status', 'read', '--json']);
    expect(listed.stderr).toContain(`has moved to ${to}`);
    expect(JSON.parse(listed.stdout)).toMatchObject({ total: 1 });
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible, inBothThemes } from './support/accessible.ts';
import { expect, test } from './support/app.ts';
import { LibraryWindow, pageText } from './support/window.ts';

test('a .bib follows the library, and what another program wrote into it is looked at and taken', async ({
  launch,
}) => {
  const octavo = await launch({ size: { width: 1280, height: 800 } });
  const ui = new LibraryWindow(octavo);
  const { page } = ui;
  await ui.importPage(pageText('community_latex'), 7);
  const path = join(octavo.dataFolder, 'refs.bib');
  const text = (): string => readFileSync(path, 'utf8');
  const dialog = page.getByRole('dialog');
  const open = async (): Promise<void> => {
    await ui.press('ControlOrMeta+k');
    await page.keyboard.type('live files');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('heading', { name: 'Live Files' })).toBeVisible();
  };
  const chooseFile = (chosen: string): Promise<void> =>
    octavo.app.evaluate(({ dialog: asked }, filePath) => {
      asked.showSaveDialog = async () => ({ canceled: false, filePath });
    }, chosen);

  await test.step('a file that is there is not taken over', async () => {
    const theirs = join(octavo.dataFolder, 'theirs.bib');
    writeFileSync(theirs, '@misc{a, title = {Mine}}');
    await open();
    await octavo.screenshot('live-empty');
    await chooseFile(theirs);
    await dialog.getByRole('button', { name: 'Choose File…' }).click();
    await expect(dialog.getByRole('alert')).toContainText('A live file never replaces one');
    expect(readFileSync(theirs, 'utf8')).toBe('@misc{a, title = {Mine}}');
  });

  await test.step('another is written at once, and follows an edit within a second', async () => {
    await chooseFile(path);
    await dialog.getByRole('button', { name: 'Choose File…' }).click();
    await expect(dialog.getByRole('listitem')).toContainText('Up to date');
    await expect(dialog.getByRole('listitem')).toContainText('7 entries');
    await octavo.screenshot('live-one');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await ui.pressOnList('Home');
    await page.keyboard.press('F2');
    await page.keyboard.type('A title for the live file');
    await page.keyboard.press('Enter');
    await expect.poll(text).toContain('A title for the live file');
  });

  await test.step('what another program wrote stops the writing, and is told', async () => {
    writeFileSync(
      path,
      text()
        .replace('A title for the live file', 'A title by another program')
        .concat('\n@misc{elsewhere, author = {Else, Nora}, title = {Written elsewhere}, year = {2021}}\n'),
    );
    await ui.expectToast('Another program has changed refs.bib');
    await expect(ui.footer.getByRole('button', { name: 'A live file waits for you' })).toBeVisible();
    await ui.footer.getByRole('button', { name: 'A live file waits for you' }).click();
    await expect(dialog.getByRole('listitem')).toContainText('Changed by another program');
    await octavo.screenshot('live-changed');
    await dialog.getByRole('button', { name: 'Look at the changes in refs.bib' }).click();
    await expect(dialog.getByRole('heading', { name: 'Changes in refs.bib' })).toBeVisible();
    await expect(dialog.getByRole('listitem')).toHaveCount(2);
    await expect(dialog.getByRole('row').filter({ hasText: 'A title by another program' })).toContainText(
      'A title for the live file',
    );
    await octavo.screenshot('live-changes');
    expect(await inBothThemes(page, '.live')).toEqual([]);
    await dialog.getByRole('button', { name: 'Take 2 Changes' }).click();
    await ui.expectToast('Took 2 changes from refs.bib');
    await expect(dialog.locator('.live-row')).toContainText('Up to date');
    await page.keyboard.press('Escape');
    await expect(ui.row('A title by another program')).toBeVisible();
    await expect(ui.row('Written elsewhere')).toBeVisible();
    expect(text()).toContain('Written elsewhere');
  });

  await test.step('it is paused, goes on, is stopped, and each is taken back', async () => {
    await open();
    const row = dialog.locator('.live-row');
    await dialog.getByRole('button', { name: 'Pause refs.bib' }).click();
    await expect(row).toContainText('Paused');
    await dialog.getByRole('button', { name: 'Resume refs.bib' }).click();
    await expect(row).toContainText('Up to date');
    await dialog.getByRole('button', { name: /^Stop keeping refs.bib/ }).click();
    await expect(row).toHaveCount(0);
    await expect(dialog.getByRole('region', { name: 'Live Files' })).toBeFocused();
    await ui.expectToast('refs.bib is no longer kept up to date');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(row).toContainText('Up to date');
  });
});

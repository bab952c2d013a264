import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { expect, type Octavo, test } from './support/app.ts';
import { drop } from './support/drop.ts';
import { LibraryWindow, pageText } from './support/window.ts';

const size = { width: 1280, height: 800 };

/** The sidebar's line of this name. */
const line = (ui: LibraryWindow, name: string): Locator =>
  ui.page.locator('.sidebar-row').filter({ has: ui.page.getByText(name, { exact: true }) });

const entry = (key: string, title: string, more = ''): string =>
  `@article{${key},\n  title = {${title}},\n  author = {Doe, Jane and Roe, Richard},\n  year = 2001${more}\n}\n\n`;

/** Papers on the disk as people keep them: bibliographies, a page, and much that is neither. */
async function mixedFolder({ dataFolder }: Octavo): Promise<string> {
  const folder = join(dataFolder, 'papers');
  await mkdir(join(folder, 'old'), { recursive: true });
  await writeFile(
    join(folder, 'refs.bib'),
    entry('one', 'Counting bees', ',\n  journal = {Bees},\n  volume = 7') + entry('two', 'Folded sheets'),
  );
  await writeFile(
    join(folder, 'old', 'more.bib'),
    entry('two', 'Folded sheets') + entry('three', 'Maps of cities'),
  );
  await writeFile(join(folder, 'page.txt'), pageText('community_latex'));
  await writeFile(join(folder, 'figure.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
  await writeFile(join(folder, 'paper.pdf'), '%PDF-1.7');
  await writeFile(join(folder, 'notes.txt'), 'buy milk\n');
  return folder;
}

test('a folder of mixed files becomes one sheet: choose, fill blanks, collect, tag, and take it all back', async ({
  launch,
}) => {
  const octavo = await launch({ size });
  const ui = new LibraryWindow(octavo);
  const { page, review } = ui;
  const { keyboard } = page;
  await expect(page.getByText('Your library starts with a page')).toBeVisible();
  // Known, but without journal and volume.
  await octavo.cli(['import', '-'], entry('one', 'Counting bees'));
  await ui.expectRows(1);
  const folder = await mixedFolder(octavo);
  await drop(octavo, [folder]);
  const { sheet } = review;
  await expect(sheet).toContainText('papers found in 6 files of “papers”');
  await review.expectChosen(9);

  await test.step('what was not read is said, file by file', async () => {
    await expect(sheet).toContainText('3 of 6 files not read');
    await expect(sheet.getByRole('list', { name: 'Files' })).toContainText(/figure.png.*a picture \(PNG\)/);
    await sheet.getByRole('tab', { name: /^Files/ }).click();
    await expect(sheet.getByRole('list', { name: 'Files' })).toContainText(/refs.bib2 papers, BibTeX/);
    await octavo.screenshot('review-files-light');
    await sheet.getByRole('tab', { name: /^Changed/ }).click();
  });

  await test.step('a known paper shows the blanks that would be filled', async () => {
    const table = sheet.getByRole('table', { name: 'What would be filled in' });
    await expect(table).toContainText(/Venue.*–.*Bees/);
    await expect(table).toContainText(/Volume.*–.*7/);
    await octavo.screenshot('review-changed-light');
    await expectAccessible(page);
  });

  await test.step('every record can be kept', async () => {
    await sheet.getByRole('tab', { name: /^All/ }).click();
    await sheet.getByText('Keep every record').click();
    await review.expectChosen(11);
    await sheet.getByText('Keep every record').click();
    await review.expectChosen(9);
  });

  await test.step('into a new collection with a tag, in one step', async () => {
    await sheet.getByLabel('Collection', { exact: true }).fill('Thesis/Related work');
    await keyboard.press('Enter');
    await sheet.getByLabel('Tag', { exact: true }).fill('to cite');
    await octavo.screenshot('review-target-light');
    await keyboard.press('Escape');
    await review.import();
    await ui.expectToast('Imported 9 papers into “Thesis/Related work”, 1 paper completed');
    await expect(line(ui, 'Thesis')).toContainText('10');
    await expect(line(ui, 'to cite')).toContainText('10');
    await ui.expectRows(10);
    await ui.press('ControlOrMeta+z');
    await ui.expectRows(1);
    await expect(line(ui, 'Thesis')).toHaveCount(0);
    await expect(line(ui, 'to cite')).toHaveCount(0);
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/app.ts';
import { drop } from './support/drop.ts';
import { LibraryWindow } from './support/window.ts';

const rows = Array.from(
  { length: 9 },
  (_, i) =>
    `Eine Arbeit über Bienen ${i + 1};"Doe, Jane";${2001 + i};Zeitschrift für Bienen;gelesen, ${i} Sterne`,
);

test('a table with headers of one’s own: its columns are told in the review', async ({ launch }) => {
  const octavo = await launch({ size: { width: 1280, height: 800 } });
  const ui = new LibraryWindow(octavo);
  const { page, review } = ui;
  const { sheet } = review;
  await expect(page.getByText('Your library starts with a page')).toBeVisible();
  const path = join(octavo.dataFolder, 'liste.csv');
  await writeFile(path, `Werk;Wer;Wann;Wo erschienen;Meine Gedanken\n${rows.join('\n')}\n`);
  await drop(octavo, [path]);

  // Nothing is known by its header, so the columns are what is shown.
  await expect(sheet.getByRole('tab', { name: /^Columns/ })).toHaveAttribute('aria-selected', 'true');
  await expect(sheet.getByRole('note')).toContainText('No column is taken for the title');
  const holds = async (header: string, field: string): Promise<void> => {
    await sheet.getByRole('combobox', { name: `What “${header}” holds` }).click();
    await page.getByRole('option', { name: field, exact: true }).click();
    await expect(
      sheet.getByRole('combobox', { name: `What “${header}” holds: ${field}`, exact: true }),
    ).toBeFocused();
  };
  await holds('Werk', 'Title');
  await expect(sheet).toContainText('9 papers found');

  // What is chosen of the papers stays when another column is told.
  await sheet.getByRole('tab', { name: /^All/ }).click();
  const third = sheet.getByRole('option', { name: /Bienen 3/ });
  await third.locator('.record-box').click();
  await expect(third).toHaveAttribute('aria-selected', 'false');
  await sheet.getByRole('tab', { name: /^Columns/ }).click();
  await holds('Wer', 'Authors');
  await holds('Wann', 'Year');
  await holds('Wo erschienen', 'Journal or book');
  await holds('Meine Gedanken', 'Notes');
  await expectAccessible(page);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme);
    await octavo.screenshot(`review-columns-${theme}`);
  }
  await sheet.getByRole('combobox', { name: /^What “Wer” holds/ }).click();
  await expect(page.getByRole('option', { name: 'Authors', exact: true })).toBeVisible();
  await octavo.screenshot('review-columns-open-dark');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option', { name: 'Authors', exact: true })).toBeHidden();
  await sheet.getByRole('tab', { name: /^All/ }).click();
  await expect(third).toHaveAttribute('aria-selected', 'false');
  await review.import();
  await ui.expectRows(8);
  await expect(page.getByRole('row', { name: /Bienen 5/ })).toContainText('Doe');
  await expect(page.getByRole('row', { name: /Bienen 5/ })).toContainText('2005');
});

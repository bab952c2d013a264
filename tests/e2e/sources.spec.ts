import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { expect, type Octavo, test } from './support/app.ts';
import { drop } from './support/drop.ts';
import { LibraryWindow } from './support/window.ts';

const record = (title: string, year: number): string =>
  `TY  - JOUR\r\nTI  - ${title}\r\nAU  - Doe, Jane\r\nPY  - ${year}\r\nT2  - Journal of Examples\r\nER  - \r\n\r\n`;

/** The exports of two databases: one has a damaged record, and two lines in another encoding; both have one paper. */
async function exports({ dataFolder }: Octavo): Promise<string[]> {
  const [scopus, medline] = [join(dataFolder, 'scopus.ris'), join(dataFolder, 'pubmed.nbib')];
  await writeFile(
    scopus,
    Buffer.concat([
      Buffer.from(
        `${record('Counting bees', 2001)}${record('Über Łódź', 2003)}TY  - JOUR\r\nPY  - 2002\r\nVL  - 3\r\nER  - \r\n\r\nTY  - JOUR\r\nPY  - 2006\r\nER  - \r\n`,
      ),
      Buffer.from(record('Cafés of Zoë', 2004), 'latin1'),
    ]),
  );
  await writeFile(
    medline,
    'PMID- 1\nTI  - Counting bees.\nFAU - Doe, Jane\nDP  - 2001 Mar\nJT  - Journal of Examples\nVI  - 7\n\nPMID- 2\nTI  - Maps of cities.\nFAU - Roe, Richard\nDP  - 2005\n',
  );
  return [scopus, medline];
}

test('files of databases: mend what is damaged, count by source, see where a field comes from', async ({
  launch,
}) => {
  const octavo = await launch({ size: { width: 1280, height: 800 } });
  const ui = new LibraryWindow(octavo);
  const { page, review } = ui;
  const { keyboard } = page;
  const theme = (name: string): Promise<void> =>
    page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), name);
  const command = async (words: string): Promise<void> => {
    await keyboard.press('Control+k');
    await expect(
      page.getByRole('combobox', { name: 'Command' }).or(page.locator('.palette input')),
    ).toBeFocused();
    await keyboard.insertText(words);
    await expect(page.getByRole('option').first()).toContainText(
      new RegExp(words.split(' ').at(-1) ?? '', 'i'),
    );
    await keyboard.press('Enter');
    await expect(page.locator('.palette')).toHaveCount(0);
  };
  await expect(page.getByText('Your library starts with a page')).toBeVisible();
  await drop(octavo, await exports(octavo));
  const { sheet } = review;
  await expect(sheet).toContainText('5 papers found in 2 files');

  await test.step('lines in another encoding are told', async () => {
    await expect(sheet.getByRole('note')).toContainText('scopus.ris: line');
  });

  await test.step('a damaged record is mended in place and joins the others', async () => {
    const boxOf = (name: RegExp): Locator => sheet.getByRole('option', { name });
    await expect(boxOf(/Über Łódź/)).toHaveAttribute('aria-selected', 'true');
    await boxOf(/Über Łódź/)
      .locator('.record-box')
      .click();
    await expect(boxOf(/Über Łódź/)).toHaveAttribute('aria-selected', 'false');
    await sheet.getByLabel('Collection').fill('Mended ones');
    await keyboard.press('Enter');
    await sheet.getByRole('tab', { name: /^Rejected/ }).click();
    await expect(sheet).toContainText('the record has no title, no names and no identifier');
    await octavo.screenshot('review-damaged-light');
    await sheet
      .getByRole('button', { name: /^Mend the record at line/ })
      .first()
      .click();
    const field = sheet.getByRole('textbox', { name: /^Text of the record/ });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/VL {2}- 3/);
    await expect(field).toBeEditable();
    await keyboard.press('Control+Enter');
    await expect(sheet.getByRole('alert')).toContainText('It still can’t be read');
    await octavo.screenshot('review-mend-light');
    await expectAccessible(page);
    await expect(field).toBeFocused();
    await keyboard.press('Control+Home');
    await keyboard.press('End');
    await keyboard.insertText('\nTI  - Mended by hand\nAU  - Poe, Edgar');

    // Neither Escape nor another tab drops what was typed.
    const goOn = sheet.getByRole('button', { name: /^Go on mending/ });
    await keyboard.press('Escape');
    await expect(goOn).toBeFocused();
    await sheet.getByRole('tab', { name: /^All/ }).click();
    await sheet.getByRole('tab', { name: /^Rejected/ }).click();
    await goOn.click();
    await expect(field).toHaveValue(/Mended by hand/);
    await keyboard.press('Control+Enter');
    await expect(sheet).toContainText('6 papers found in 2 files');
    await expect(sheet.getByRole('tab', { name: /^Rejected/ })).toHaveAttribute('aria-selected', 'true');

    // A record without anything in it is dropped; then there is nothing more to mend.
    await expect(sheet.getByRole('button', { name: /^Mend the record at line/ })).toBeFocused();
    await keyboard.press('Enter');
    await expect(field).toBeEditable();
    await field.fill('');
    await keyboard.press('Control+Enter');
    await expect(sheet.getByRole('tab', { name: /^Rejected/ })).toHaveCount(0);
    await expect(sheet.locator('[data-records]')).toBeFocused();
    await expect(boxOf(/Mended by hand/)).toHaveAttribute('aria-selected', 'true');
    await expect(boxOf(/Über Łódź/)).toHaveAttribute('aria-selected', 'false');
    await expect(sheet.getByLabel('Collection')).toHaveValue('Mended ones');
    await boxOf(/Über Łódź/)
      .locator('.record-box')
      .click();
  });
  await review.import();
  await ui.expectRows(5);

  await test.step('the counts of each source, as a review reports them', async () => {
    await command('counts by source');
    const counts = page.getByRole('dialog');
    await expect(counts.getByRole('row', { name: /scopus\.ris/ })).toContainText('4004');
    await expect(counts.getByRole('row', { name: /pubmed\.nbib/ })).toContainText('2101');
    await expect(counts.getByRole('row', { name: /^All sources/ })).toContainText('6105');
    await expectAccessible(page);
    await octavo.screenshot('sources-light');
    await counts.getByRole('button', { name: 'Copy as Table' }).click();
    await expect.poll(() => ui.clipboard()).toContain('All sources\t6\t1\t0\t5');
    await theme('dark');
    await octavo.screenshot('sources-dark');
    await keyboard.press('Escape');
  });

  await test.step('each field says where it comes from', async () => {
    await page.getByRole('row', { name: /Counting bees/ }).click();
    await ui.paper.getByRole('button', { name: 'Where each field comes from' }).click();
    const origin = page.getByRole('dialog');
    await expect(origin).toContainText('brought it');
    await expect(origin).toContainText('had it too');
    await expect(origin.locator('.provenance-field', { hasText: 'Volume' })).toContainText(
      'from pubmed.nbib',
    );
    await expect(origin.locator('.provenance-field', { hasText: 'Title' })).toContainText('from scopus.ris');
    await origin.getByText('The record as it stood there').first().click();
    await expect(origin).toContainText('TI - Counting bees');
    await expectAccessible(page);
    await octavo.screenshot('provenance-dark');
    await theme('light');
    await octavo.screenshot('provenance-light');
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, type Octavo, test } from './support/app.ts';
import { KeyboardUser } from './support/keys.ts';
import { LibraryWindow, pageText } from './support/window.ts';

const twin = (volume: number): object => ({
  type: 'article-journal',
  title: 'Reading without a mouse',
  author: [{ family: 'Kim', given: 'J.' }],
  issued: { 'date-parts': [[2020]] },
  'container-title': 'Journal of Keys',
  DOI: '10.1234/keys',
  volume: String(volume),
});

/** Another program has put this on the clipboard. */
const copied = (octavo: Octavo, text: string): Promise<unknown> =>
  octavo.page.evaluate((content) => window.octavo.call('shell.writeClipboard', content), { text, html: '' });

/** What the region that screen readers listen to says. */
const said = (ui: LibraryWindow, about: 'done' | 'found'): Locator =>
  ui.page.locator(`[role="status"][data-about="${about}"]`);

test('a day of reading without a pointer', async ({ launch }) => {
  test.setTimeout(150_000);
  const octavo = await launch({ size: { width: 1280, height: 800 } });
  const ui = new LibraryWindow(octavo);
  const user = new KeyboardUser(ui.page);
  const { page } = ui;
  const { focus } = user;
  const row = ui.grid.getByRole('row').and(focus);
  const sheet = page.getByRole('dialog');
  const step = (name: string, body: () => Promise<void>): Promise<void> =>
    test.step(name, async () => {
      await body();
      await user.expectPlace();
    });
  await octavo.cli(['import', '-', '--keep-duplicates'], JSON.stringify([twin(1), twin(2)]));
  await ui.expectRows(2);

  await step('a page is pasted, and taken into a new collection with a tag', async () => {
    await copied(octavo, pageText('community_latex'));
    await user.press('ControlOrMeta+v');
    await ui.review.expectChosen(7);
    await expect(focus).toHaveRole('listbox');
    await user.press('ArrowDown', 'Space');
    await ui.review.expectChosen(6);
    await user.press('Space');
    await user.tabTo(sheet.getByLabel('Collection', { exact: true }));
    await user.type('Reading group');
    await user.press('Enter');
    await user.tabTo(sheet.getByLabel('Tag', { exact: true }));
    await user.type('to cite');
    await user.press('Escape');
    await user.tabTo(sheet.getByRole('button', { name: 'Import 7', exact: true }));
    await user.press('Enter');
    await expect(sheet).toBeHidden();
    await ui.expectRows(9);
    await expect(row).toBeVisible();
    await expect(said(ui, 'done')).toContainText('Imported 7 papers into “Reading group”');
    await expect(said(ui, 'found')).toContainText('9 papers');
  });

  await step('the inbox is triaged to its end, and what is left has the focus', async () => {
    await user.press('g', 'i');
    await ui.expectRows(7);
    await expect(row).toBeVisible();
    await user.press('Home', 'q', 'q', 'r', 'e', 's');
    await ui.expectRows(2);
    await user.press('q', 'q');
    await expect(page.getByText('The inbox is empty')).toBeVisible();
    await user.expectPlace();
    await user.press('ControlOrMeta+z');
    await ui.expectRows(1);
    await expect(row).toHaveAttribute('aria-rowindex', '1');
    await user.press('q');
  });

  await step('the queue is put in order', async () => {
    await user.press('g', 'q');
    await ui.expectRows(5);
    await user.press('Home');
    const title = (await row.locator('.cell-title').textContent()) ?? '';
    await user.press('Alt+ArrowDown');
    await expect(row).toHaveAttribute('aria-rowindex', '2');
    await expect(row).toContainText(title);
    await user.press('Alt+ArrowUp');
    await expect(row).toHaveAttribute('aria-rowindex', '1');
  });

  await step('tags and collections are made, and completed', async () => {
    await user.press('g', 'l');
    await ui.expectRows(8);
    await user.press('Home', 't');
    await expect(focus).toHaveRole('combobox');
    await user.type('baseline');
    await user.press('Enter', 'Escape');
    await expect(row).toBeVisible();
    await expect(ui.line('baseline')).toContainText('1');
    await user.press('ArrowDown', 't');
    await expect(focus).toHaveRole('combobox');
    await user.type('base');
    await user.press('Enter', 'Escape');
    await expect(ui.line('baseline')).toContainText('2');
    await user.press('c');
    await expect(focus).toHaveRole('combobox');
    await user.type('Thesis');
    await user.press('Enter', 'Escape');
    await expect(ui.line('Thesis')).toContainText('1');
    await expect(row).toBeVisible();
    await user.press('3');
    await expect(said(ui, 'done')).toContainText('3 stars');
  });

  await step('title, creators, an identifier and the type are edited', async () => {
    await user.press('Home', 'F2');
    await expect(focus).toHaveRole('textbox');
    await user.press('End');
    await user.type(', revised');
    await user.press('Enter');
    await expect(ui.paper.locator('.paper-title')).toContainText(', revised');
    await expect(row).toContainText(', revised');
    await user.paneOf(ui.paper);
    await user.tabTo(ui.paper.getByRole('button', { name: 'Edit Creators' }));
    await user.press('Enter');
    await expect(focus).toHaveAccessibleName(/^Family name, Creator 1 of/);
    await user.press('ControlOrMeta+a');
    await user.type('Knuth');
    await user.press('ControlOrMeta+Enter');
    await expect(ui.paper.locator('.paper-creators')).toContainText('Knuth');
    await expect(focus).toHaveAccessibleName('Edit Creators');
    await user.tabTo(ui.paper.getByRole('button', { name: 'More', exact: true }).last());
    await user.press('Enter');
    await expect(focus).toHaveRole('menuitem');
    await user.type('Ident');
    await expect(focus).toHaveAccessibleName('Identifiers');
    await user.press('ArrowRight');
    await expect(focus).not.toHaveAccessibleName('Identifiers');
    await user.type('ISBN');
    await expect(focus).toHaveAccessibleName('ISBN');
    await user.press('Enter');
    await expect(focus).toHaveRole('textbox');
    await user.type('978-0-262-03384-8');
    await user.press('Enter');
    await expect(ui.paper.getByRole('link', { name: '978-0-262-03384-8' })).toBeVisible();
    await expect(focus).toHaveAccessibleName('Edit ISBN');
    await user.tabTo(ui.paper.getByRole('combobox', { name: /^Type/ }), 'Shift+Tab');
    await user.press('Enter');
    await expect(focus).toHaveRole('option');
    await user.type('Thesis');
    await user.press('Enter');
    await expect(ui.paper.getByRole('combobox', { name: /^Type/ })).toContainText('Thesis');
    await expect(focus).toHaveRole('combobox');
  });

  await step('a note mentions a paper, and leads there', async () => {
    await user.paneOf(ui.grid);
    await user.press('n');
    await expect(focus).toHaveAccessibleName('Note');
    await user.type('Compare with @');
    await expect(page.getByRole('listbox', { name: 'Papers' })).toBeVisible();
    await user.type('kim');
    await expect(page.getByRole('listbox', { name: 'Papers' }).getByRole('option')).not.toHaveCount(0);
    await user.press('Enter');
    await expect(focus).toHaveValue(/^Compare with @kim\w+ ?$/);
    await user.press('Escape');
    await expect(row).toBeVisible();
    await user.paneOf(ui.paper);
    await user.tabTo(ui.paper.locator('.md-paper'));
    await user.press('Enter');
    await expect(ui.paper.locator('.paper-title')).toContainText('Reading without a mouse');
  });

  await step('a search is made, saved, and shown again', async () => {
    await user.press('/');
    await expect(focus).toHaveRole('combobox');
    await user.type('mouse');
    await ui.expectRows(2);
    await expect(said(ui, 'found')).toContainText('2 papers');
    await user.press('ControlOrMeta+s');
    await expect(focus).toHaveAccessibleName('Name of the saved search');
    await user.type('Mine');
    await user.press('Enter');
    await expect(ui.line('Mine').and(focus)).toBeVisible();
    await user.press('/', 'Escape');
    await ui.expectRows(8);
    await user.press('Escape');
    await expect(row).toBeVisible();
    await user.paneOf(page.getByRole('navigation', { name: 'Places' }));
    await user.press('Home');
    for (let n = 0; n < 20 && (await ui.line('Mine').and(focus).count()) === 0; n++)
      await user.press('ArrowDown');
    await user.press('Enter');
    await ui.expectRows(2);
    await user.press('g', 'l', '/', 'Escape', 'Escape');
    await ui.expectRows(8);
  });

  await step('the list is sorted by a column', async () => {
    await user.press('Home');
    await user.tabTo(ui.grid.getByRole('button', { name: 'Title' }), 'Shift+Tab');
    await user.press('ArrowRight', 'ArrowRight', 'Enter');
    await expect(ui.grid.getByRole('columnheader', { name: 'Year' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(said(ui, 'done')).toContainText('Sorted by Year, ascending');
    await user.press('Enter', 'Enter');
    await expect(ui.grid.getByRole('columnheader', { name: 'Year' })).toHaveAttribute('aria-sort', 'none');
    await user.press('Tab');
    await expect(row).toBeVisible();
  });

  await step('many papers are edited at once', async () => {
    await user.press('Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'ControlOrMeta+Shift+e');
    await expect(sheet.getByRole('heading', { name: 'Edit 3 papers' })).toBeVisible();
    await expect(focus).toHaveAccessibleName('Value');
    await user.type('Journal of Hands');
    await expect(sheet.getByRole('status')).toContainText('3 of 3 papers would change');
    await user.press('Enter');
    await ui.expectToast('3 papers edited');
    await expect(row).toBeVisible();
    await user.press('ControlOrMeta+z');
    await ui.expectToast(/Undone/);
    await user.press('Escape');
  });

  await step('the duplicates are answered', async () => {
    await user.press('g', 'd');
    const groups = page.getByRole('grid', { name: /Groups/ });
    await expect(groups).toHaveAttribute('aria-rowcount', '1');
    await expect(groups.and(focus)).toBeVisible();
    await expect(page.getByRole('radio').first()).toBeVisible();
    // Going elsewhere and back answers nothing, though the second key of it is one of the place's own.
    await user.press('g', 'l');
    await expect(row).toBeVisible();
    await user.press('g', 'd');
    await expect(groups).toHaveAttribute('aria-rowcount', '1');
    await expect(groups.and(focus)).toBeVisible();
    await user.press('Enter');
    await expect(focus).toHaveRole('radio');
    await user.press('m');
    await expect(page.getByText('All groups are dealt with.')).toBeVisible();
    await user.expectPlace();
    await user.press('ControlOrMeta+w');
    await expect(row).toBeVisible();
    await ui.expectRows(7);
  });

  await step('statistics, and back', async () => {
    await user.press('g', 's');
    const main = page.getByRole('main', { name: 'Statistics' });
    await expect(main).toBeVisible();
    await user.expectPlace();
    await user.tabTo(main.getByRole('button', { name: 'Table: Read per week' }));
    await user.press('Enter');
    await expect(main.getByRole('region', { name: 'Table: Read per week' })).toBeVisible();
    await user.expectPlace();
    await user.press('ControlOrMeta+w');
    await expect(row).toBeVisible();
  });

  await step('all is exported to a file', async () => {
    const file = join(octavo.dataFolder, 'mine.bib');
    await octavo.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
    }, file);
    await user.press('ControlOrMeta+e');
    await expect(page.getByRole('button', { name: 'Save…' })).toBeFocused();
    await user.press('Enter');
    await ui.expectToast(/^7 papers exported to/);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8').match(/^@\w+\{/gm)).toHaveLength(7);
  });

  await step('a paper goes to the trash and comes back', async () => {
    await user.press('Home', '#');
    await ui.expectRows(6);
    await expect(row).toBeVisible();
    await user.press('ControlOrMeta+z');
    await ui.expectRows(7);
    await user.press('Home', 'Delete');
    await ui.expectRows(6);
    await user.press('g', 't');
    await ui.expectRows(1);
    await user.press('Home');
    await user.run('restore');
    await expect(page.getByText('The trash is empty')).toBeVisible();
    await expect(sheet).toBeHidden();
    await user.expectPlace();
    await user.press('g', 'l');
    await ui.expectRows(7);
  });

  await step('single keys can be switched off', async () => {
    await user.press('ControlOrMeta+,');
    await expect(sheet).toBeVisible();
    await user.tabTo(sheet.getByRole('checkbox', { name: /^Shortcuts of a single key/ }));
    await user.press('Space', 'Escape');
    await expect(sheet).toBeHidden();
    await expect(row).toBeVisible();
    await user.press('Home');
    const before = await row.locator('.cell-status').innerHTML();
    await user.press('q', 'e', 's', '#');
    await page.waitForTimeout(500);
    expect(await row.locator('.cell-status').innerHTML()).toBe(before);
    await expect(row).toHaveAttribute('aria-rowindex', '1');
    await ui.expectRows(7);
    await user.press('ArrowDown');
    await expect(row).toHaveAttribute('aria-rowindex', '2');
    await user.run('mark as read');
    await expect(row.getByRole('img', { name: 'Read', exact: true })).toBeVisible();
  });
});

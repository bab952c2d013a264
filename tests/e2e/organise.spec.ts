import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/app.ts';
import { LibraryWindow, pageText } from './support/window.ts';

/** Seven papers and the first of them in focus. */
async function withPapers(octavo: ConstructorParameters<typeof LibraryWindow>[0]): Promise<LibraryWindow> {
  const ui = new LibraryWindow(octavo);
  await ui.importPage(pageText('community_latex'), 7);
  await ui.pressOnList('Home');
  return ui;
}

async function newCollection(ui: LibraryWindow, name: string): Promise<void> {
  await ui.press('ControlOrMeta+n');
  await ui.page.getByRole('textbox', { name: 'Name of the new collection' }).fill(name);
  await ui.page.keyboard.press('Enter');
  await expect(ui.line(name)).toBeVisible();
}

test('collections are made, filled, renamed, moved and deleted by the keyboard, with a way back', async ({
  octavo,
}) => {
  const ui = await withPapers(octavo);
  const { keyboard } = ui.page;
  await expect(ui.line('New Collection')).toBeVisible();
  await newCollection(ui, 'Reading group');
  await newCollection(ui, 'Thesis');

  await test.step('three papers go into one of them', async () => {
    await ui.pressOnList('Home');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowDown');
    await expect(ui.paper).toContainText('3 papers selected');
    await keyboard.press('c');
    await expectAccessible(ui.page);
    await ui.page.getByRole('combobox', { name: 'Find a collection' }).fill('thes');
    await keyboard.press('Enter');
    await ui.expectToast('3 papers added to “Thesis”');
    await keyboard.press('Escape');
    await expect(ui.line('Thesis')).toContainText('3');
    await expect(ui.paper.locator('label').filter({ hasText: 'Thesis' })).toContainText('3 of 3');
  });

  await test.step('it is a filter', async () => {
    await ui.line('Thesis').click();
    await ui.expectRows(3);
    await expect(ui.search).toHaveAttribute('placeholder', 'Search Thesis, 3 papers');
  });

  await test.step('renamed, then moved into the other', async () => {
    await ui.line('Thesis').focus();
    await keyboard.press('F2');
    await ui.page.getByRole('textbox', { name: 'New name' }).fill('My thesis');
    await keyboard.press('Enter');
    await expect(ui.line('My thesis')).toBeFocused();
    await keyboard.press('Alt+Shift+ArrowRight');
    await expect(ui.line('My thesis')).toHaveAttribute('aria-level', '3');
    await expectAccessible(ui.page);
    await expect(ui.line('Reading group')).toContainText('3');
  });

  await test.step('the tree is walked by arrows', async () => {
    await ui.line('My thesis').focus();
    await keyboard.press('ArrowLeft');
    await expect(ui.line('Reading group')).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(ui.line('My thesis')).toHaveCount(0);
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect(ui.line('My thesis')).toBeFocused();
  });

  await test.step('deleted with what is below it; the papers stay, and it comes back', async () => {
    await ui.line('Reading group').focus();
    await keyboard.press('Delete');
    await ui.expectToast(
      'Collection “Reading group” and 1 collection below it deleted; their 3 papers stay in the library',
    );
    await expect(ui.line('Reading group')).toHaveCount(0);
    await ui.expectRows(7);
    await ui.press('ControlOrMeta+z');
    await expect(ui.line('My thesis')).toContainText('3');
  });
});

test('many papers are tagged at once, tags merged and deleted, and undo takes it back', async ({
  octavo,
}) => {
  const ui = await withPapers(octavo);
  const { page } = ui;
  const { keyboard } = page;
  const field = page.getByRole('combobox', { name: 'Add a tag' });

  await keyboard.press('t');
  await field.fill('Baseline');
  await keyboard.press('Enter');
  await ui.expectToast('1 paper tagged “Baseline”');
  await keyboard.press('Escape');
  await expect(ui.paper.locator('.paper-tag')).toHaveText(['Baseline']);

  await test.step('all get what some have; a second click takes it from all', async () => {
    await ui.pressOnList('ControlOrMeta+a');
    const row = ui.paper.locator('label').filter({ hasText: 'Baseline' });
    await expect(row).toContainText('1 of 7');
    await row.getByRole('checkbox').click();
    await expect(row).toContainText('7 of 7');
    await row.getByRole('checkbox').click();
    await expect(ui.line('Baseline').locator('.sidebar-count')).toHaveCount(0);
    await ui.press('ControlOrMeta+z');
    await expect(row).toContainText('7 of 7');
  });

  await test.step('a name that is taken offers a merge', async () => {
    await ui.pressOnList('Escape');
    await ui.pressOnList('Home');
    await keyboard.press('t');
    await field.fill('to cite');
    await keyboard.press('Enter');
    await expect(ui.line('to cite')).toContainText('1');
    await keyboard.press('Escape');
    await expect(ui.grid.locator('[role="row"]:focus')).toBeVisible();
    await ui.line('to cite').focus();
    await keyboard.press('F2');
    await page.getByRole('textbox', { name: 'New name' }).fill('baseline');
    await keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click();
    await expect(ui.line('to cite')).toHaveCount(0);
    await ui.press('ControlOrMeta+z');
    await expect(ui.line('to cite')).toContainText('1');
  });

  await test.step('the manager finds and deletes what nothing uses', async () => {
    await ui.pressOnList('Home');
    await ui.paper.locator('.paper-tag').filter({ hasText: 'to cite' }).hover();
    await ui.paper.getByRole('button', { name: 'Remove Tag to cite' }).click();
    await page.getByRole('button', { name: /^Commands/ }).click();
    await keyboard.type('manage tags');
    await keyboard.press('Enter');
    const manager = page.getByRole('dialog', { name: 'Tags' });
    await expect(manager.getByRole('searchbox')).toBeFocused();
    await expect(manager).toContainText('2 tags, 1 unused');
    await expectAccessible(page);
    await manager.getByRole('button', { name: /^Colour of Baseline/ }).click();
    await page.getByRole('menuitem', { name: 'Teal' }).click();
    await expect(manager.locator('.tag-teal')).toBeVisible();
    await manager.getByRole('button', { name: 'Delete 1 Unused' }).click();
    await expect(manager).toContainText('1 tag');
    await keyboard.press('Escape');
    await expect(ui.line('to cite')).toHaveCount(0);
  });
});

test('papers are dragged onto collections, tags and the queue; a search is saved and shown', async ({
  octavo,
}) => {
  const ui = await withPapers(octavo);
  const { page } = ui;
  await newCollection(ui, 'Thesis');
  await ui.pressOnList('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await ui.grid.getByRole('row').nth(1).dragTo(ui.line('Thesis'));
  await expect(ui.line('Thesis')).toContainText('2');
  await ui.grid.getByRole('row').nth(2).dragTo(ui.line('Queue'));
  await expect(ui.line('Queue')).toContainText('2');

  await ui.pressOnList('Escape');
  await page.keyboard.press('t');
  await page.keyboard.type('to cite');
  await page.keyboard.press('Enter');
  await expect(ui.line('to cite')).toContainText('1');
  await page.keyboard.press('Escape');
  await ui.grid.getByRole('row').nth(5).dragTo(ui.line('to cite'));
  await expect(ui.line('to cite')).toContainText('2');

  await newCollection(ui, 'Reading group');
  await ui.line('Reading group').dragTo(ui.line('Thesis'), { targetPosition: { x: 60, y: 2 } });
  await expect(page.locator('.sidebar-row', { hasText: /Thesis|Reading group/ })).toContainText([
    'Reading group',
    'Thesis',
  ]);
  await ui.line('Reading group').dragTo(ui.line('Thesis'));
  await expect(ui.line('Reading group')).toHaveAttribute('aria-level', '3');

  await ui.goTo('Library');
  const title = ((await ui.grid.getByRole('row').nth(1).locator('.cell-title').textContent()) ?? '').trim();
  const word = title.split(/\s+/).find((w) => /^[A-Za-z]{6,}$/.test(w)) ?? '';
  await ui.searchFor(word);
  await expect.poll(() => ui.rowCount()).toBeLessThan(7);
  const found = await ui.rowCount();
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByRole('textbox', { name: 'Name of the saved search' }).fill('Mine');
  await page.keyboard.press('Enter');
  await expect(ui.line('Mine')).toContainText(String(found));
  await ui.line('Thesis').click();
  await ui.expectRows(2);
  await ui.line('Mine').click();
  await expect(ui.search).toHaveValue(word);
  await ui.expectRows(found);
});

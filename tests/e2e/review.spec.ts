import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible.ts';
import { expect, type Octavo, test } from './support/app.ts';
import { call } from './support/bridge.ts';
import { drop } from './support/drop.ts';
import { LibraryWindow, pageText } from './support/window.ts';

const size = { width: 1280, height: 800 };

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
    await expect(ui.line('Thesis')).toContainText('10');
    await expect(ui.line('to cite')).toContainText('10');
    await ui.expectRows(10);
    await ui.press('ControlOrMeta+z');
    await ui.expectRows(1);
    await expect(ui.line('Thesis')).toHaveCount(0);
    await expect(ui.line('to cite')).toHaveCount(0);
  });
});

test('files on a collection, papers out of the window, collections with and without what is below, searches in order', async ({
  launch,
}) => {
  const octavo = await launch({ size, dark: true });
  const ui = new LibraryWindow(octavo);
  const { page, review } = ui;
  const { keyboard } = page;
  await ui.importPage(pageText('community_latex'), 7);
  await octavo.cli(['import', '-'], entry('one', 'Counting bees', ',\n  journal = {Bees}'));
  await ui.expectRows(8);
  await octavo.cli([
    'set',
    'one',
    '--collection',
    '+Thesis/Related work',
    '--tag',
    '+methods/tests,+baseline,+to cite',
  ]);
  await expect(ui.line('Thesis')).toContainText('1');

  await test.step('files dropped on a collection come with it chosen', async () => {
    const file = join(octavo.dataFolder, 'refs.bib');
    const long = `An endless ${'title '.repeat(1700)}end`;
    await writeFile(
      file,
      entry('one', 'Counting bees', ',\n  journal = {Bees}') +
        entry('rtl', 'أثر القراءة في المكتبات الرقمية 📚 (a study)') +
        entry('long', long),
    );
    const box = await ui.line('Thesis').boundingBox();
    if (!box) throw new Error('the collection is not in sight');
    await drop(octavo, [file], { x: box.x + 60, y: box.y + 14 });
    await review.expectChosen(2);
    await expect(review.sheet.getByLabel('Collection', { exact: true })).toHaveValue('Thesis');
    await keyboard.press('ArrowDown');
    await octavo.screenshot('review-hostile-dark');
    await keyboard.press('ArrowDown');
    await octavo.screenshot('review-rtl-dark');
    await expectAccessible(page);
    await review.import();
    await ui.expectToast('Imported 2 papers into “Thesis”, 1 paper you had added to “Thesis”');
    await expect(ui.line('Thesis')).toContainText('3');
  });

  await test.step('a collection shows and counts its own papers only, on demand', async () => {
    await octavo.cli(['set', 'rtl', '--collection', '-Thesis,+Thesis/Related work']);
    await ui.line('Thesis').click();
    await ui.expectRows(3);
    await ui.line('Thesis').click({ button: 'right' });
    await page.getByRole('menuitemcheckbox', { name: 'Show Papers of Subcollections' }).click();
    await octavo.screenshot('collection-menu-dark');
    await keyboard.press('Escape');
    await ui.expectRows(2);
    await expect(ui.line('Thesis')).toContainText('2');
    const { json } = await octavo.cli(['export', '--to', 'bibtex', '--collection', 'Thesis']);
    expect(json).toMatchObject({ count: 3 });
    await ui.line('Thesis').click({ button: 'right' });
    await expect(page.getByRole('menuitem', { name: 'Export with Subcollections…' })).toBeVisible();
    await page.getByRole('menuitemcheckbox', { name: 'Show Papers of Subcollections' }).click();
    await keyboard.press('Escape');
    await ui.expectRows(3);
  });

  await test.step('into itself it is refused in words; deleting says what becomes of the papers', async () => {
    await ui.line('Thesis').focus();
    await keyboard.press('ArrowRight');
    await ui.line('Thesis').dragTo(ui.line('Related work'));
    await ui.expectToast('“Thesis” can’t be moved into itself or into a collection below it.');
    await ui.line('Thesis').focus();
    await keyboard.press('Delete');
    await ui.expectToast(
      'Collection “Thesis” and 1 collection below it deleted; their 3 papers stay in the library',
    );
    await ui.press('ControlOrMeta+z');
    await expect(ui.line('Related work')).toBeVisible();
  });

  await test.step('a paper dragged out of the window is its citation', async () => {
    await ui.goTo('Library');
    const row = ui.row('Counting bees');
    await row.click();
    // What formats citations is loaded by the first one.
    await keyboard.press('ControlOrMeta+c');
    await ui.expectToast('1 citation copied');
    const carried = page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('dragstart', ({ dataTransfer }) =>
            resolve([dataTransfer?.getData('text/plain'), dataTransfer?.getData('text/html')]),
          );
        }),
    );
    await row.hover();
    await page.mouse.down();
    // A press that is held asks for its citations; a hand takes longer between press and pull than the
    // engine, which answers this after that.
    await page.waitForTimeout(250);
    await call(page, 'citations.format', { selection: { ids: [8] }, as: 'reference' });
    await page.mouse.move(500, 400, { steps: 5 });
    expect(await carried).toEqual([
      'Doe, J., & Roe, R. (2001). Counting bees. Bees.',
      '<p style="margin-left: 2em; text-indent: -2em">Doe, J., &amp; Roe, R. (2001). Counting bees. <i>Bees</i>.</p>',
    ]);
    await page.mouse.up();
    await keyboard.press('Escape');
    await expect(page.locator('.drop-here')).toHaveCount(0);
  });

  await test.step('saved searches are put in order by keyboard and by drag', async () => {
    for (const [name, query] of [
      ['Bees', 'bees'],
      ['Titles', 'title'],
    ] as const) {
      await ui.searchFor(query);
      await page.keyboard.press('ControlOrMeta+s');
      await page.getByRole('textbox', { name: 'Name of the saved search' }).fill(name);
      await keyboard.press('Enter');
      await expect(ui.line(name)).toBeVisible();
    }
    const order = page.locator('.sidebar-row', { hasText: /^(Bees|Titles)/ });
    await ui.line('Titles').focus();
    await keyboard.press('Alt+Shift+ArrowUp');
    await expect(order).toContainText(['Titles', 'Bees']);
    await ui.line('Titles').dragTo(ui.line('Bees'), { targetPosition: { x: 60, y: 25 } });
    await expect(order).toContainText(['Bees', 'Titles']);
  });

  await test.step('tags have colours of their own, and go below one another', async () => {
    await ui.searchFor('');
    await expect(ui.line('baseline').locator('.tag-dot')).toHaveClass(/tag-(?!plain|dot)\w+/);
    await ui.line('baseline').dragTo(ui.line('to cite'));
    await ui.expectToast('1 tag put below “to cite”');
    await expect(ui.line('baseline')).toHaveAttribute('aria-level', '3');
    const nested = await octavo.cli(['list', '--tag', 'to cite/baseline']);
    expect(nested.json).toMatchObject({ total: 1 });
    await octavo.screenshot('sidebar-organised-dark');
  });
});

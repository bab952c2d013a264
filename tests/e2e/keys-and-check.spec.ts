import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible.ts';
import { expect, type Octavo, test } from './support/app.ts';
import { LibraryWindow } from './support/window.ts';

const author = (family: string, given: string) => ({ family, given });

const records = [
  {
    type: 'paper-conference',
    title: 'Deep Interest Network for Click-Through Rate Prediction',
    author: [author('Zhou', 'Guorui'), author('Zhu', 'Xiaoqiang'), author('Song', 'Chenru')],
    issued: { 'date-parts': [[2018]] },
    'container-title': 'Knowledge Discovery and Data Mining',
    DOI: '10.1145/3219819.3219823',
  },
  {
    type: 'article-journal',
    title: 'Deep interest in the second paper of the same people',
    author: [author('Zhou', 'Guorui')],
    issued: { 'date-parts': [[2018]] },
    'container-title': 'Journal of Advertising Research',
    DOI: '10.1145/study.2',
  },
];

/** Papers with something wrong in each. */
const flawed = [
  { ...records[1], title: 'Reading on small screens.', DOI: '10.1145/study.3' },
  { ...records[1], title: 'Reading on large screens.', DOI: '10.1145/study.4' },
  {
    ...records[1],
    title: 'BÃ¼cher und ihre Leser: eine Studie',
    author: [author('MÜLLER', 'Anna'), author('others', '')],
    page: 'pp. 12--20',
    DOI: '10.1145/study.5',
  },
  {
    type: 'article-journal',
    title: 'A paper without a journal',
    author: [author('Kim', 'Jo')],
    ISSN: '0028-0837',
  },
];

async function withRecords(octavo: Octavo): Promise<LibraryWindow> {
  const ui = new LibraryWindow(octavo);
  const done = await octavo.cli(['import', '-', '--json'], JSON.stringify(records));
  expect(done.code, done.stderr).toBe(0);
  await ui.expectRows(records.length);
  return ui;
}

const command = async ({ page }: LibraryWindow, title: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill(title);
  await page.keyboard.press('Enter');
};

const dark = (page: LibraryWindow['page'], isDark: boolean): Promise<void> =>
  page.evaluate((on) => {
    document.documentElement.dataset['theme'] = on ? 'dark' : 'light';
  }, isDark);

test('citation keys by one’s own formula, and a library looked through for problems', async ({ octavo }) => {
  const ui = await withRecords(octavo);
  const { page } = ui;
  const dialog = page.getByRole('dialog');

  await test.step('a formula is tried on one’s own papers, and what is wrong with it is said', async () => {
    await command(ui, 'Citation Key Formula');
    const formula = dialog.getByRole('textbox', { name: 'Formula' });
    await expect(formula).toBeFocused();
    await formula.fill('auth.lower + yaer');
    await expect(dialog.getByRole('status')).toContainText('There is no field “yaer”. Did you mean year?');
    await octavo.screenshot('key-formula-wrong-light');
    await formula.fill('[authors2:lower][shortyear]');
    await expect(dialog).toContainText('authors(2).lower + shortyear');
    await expect(dialog.getByRole('list', { name: 'Keys it makes' })).toContainText('zhouzhu18');
    await expectAccessible(page);
    await octavo.screenshot('key-formula-light');
    await dark(page, true);
    await dialog.getByText('What formulas can say').click();
    await octavo.screenshot('key-formula-dark');
    await dark(page, false);
    await dialog.getByText('What formulas can say').click();
    await formula.focus();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Use This Formula' }).click();
    await ui.expectToast('New papers get keys by this formula');
  });

  await test.step('keys are made anew as the preview shows, in one step', async () => {
    await ui.pressOnList('ControlOrMeta+a');
    await command(ui, 'Regenerate Keys');
    await expect(dialog.getByRole('status')).toContainText('2 of 2 keys would change');
    await expect(dialog.getByRole('list', { name: 'Old and new keys' })).toContainText('zhouzhu18');
    await expectAccessible(page);
    await octavo.screenshot('regenerate-keys-light');
    await dark(page, true);
    await octavo.screenshot('regenerate-keys-dark');
    await dark(page, false);
    await dialog.getByRole('button', { name: 'Regenerate 2 Keys' }).click();
    await ui.expectToast('2 keys made anew');
    const { stdout } = await octavo.cli(['keys', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ keys: [{ key: 'zhouzhu18' }, { key: 'zhou18' }] });
  });

  await test.step('the table of old and new keys is written', async () => {
    const path = join(octavo.dataFolder, 'old-keys.tsv');
    await octavo.app.evaluate(({ dialog: shell }, filePath) => {
      shell.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await command(ui, 'Regenerate Keys');
    await dialog.getByRole('button', { name: 'Save Table of Old Keys…' }).click();
    await ui.expectToast('Table of 2 old keys saved');
    expect(readFileSync(path, 'utf8')).toContain('zhou2018deep\tzhouzhu18\t');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
  });

  const list = page.getByRole('grid', { name: 'Problems' });
  const paper = page.getByRole('region', { name: 'The paper' });
  const kinds = page.getByRole('navigation', { name: 'Kinds of problems' });

  await test.step('problems are found, the gravest first, and a key mends one', async () => {
    const done = await octavo.cli(['import', '-', '--json'], JSON.stringify(flawed));
    expect(done.code, done.stderr).toBe(0);
    await ui.expectRows(records.length + flawed.length);
    await ui.press('g');
    await page.keyboard.press('c');
    await expect(list).toBeFocused();
    await expect(list).toHaveAttribute('aria-rowcount', '9');
    await expect(list.getByRole('row').first()).toContainText('Journal article without journal.');
    await expect(paper.getByRole('heading', { name: 'A paper without a journal' })).toBeVisible();
    // What acts on the list, which lies behind, isn't offered, not even unseen.
    await expect(paper.locator('[aria-label="Regenerate key"]')).toHaveCount(0);
    await expectAccessible(page);
    await octavo.screenshot('problems-light');
    await kinds.getByRole('button', { name: /wrong encoding/ }).click();
    await expect(list).toHaveAttribute('aria-rowcount', '1');
    await expect(paper).toContainText('Bücher');
    await list.focus();
    await page.keyboard.press('Enter');
    await expect(paper.getByRole('button', { name: 'Edit title' })).toBeFocused();
    await list.focus();
    await page.keyboard.press('m');
    await ui.expectToast('1 paper mended');
    await expect(list).toHaveAttribute('aria-rowcount', '8');
    await expect(list).toBeFocused();
  });

  await test.step('all of a kind are mended after a preview, and come back with Undo', async () => {
    await kinds.getByRole('button', { name: /full stop/ }).click();
    await page.getByRole('button', { name: 'Mend 2…' }).click();
    await expect(dialog.getByRole('listitem')).toHaveCount(2);
    await expectAccessible(page);
    await dark(page, true);
    await octavo.screenshot('mend-dark');
    await dialog.getByRole('button', { name: 'Mend 2 Problems' }).click();
    await ui.expectToast('2 papers mended');
    await expect(list).toHaveAttribute('aria-rowcount', '6');
    await expectAccessible(page);
    await octavo.screenshot('problems-dark');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(list).toHaveAttribute('aria-rowcount', '8');
    await dark(page, false);
  });

  await test.step('a problem that is none goes for good, is listed apart, and comes back', async () => {
    await kinds.getByRole('button', { name: 'All problems' }).click();
    await list.focus();
    await page.keyboard.press('d');
    await ui.expectToast('Marked as not a problem');
    await expect(list).toHaveAttribute('aria-rowcount', '7');
    const { stdout } = await octavo.cli(['check', '--dismissed', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'field_missing' }] });
    await kinds.getByRole('button', { name: 'Not problems' }).click();
    await expect(list).toHaveAttribute('aria-rowcount', '1');
    await expectAccessible(page);
    await octavo.screenshot('problems-dismissed-light');
    await dark(page, true);
    await octavo.screenshot('problems-dismissed-dark');
    await dark(page, false);
    await paper.getByRole('button', { name: 'It Is a Problem' }).click();
    await expect(list).toHaveAttribute('aria-rowcount', '8');
    await expect(kinds.getByRole('button', { name: 'Not problems' })).toHaveCount(0);
  });

  await test.step('the paper is shown in the library, and the sidebar leads back', async () => {
    await paper.getByRole('button', { name: 'Show in Library' }).click();
    await expect(ui.paper).toBeVisible();
    await ui.place('Problems').click();
    await expect(list).toHaveAttribute('aria-rowcount', '8');
  });
});

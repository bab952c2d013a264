import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/app.ts';
import { call } from './support/bridge.ts';
import { LibraryWindow } from './support/window.ts';

const size = { width: 1280, height: 800 };
const paper = (n: number, more: object = {}) => ({
  type: 'article-journal',
  title: `A study of subject number ${n}`,
  author: [
    { family: 'Zhou', given: 'Guorui' },
    { family: 'Zhu', given: 'Xiaoqiang' },
    { family: 'Song', given: 'Chengru' },
  ],
  issued: { 'date-parts': [[2018, 8]] },
  'container-title': 'Journal of Tests',
  volume: String(n),
  DOI: `10.1234/test.${n}`,
  abstract: `Abstract of paper ${n}, which says what it is about.`,
  ...more,
});

const revisionOf = async (page: Page, id: number): Promise<number> => {
  const reply = await call(page, 'items.get', { id });
  return reply.ok ? (reply.value as { revision: number }).revision : 0;
};

test('one paper: type, fields, identifiers, creators, dates and links, by mouse and keyboard', async ({
  launch,
}) => {
  const octavo = await launch({ size });
  const ui = new LibraryWindow(octavo);
  const { page, paper: pane } = ui;
  const { keyboard } = page;
  await octavo.cli(['import', '-'], JSON.stringify([paper(1), paper(2, { volume: '9' })]));
  await ui.expectRows(2);
  await ui.row('subject number 1').click();

  await test.step('the type brings its own fields', async () => {
    await expect(pane.getByRole('button', { name: 'Issue', exact: true })).toBeVisible();
    await pane.getByRole('combobox', { name: /^Type/ }).click();
    await page.getByRole('option', { name: 'Thesis' }).click();
    await expect(pane.getByRole('button', { name: 'University', exact: true })).toBeVisible();
    await expect(pane.getByRole('region', { name: 'Other fields' })).toContainText('Volume');
    await octavo.screenshot('editing-thesis');
    await ui.press('ControlOrMeta+z');
    await expect(pane.getByRole('button', { name: 'Issue', exact: true })).toBeVisible();
  });

  await test.step('a missing field is added, an existing one edited and given up', async () => {
    await pane.getByRole('button', { name: 'Issue', exact: true }).click();
    await keyboard.type('7');
    await keyboard.press('Enter');
    await expect(pane.locator('.fact').filter({ hasText: 'Issue' })).toContainText('7');
    await expect(pane.getByRole('button', { name: 'Edit Issue' })).toBeFocused();
    await pane.getByRole('button', { name: 'Edit Volume' }).focus();
    await keyboard.press('Enter');
    await keyboard.type('99');
    await keyboard.press('Escape');
    await expect(pane.getByRole('button', { name: 'Edit Volume' })).toBeFocused();
    await expect(pane.locator('.fact').filter({ hasText: 'Volume' })).toContainText('1');
  });

  await test.step('a wrong identifier is refused in words, a shared one named', async () => {
    await pane.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Identifiers' }).click();
    await octavo.screenshot('editing-menu');
    await page.getByRole('menuitem', { name: 'ISBN' }).click();
    await keyboard.type('978-0-262-03384-1');
    await keyboard.press('Enter');
    await expect(pane.getByRole('alert')).toContainText('check digit');
    await octavo.screenshot('editing-identifier');
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('978-0-262-03384-8');
    await keyboard.press('Enter');
    await expect(pane.getByRole('link', { name: '978-0-262-03384-8' })).toBeVisible();
    await pane.getByRole('button', { name: 'Edit DOI' }).click();
    await keyboard.type('https://doi.org/10.1234/test.2');
    await keyboard.press('Enter');
    await expect(pane.getByRole('button', { name: /^Also on zhou2018studya?, “A study/ })).toBeVisible();
    await octavo.screenshot('editing-shared');
  });

  await test.step('a date says what was understood of it', async () => {
    await pane.getByRole('button', { name: 'Edit Venue, Date and Pages' }).click();
    await pane.getByRole('textbox', { name: 'Date' }).fill('c. 1850');
    await expect(pane.getByRole('status')).toHaveText('Read as about 1850');
    await pane.getByRole('textbox', { name: 'Date' }).fill('forthcoming');
    await expect(pane.getByRole('status')).toContainText('kept as text');
    await pane.getByRole('textbox', { name: 'Date' }).fill('2018-21');
    await octavo.screenshot('editing-date');
    await keyboard.press('Enter');
    await expect(pane.locator('.paper-venue')).toContainText('2018');
  });

  await test.step('creators are moved, pasted, given roles and one name', async () => {
    await pane.getByRole('button', { name: 'Edit Creators' }).click();
    await expect(pane.getByRole('textbox', { name: 'Family name, Creator 1 of 3' })).toBeFocused();
    await octavo.screenshot('editing-creators');
    await expectAccessible(page);
    await keyboard.press('Alt+ArrowDown');
    await expect(pane.getByRole('textbox', { name: 'Family name, Creator 2 of 3' })).toHaveValue('Zhou');
    await pane.getByRole('button', { name: 'Add Creator' }).click();
    await page.evaluate(
      (text) => window.octavo.call('shell.writeClipboard', { text, html: '' }),
      'Gai, Kun; {OLMo Team}',
    );
    await keyboard.press('ControlOrMeta+v');
    await expect(pane.getByRole('textbox', { name: 'Name, Creator 5 of 5' })).toHaveValue('OLMo Team');
    await pane.getByRole('combobox', { name: /^Role, Creator 5 of 5/ }).click();
    await page.getByRole('option', { name: 'Editor', exact: true }).click();
    const grip = pane.locator('.creator-grip');
    await grip.nth(3).hover();
    await page.mouse.down();
    await grip.nth(0).hover();
    await octavo.screenshot('editing-creators-drag');
    await page.mouse.up();
    await pane.getByRole('button', { name: 'More for creator 2' }).click();
    await page.getByRole('menuitem', { name: 'Particle and Suffix' }).click();
    await octavo.screenshot('editing-creators-more');
    await pane.getByRole('button', { name: 'Save' }).click();
    await expect(pane.locator('.paper-creators')).toHaveText(
      'Kun Gai, Xiaoqiang Zhu, Guorui Zhou, Chengru Song, OLMo Team (editor)',
    );
  });

  await test.step('a long text has lines, and Ctrl+Enter saves it', async () => {
    await pane.getByRole('button', { name: 'Edit Abstract' }).focus();
    await keyboard.press('Enter');
    await keyboard.press('End');
    await keyboard.press('Enter');
    await keyboard.type('A second line.');
    await keyboard.press('ControlOrMeta+Enter');
    await expect(pane.locator('.paper-abstract .serif')).toContainText(/about\.\nA second line\.$/);
  });

  await test.step('a link is added, and only to the web', async () => {
    await pane.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Link' }).click();
    await keyboard.type('javascript:alert(1)');
    await keyboard.press('Enter');
    await expect(pane.getByRole('alert')).toContainText('no web address');
    await pane.getByRole('textbox', { name: 'Address' }).fill('github.com/a/b');
    await pane.getByRole('combobox', { name: /^Kind/ }).click();
    await page.getByRole('option', { name: 'Code' }).click();
    await octavo.screenshot('editing-link');
    await pane.getByRole('textbox', { name: 'Address' }).press('Enter');
    await expect(pane.getByRole('link', { name: 'Code: github.com/a/b' })).toBeVisible();
    await octavo.screenshot('editing-all');
    await expectAccessible(page);
  });

  await test.step('a clash shows both values, and one is chosen', async () => {
    await pane.getByRole('button', { name: 'Edit Volume' }).click();
    await keyboard.type('5');
    const revision = await revisionOf(page, 1);
    await call(page, 'items.update', { id: 1, revision, patch: { setVariables: { volume: '6' } } });
    await keyboard.press('Enter');
    await expect(pane.locator('.conflict')).toContainText('Volume was changed elsewhere');
    await octavo.screenshot('editing-conflict');
    await pane.getByRole('button', { name: 'Keep Mine' }).click();
    await expect(pane.locator('.fact').filter({ hasText: 'Volume' })).toContainText('5');
  });

  await test.step('what was typed into a paper that is erased elsewhere is not lost', async () => {
    await pane.getByRole('button', { name: 'Edit Title' }).click();
    const title = pane.getByRole('textbox', { name: 'Title' });
    await expect(title).toBeFocused();
    await keyboard.type('Typed in vain');
    await expect(title).toHaveValue('Typed in vain');
    await call(page, 'items.trash', { selection: { ids: [1] } });
    await call(page, 'items.erase', { selection: { ids: [1] } });
    await ui.expectToast(/Title was not saved\. This paper is no longer in the library/);
    await page.getByRole('button', { name: 'Copy What You Wrote' }).click();
    expect(await ui.clipboard()).toBe('Typed in vain');
  });
});

test('many papers: set, replaced with a preview, undone', async ({ launch }) => {
  const octavo = await launch({ size });
  const ui = new LibraryWindow(octavo);
  const { page } = ui;
  const dialog = page.getByRole('dialog');
  await octavo.cli(['import', '-'], JSON.stringify(Array.from({ length: 40 }, (_, i) => paper(i + 1))));
  await ui.expectRows(40);
  await ui.pressOnList('ControlOrMeta+a');
  await ui.paper.getByRole('button', { name: /^Edit Papers…/ }).click();
  await expect(dialog.getByRole('heading', { name: 'Edit 40 papers' })).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Value' })).toBeFocused();
  await octavo.screenshot('bulk-empty');
  await dialog.getByRole('combobox', { name: /^What to do/ }).click();
  await page.getByRole('option', { name: 'Find and Replace' }).click();
  await dialog.getByRole('textbox', { name: 'Find' }).fill('(Journal');
  await dialog.getByText('Regular expression').click();
  await expect(dialog.getByRole('alert')).toContainText('a bracket “(” is not closed');
  await octavo.screenshot('bulk-bad');
  await dialog.getByRole('textbox', { name: 'Find' }).fill('Journal (of) Tests');
  await dialog.getByRole('textbox', { name: 'Replace with' }).fill('Annals $1 Trials');
  await expect(dialog.getByRole('status')).toHaveText('40 of 40 papers would change');
  await octavo.screenshot('bulk-replace');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await ui.expectToast('40 papers edited');
  await expect(dialog).toBeHidden();
  await ui.searchFor('trials');
  await expect(ui.footer).toContainText('40 of 40 papers');
  await ui.searchFor('');
  const venues = async (): Promise<unknown> =>
    (await octavo.cli(['show', 'zhou2018study'])).json as { 'container-title': string };
  expect(await venues()).toMatchObject({ 'container-title': 'Annals of Trials' });
  await ui.press('ControlOrMeta+z');
  await expect.poll(venues).toMatchObject({ 'container-title': 'Journal of Tests' });
});

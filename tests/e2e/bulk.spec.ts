import { inBothThemes } from './support/accessible.ts';
import { expect, type Octavo, test } from './support/app.ts';
import { shelf } from './support/shelf.ts';
import { LibraryWindow } from './support/window.ts';

const size = { width: 1280, height: 800 };

/** The screen in both themes, for people to look at. */
async function pictures({ page, screenshot }: Octavo, name: string): Promise<void> {
  for (const theme of ['dark', 'light']) {
    await page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme);
    await screenshot(`${name}-${theme}`);
  }
}

test('several papers: what they share, a note to each, and the palette on places that are not open', async ({
  launch,
}) => {
  const octavo = await launch({ size });
  const ui = new LibraryWindow(octavo);
  const { page } = ui;
  const { keyboard } = page;
  await octavo.cli(['import', '-'], JSON.stringify(shelf()));
  await expect(ui.row('Mixtral of Experts')).toBeVisible();
  const dialog = page.getByRole('dialog');

  await test.step('what the selected papers share', async () => {
    await ui.row('Mixtral of Experts').click();
    await ui.row('A Survey on Mixture of Experts').click({ modifiers: ['ControlOrMeta'] });
    await ui.row('Attention Is All You Need').click({ modifiers: ['ControlOrMeta'] });
    const common = ui.paper.getByRole('region', { name: 'In common' });
    await expect(common).toContainText(/Venue.*arXiv2 of 3/);
    await expect(common).toContainText(/Year.*20242 of 3/);
    await common.scrollIntoViewIfNeeded();
    expect(await inBothThemes(page, '.paper')).toEqual([]);
    await pictures(octavo, 'in-common');
  });

  await test.step('a priority for all, by the command', async () => {
    await ui.paper.getByRole('button', { name: /^Set Priority/ }).click();
    await page.getByRole('menuitem', { name: 'High Priority' }).click();
    const listed = await octavo.cli(['list', '--query', 'Mixtral']);
    expect(listed.json).toMatchObject({ items: [{ custom: { octavo: { priority: 3 } } }] });
  });

  await test.step('a note to each, and one Undo', async () => {
    await ui.pressOnList('n');
    await expect(dialog).toContainText('Add Note to 3 Papers');
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await keyboard.type('For the talk on $k$ experts');
    expect(await inBothThemes(page, '[role="dialog"]')).toEqual([]);
    await pictures(octavo, 'note-each');
    await keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await ui.paper.getByRole('button', { name: 'Add Note to Each' }).click();
    await expect(dialog.getByRole('textbox')).toHaveValue('For the talk on $k$ experts');
    await keyboard.press('ControlOrMeta+s');
    await ui.expectToast('Note added to 3 papers');
    await ui.pressOnList('ControlOrMeta+z');
    await ui.expectToast(/Add Note to 3 Papers/);
    await ui.pressOnList('ControlOrMeta+Shift+z');
    await ui.row('Mixtral of Experts').click();
    await expect(ui.paper).toContainText('For the talk on');
  });

  /** Types into the palette, and takes the row of this name. */
  async function choose(words: string, row: string): Promise<void> {
    await ui.pressOnList('ControlOrMeta+k');
    await page.getByRole('combobox').fill(words);
    await expect(dialog.getByRole('option', { name: row })).toBeVisible();
    await dialog.getByRole('option', { name: row }).click();
    await expect(dialog).toHaveCount(0);
  }

  await test.step('places that are not open, from the palette', async () => {
    await ui.pressOnList('ControlOrMeta+k');
    await page.getByRole('combobox').fill('thesis');
    await expect(dialog.getByRole('group', { name: 'Places' }).getByRole('option')).toHaveText([
      'Open Collection “Thesis”',
      'New Collection inside “Thesis”',
      'Rename Collection “Thesis”',
      'Export Collection “Thesis”',
      'Delete Collection “Thesis”',
    ]);
    expect(await inBothThemes(page, '[role="dialog"]')).toEqual([]);
    await pictures(octavo, 'palette-places');
    await keyboard.press('Escape');

    await choose('rename related', 'Rename Collection “Related work”');
    const name = page.getByRole('textbox', { name: 'New name' });
    await expect(name).toBeFocused();
    await name.fill('Prior work');
    await keyboard.press('Enter');
    await expect(ui.line('Prior work')).toBeVisible();

    await choose('inside group', 'New Collection inside “Reading group”');
    await page.getByRole('textbox', { name: 'Name of the new collection' }).fill('Autumn');
    await keyboard.press('Enter');
    await expect(ui.line('Autumn')).toHaveAttribute('aria-level', '3');

    await choose('del tag base', 'Delete Tag “baseline”');
    await ui.expectToast('Tag “baseline” deleted; its papers stay');
    await ui.pressOnList('ControlOrMeta+z');
    await expect(ui.line('baseline')).toBeVisible();

    await choose('prior', 'Open Collection “Prior work”');
    await expect(ui.line('Prior work')).toHaveAttribute('aria-selected', 'true');
  });
});

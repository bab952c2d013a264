import type { Locator } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { expect, type Octavo, test } from './support/app.ts';
import { LibraryWindow, pageText } from './support/window.ts';

const NOTE = `# What it says

Attention **without** softmax: the sum of weights keeps how strong an *interest* is, $w_i \\in [0, 1]$.

- [ ] check the ablation
- [x] read section 4

| model | AUC |
|:--|--:|
| DIN | 0.63 |

See `;

/** A paper's notes in the pane. */
const notesOf = (ui: LibraryWindow): Locator => ui.paper.getByRole('region', { name: 'Notes' });

async function withPapers(octavo: Octavo): Promise<LibraryWindow> {
  const ui = new LibraryWindow(octavo);
  await ui.importPage(pageText('community_latex'), 7);
  await ui.pressOnList('Home');
  return ui;
}

test('a note is written, names another paper, is drawn, and is found from both sides', async ({ launch }) => {
  const octavo = await launch({ size: { width: 1280, height: 800 } });
  const ui = await withPapers(octavo);
  const { page } = ui;
  const field = page.getByRole('textbox', { name: 'Note', exact: true });

  await test.step('n writes; a mention is completed while it is typed', async () => {
    await page.keyboard.press('n');
    await expect(field).toBeFocused();
    await field.fill(NOTE);
    await page.keyboard.press('End');
    await field.pressSequentially('@');
    const list = page.getByRole('listbox', { name: 'Papers' });
    await expect(list.getByRole('option')).toHaveCount(6);
    await expectAccessible(page);
    await octavo.screenshot('note-completing');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(list).toBeHidden();
    await expect(field).toHaveValue(/See @\w+$/);
    await field.pressSequentially(' and @nobody2020.');
  });

  await test.step('Esc saves and goes back; it is drawn as it reads', async () => {
    await octavo.screenshot('note-writing');
    await page.keyboard.press('Escape');
    const notes = notesOf(ui);
    await expect(notes.getByRole('heading', { name: 'What it says' })).toBeVisible();
    await expect(notes.locator('.katex').first()).toBeVisible();
    await expect(ui.grid.locator('[role="row"]:focus')).toHaveCount(1);
    await expect(notes.locator('.md-unknown')).toHaveText('@nobody2020');
    await octavo.screenshot('note-pane');
    await expectAccessible(page);
  });

  await test.step('a task box is ticked where it is read, in one step that Undo takes back', async () => {
    const box = notesOf(ui).getByRole('checkbox', { name: 'check the ablation' });
    await box.click();
    await expect(box).toBeChecked();
    await ui.pressOnList('ControlOrMeta+z');
    await expect(box).not.toBeChecked();
  });

  await test.step('in a tab the text and how it reads stand side by side', async () => {
    await ui.pressOnList('n');
    await page.getByRole('button', { name: 'Open in a Tab' }).click();
    await expect(field).toBeFocused();
    await page.keyboard.press('ControlOrMeta+End');
    await field.pressSequentially('\n- one');
    await page.keyboard.press('Enter');
    await field.pressSequentially('two');
    const side = page.getByRole('region', { name: 'Preview' });
    await expect(side.getByRole('listitem').filter({ hasText: /^two$/ })).toBeVisible();
    await octavo.screenshot('note-tab');
  });

  await test.step('a click on the mention leads to the paper, which says who mentions it', async () => {
    const side = page.getByRole('region', { name: 'Preview' });
    await side.locator('.md-paper').click();
    const mentioned = ui.paper.getByRole('region', { name: 'Mentioned in' });
    await expect(mentioned.getByRole('button')).toHaveCount(1);
    await mentioned.scrollIntoViewIfNeeded();
    await octavo.screenshot('note-mentioned');
    await mentioned.getByRole('button').click();
    await expect(notesOf(ui).getByRole('heading', { name: 'What it says' })).toBeVisible();
  });

  await test.step('it is found by its words', async () => {
    await ui.searchFor('ablation softmax');
    await ui.expectRows(1);
    await expect(notesOf(ui).getByRole('heading', { name: 'What it says' })).toBeVisible();
  });

  await test.step('a note of a megabyte can be written in, is drawn and is saved', async () => {
    const large = 'A paragraph of *some* words with @nobody2020 and $x^2$ in it.\n\n'.repeat(16_000);
    await ui.searchFor('');
    await ui.expectRows(7);
    await ui.pressOnList('End');
    await page.keyboard.press('n');
    await field.evaluate((element: HTMLTextAreaElement, text) => {
      element.value = text;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, large);
    await page.getByRole('button', { name: 'Open in a Tab' }).click();
    await expect(page.getByRole('region', { name: 'Preview' })).toContainText('A paragraph of some words');
    await expect(page.locator('.note-state').first()).toHaveText('Saved');
    await field.focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('x');
    await expect(field).toHaveValue(/x$/);
    await page.keyboard.press('Escape');
  });

  await test.step('dark, in the pane and in a tab', async () => {
    await ui.press('ControlOrMeta+k');
    await page.keyboard.type('theme: dark');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await octavo.screenshot('note-pane-dark');
    await ui.pressOnList('n');
    await page.getByRole('button', { name: 'Open in a Tab' }).click();
    await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
    await octavo.screenshot('note-tab-dark');
  });
});

import { expect, test } from './support/app.ts';
import { LibraryWindow } from './support/window.ts';

const firstRun = 'Your library starts with a page';

test('the sample library opens beside the user’s own, with its formulas drawn', async ({ octavo }) => {
  const ui = new LibraryWindow(octavo);
  await expect(ui.page.getByText(firstRun)).toBeVisible();
  await octavo.screenshot('sample-first-run');
  await ui.page.getByRole('button', { name: 'Open the sample library, 42 papers' }).click();
  await ui.expectRows(42);
  await expect(ui.page.getByText('This is the sample library.')).toBeVisible();
  expect(await octavo.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
    'Sample Library – Octavo',
  );

  await ui.searchFor('theory of communication entropy');
  await ui.row('A Mathematical Theory of Communication').click();
  await expect(ui.paper.locator('.formula .katex').first()).toBeVisible();
  await expect(ui.paper.locator('.formula math').first()).toBeAttached();
  await expect(ui.paper.locator('.formula-source')).toHaveCount(0);
  await octavo.screenshot('sample-paper');

  await expect(ui.paper.locator('mark').first()).toBeVisible();
  await ui.searchFor('');
  await ui.expectRows(42);

  // What is changed there stays there, and comes again.
  await ui.pressOnList('End');
  await ui.page.keyboard.press('#');
  await ui.expectRows(41);
  await ui.page.getByRole('button', { name: 'Back to My Library' }).click();
  await expect(ui.page.getByText(firstRun)).toBeVisible();
  expect((await octavo.cli(['list'])).json).toMatchObject({ total: 0 });
  await ui.page.getByRole('button', { name: 'Open the sample library, 42 papers' }).click();
  await ui.expectRows(41);
});

import { expect, test } from './support/app.ts';
import { LibraryWindow } from './support/window.ts';

test('columns are moved, shown and hidden from their heads, and stay so after a restart', async ({
  launch,
}) => {
  const first = await launch({ size: { width: 1280, height: 800 } });
  const ui = new LibraryWindow(first);
  const papers = [1, 2].map((n) => ({
    type: 'article-journal',
    title: `Paper ${n}`,
    author: [{ family: `Author${n}` }],
    issued: { 'date-parts': [[2000 + n]] },
    'container-title': 'Journal of Tests',
  }));
  await first.cli(['import', '-'], JSON.stringify(papers));
  await ui.expectRows(2);
  const heads = (): Promise<string[]> => ui.grid.getByRole('columnheader').allTextContents();
  expect(await heads()).toEqual(['Status', 'Title', 'Creators', 'Year']);
  await ui.grid.getByRole('columnheader', { name: 'Year' }).click({ button: 'right' });
  await ui.page.getByRole('menuitem', { name: 'Move Column Left' }).click();
  await expect.poll(heads).toEqual(['Status', 'Title', 'Year', 'Creators']);
  await ui.grid.getByRole('columnheader', { name: 'Creators' }).click({ button: 'right' });
  await ui.page.getByRole('menuitemcheckbox', { name: 'Creators' }).click();
  // The menu stays open for the next tick; closed, it gives the grid back.
  await ui.page.keyboard.press('Escape');
  await expect.poll(heads).toEqual(['Status', 'Title', 'Year']);
  await first.close();
  const second = await launch({ dataFolder: first.dataFolder });
  const again = new LibraryWindow(second);
  await again.expectRows(2);
  await expect
    .poll(() => again.grid.getByRole('columnheader').allTextContents())
    .toEqual(['Status', 'Title', 'Year']);
});

import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { expect, type Octavo, test } from './support/app.ts';
import { LibraryWindow } from './support/window.ts';

const name = (n: number): string => `Paper ${String(n).padStart(3, '0')}`;

/** As many papers, the first of them in the inbox, and the rest of an old library without a status. */
const papers = (count: number, inbox: number): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, i) => ({
      type: 'article-journal',
      title: `${name(i + 1)} on reading without a mouse`,
      author: [{ family: `Author${i % 40}` }, { family: 'Second' }],
      issued: { 'date-parts': [[2000 + (i % 25)]] },
      custom: { octavo: { status: i < inbox ? 'inbox' : 'none' } },
    })),
  );

/** Citation keys of some papers that are read or to be read. */
async function keysOf(octavo: Octavo): Promise<string[]> {
  const { json } = await octavo.cli(['list', '--status', 'read,to-read', '--limit', '40']);
  return (json as { items: { id: string }[] }).items.map(({ id }) => id);
}

const focused = (ui: LibraryWindow): Locator => ui.grid.locator('[role="row"]:focus');

/** The papers' numbers of the rows that are drawn, in their order. */
const shown = (ui: LibraryWindow): Promise<number[]> =>
  ui.grid.locator('.row').evaluateAll((rows) =>
    rows
      .map((row) => ({ at: Number(row.getAttribute('aria-rowindex')), text: row.textContent ?? '' }))
      .sort((a, b) => a.at - b.at)
      .map(({ text }) => Number(/Paper (\d+)/.exec(text)?.[1])),
  );

async function pictures(page: Page, take: (name: string) => Promise<string>, what: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    await take(`${what}-${theme}-1280x800`);
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
}

test('200 papers are triaged by the keyboard, queued in an order of one’s own, and counted', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const octavo = await launch({ size: { width: 1280, height: 800 } });
  const ui = new LibraryWindow(octavo);
  const { page } = ui;
  const { keyboard } = page;
  await octavo.cli(['import', '-'], papers(230, 200));
  await ui.expectRows(230);
  const keys = ['q', 'r', 'e', 's'] as const;
  const keyOf = (i: number): string => keys[i % keys.length] ?? 'q';

  await test.step('each key moves a paper away and goes on to the next', async () => {
    await ui.press('g');
    await keyboard.press('i');
    await ui.expectRows(200);
    await ui.pressOnList('Home');
    for (let i = 0; i < 40; i++) {
      await expect(focused(ui)).toContainText(name(i + 1));
      await keyboard.press(keyOf(i));
    }
    await expect(focused(ui)).toContainText(name(41));
    expect((await shown(ui)).slice(0, 5)).toEqual([41, 42, 43, 44, 45]);
  });

  await test.step('as fast as one can press', async () => {
    const start = Date.now();
    for (let i = 40; i < 200; i++) await keyboard.press(keyOf(i));
    await expect(page.getByText('The inbox is empty')).toBeVisible();
    const took = Date.now() - start;
    console.log(`160 papers triaged in ${took} ms, ${Math.round(took / 160)} ms each`);
    const listed = async (status: string): Promise<number[]> => {
      const { json } = await octavo.cli(['list', '--status', status]);
      return (json as { items: { title: string }[] }).items
        .map(({ title }) => Number(title.slice(6, 9)))
        .sort((a, b) => a - b);
    };
    const expected = (key: number): number[] => Array.from({ length: 50 }, (_, i) => 4 * i + key + 1);
    expect(await listed('to-read')).toEqual(expected(0));
    expect(await listed('reading')).toEqual(expected(1));
    expect(await listed('read')).toEqual(expected(2));
    expect(await listed('skipped')).toEqual(expected(3));
  });

  await test.step('skipped papers are hidden in the library, said so, and still found', async () => {
    await ui.press('g');
    await keyboard.press('l');
    await ui.expectRows(180);
    await expect(ui.footer).toContainText('50 skipped hidden');
    await pictures(page, octavo.screenshot, 'library-hint');
    await ui.footer.getByRole('button', { name: 'Show' }).click();
    await ui.expectRows(230);
    await ui.footer.getByRole('button', { name: 'Hide' }).click();
    await ui.expectRows(180);
    await ui.searchFor(`"${name(4)}"`);
    await ui.expectRows(1);
    await keyboard.press('Escape');
    await ui.expectRows(180);
  });

  await test.step('a list sorted by status doesn’t move under the cursor', async () => {
    await ui.grid.getByRole('columnheader', { name: 'Status' }).getByRole('button').click();
    await ui.pressOnList('Home');
    await expect(focused(ui)).toContainText(name(1));
    const before = await shown(ui);
    await keyboard.press('e');
    await expect(ui.row(name(1)).getByRole('img', { name: 'Read', exact: true })).toBeVisible();
    await expect(focused(ui)).toContainText(name(before[1] ?? 0));
    expect(await shown(ui)).toEqual(before);
    await keyboard.press('ControlOrMeta+z');
    await expect(ui.row(name(1)).getByRole('img', { name: 'To read' })).toBeVisible();
    await ui.grid.getByRole('columnheader', { name: 'Status' }).getByRole('button').click();
    await ui.grid.getByRole('columnheader', { name: 'Status' }).getByRole('button').click();
  });

  await test.step('the queue keeps an order of its own, by keys and by dragging', async () => {
    await ui.press('g');
    await keyboard.press('q');
    await ui.expectRows(100);
    const first = async (count: number): Promise<number[]> => (await shown(ui)).slice(0, count);
    await expect.poll(() => first(4)).toEqual([1, 2, 5, 6]);
    await ui.pressOnList('Home');
    await keyboard.press('Alt+ArrowDown');
    await expect.poll(() => first(4)).toEqual([2, 1, 5, 6]);
    await expect(focused(ui)).toContainText(name(1));
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Alt+ArrowUp');
    await expect.poll(() => first(4)).toEqual([1, 5, 2, 6]);
    await keyboard.press('Alt+End');
    await expect(focused(ui)).toContainText(name(5));
    await expect(focused(ui)).toHaveAttribute('aria-rowindex', '100');
    await keyboard.press('ControlOrMeta+z');
    await keyboard.press('Home');
    await expect.poll(() => first(4)).toEqual([1, 5, 2, 6]);
    await ui.row(name(9)).dragTo(ui.row(name(5)), { targetPosition: { x: 200, y: 4 } });
    await expect.poll(() => first(4)).toEqual([1, 9, 5, 2]);
    await ui.row(name(6)).hover();
    await page.mouse.down();
    await ui.row(name(1)).hover({ position: { x: 200, y: 24 } });
    const box = await ui.row(name(1)).boundingBox();
    for (const dy of [18, 20, 22]) await page.mouse.move(500, (box?.y ?? 0) + dy);
    await expect(ui.row(name(1))).toHaveAttribute('data-drop', 'after');
    await octavo.screenshot('queue-drag-light-1280x800');
    await page.mouse.up();
    await expect.poll(() => first(4)).toEqual([1, 6, 9, 5]);
    await pictures(page, octavo.screenshot, 'queue');
    await expectAccessible(page);
    await keyboard.press('ControlOrMeta+z');
    await expect.poll(() => first(4)).toEqual([1, 9, 5, 2]);
    await expect(ui.footer).toContainText('In your order');
    await ui.grid.getByRole('columnheader', { name: 'Year' }).getByRole('button').click();
    await ui.footer.getByRole('button', { name: 'Back to Your Order' }).click();
    await expect.poll(() => first(4)).toEqual([1, 9, 5, 2]);
  });

  await test.step('what is being read stands on top, the last one begun first', async () => {
    const band = page.getByRole('region', { name: 'Continue' });
    await expect(band.getByRole('listitem')).toHaveCount(3);
    await expect(band.getByRole('listitem').first()).toContainText(name(198));
    await band.getByRole('button', { name: '47 more' }).click();
    await ui.expectRows(50);
    await expect(ui.place('Reading')).toHaveAttribute('aria-selected', 'true');
    await octavo.screenshot('reading-place-light-1280x800');
  });

  await test.step('Back and Forward go through what was looked at', async () => {
    await ui.press('Alt+ArrowLeft');
    await ui.expectRows(100);
    await ui.press('g');
    await keyboard.press('l');
    await ui.expectRows(180);
    await ui.press('g');
    await keyboard.press('q');
    await ui.expectRows(100);
    await ui.press('Alt+ArrowLeft');
    await ui.expectRows(180);
    await ui.press('Alt+ArrowRight');
    await ui.expectRows(100);
    await page.waitForTimeout(1100);
    await ui.searchFor(name(5));
    await ui.expectRows(1);
    await ui.press('Alt+ArrowLeft');
    await expect(ui.search).toHaveValue('');
    await ui.expectRows(100);
    await ui.press('Alt+ArrowRight');
    await expect(ui.search).toHaveValue(name(5));
    await keyboard.press('Escape');
  });

  await test.step('Escape takes back the text before the selection; Space goes on', async () => {
    await ui.press('g');
    await keyboard.press('l');
    await ui.searchFor('mouse');
    await expect(ui.footer).toContainText('230 of');
    await ui.pressOnList('Home');
    await keyboard.press('Shift+ArrowDown');
    await expect(ui.footer).toContainText('2 selected');
    await keyboard.press('Escape');
    await expect(ui.search).toHaveValue('');
    await ui.expectRows(180);
    await ui.pressOnList('Home');
    await keyboard.press('Space');
    await expect(focused(ui)).toHaveAttribute('aria-rowindex', '2');
    await keyboard.press('Shift+Space');
    await expect(focused(ui)).toHaveAttribute('aria-rowindex', '1');
  });

  await test.step('the statistics show it, as pictures and as tables', async () => {
    await octavo.cli(['set', ...(await keysOf(octavo)), '--collection', '+Thesis/Related work']);
    await ui.press('g');
    await keyboard.press('s');
    const main = page.getByRole('main', { name: 'Statistics' });
    await expect(main).toContainText('50 papers read');
    await expect(main).toContainText('100 came in, 0 went out: 100 longer');
    await pictures(page, octavo.screenshot, 'statistics');
    await expectAccessible(page);
    await main.getByRole('button', { name: 'Table: Read per week' }).click();
    const row = main.getByRole('region', { name: 'Table: Read per week' }).getByRole('row').nth(1);
    await expect(row).toContainText('so far');
    await expect(row).toContainText('50');
    await octavo.screenshot('statistics-table-light-1280x800');
    await keyboard.press('ControlOrMeta+1');
    await ui.expectRows(180);
    await keyboard.press('Control+Tab');
    await expect(main).toBeVisible();
    // What lies behind the tab is left alone.
    await keyboard.press('e');
    await keyboard.press('j');
    await keyboard.press('ControlOrMeta+w');
    await expect(main).toHaveCount(0);
    const { json } = await octavo.cli(['list', '--status', 'read', '--limit', '1']);
    expect((json as { total: number }).total).toBe(50);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inBothThemes, unnamedButtons } from './support/accessible.ts';
import { expect, type Octavo, test } from './support/app.ts';
import { call } from './support/bridge.ts';
import { root } from './support/root.ts';
import { shelf } from './support/shelf.ts';
import { LibraryWindow, pageText } from './support/window.ts';

const seed = join(root, '../shared/seeds/000_d183ad51def9a82e.txt');
const page = (): string => (existsSync(seed) ? readFileSync(seed, 'utf8') : pageText('community_latex'));

const sizes = [
  { width: 1280, height: 800 },
  { width: 1600, height: 1000 },
];

/** Pictures of the screen as it stands, for people to look at, in both themes and sizes. */
async function pictures(octavo: Octavo, name: string): Promise<void> {
  for (const size of sizes) {
    await octavo.app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    await octavo.page.waitForFunction((width) => window.innerWidth === width, size.width);
    for (const theme of ['light', 'dark']) {
      await octavo.page.evaluate(async (chosen) => {
        document.documentElement.setAttribute('data-theme', chosen);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }, theme);
      await octavo.screenshot(`search-${name}-${theme}-${size.width}x${size.height}`);
    }
  }
  await octavo.page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
}

test('searching by keys alone', async ({ launch }) => {
  test.setTimeout(240_000);
  const octavo = await launch({ size: { width: 1280, height: 800 } });
  const ui = new LibraryWindow(octavo);
  const { page: window } = octavo;
  const { keyboard } = window;
  const broken: Record<string, string[]> = {};
  const look = async (name: string): Promise<void> => {
    // What is half faded in has half its contrast.
    await window.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    const lines = [...(await inBothThemes(window, ':root')), ...(await unnamedButtons(window))];
    if (lines.length > 0) broken[name] = lines;
    await pictures(octavo, name);
  };
  await ui.importPage(page(), 64);

  await ui.press('/');
  await expect(ui.search).toBeFocused();
  await keyboard.type('interest');
  await expect(ui.footer).toContainText(/\d+ of 64 papers/);
  await expect(ui.grid.locator('mark.hit').first()).toBeVisible();
  await keyboard.press('Enter');
  await keyboard.press('F3');
  await expect(ui.paper.locator('.paper-hits')).toContainText(/^\d+ hits?: /);
  await expect(ui.paper.locator('[data-current]').first()).toBeVisible();
  await look('results');

  await keyboard.press('Escape');
  await keyboard.type('yea');
  await expect(window.getByRole('option').first()).toBeVisible();
  await look('completion');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(ui.search).toHaveValue('year:');
  await keyboard.type('2023-2025 ');
  await expect(ui.search).toHaveValue('');
  const chips = window.getByRole('list', { name: 'Search terms' }).getByRole('listitem');
  await expect(chips).toHaveText(['year: 2023–2025']);
  await keyboard.type('status:inbox interest');
  await look('chips');
  await keyboard.press('Enter');
  await expect(chips).toHaveCount(2);
  await keyboard.press('Home');
  await keyboard.press('Backspace');
  await expect(chips).toHaveCount(1);
  await expect(ui.search).toHaveValue('status:inbox interest');
  await keyboard.press('Home');
  await keyboard.press('ArrowLeft');
  await expect(window.getByRole('button', { name: 'Remove year: 2023–2025' })).toBeFocused();
  await keyboard.press('Delete');
  await expect(chips).toHaveCount(0);
  await expect(ui.search).toBeFocused();
  await keyboard.press('Escape');

  await keyboard.press('ControlOrMeta+Shift+l');
  const filters = window.getByRole('complementary', { name: 'Filters' });
  await expect(filters.getByRole('heading', { name: 'Status' })).toBeVisible();
  await look('facets');
  await filters.getByRole('button', { name: /^Inbox, \d+ papers$/ }).click();
  await expect(chips).toHaveText(['status: Inbox']);
  await filters.getByRole('button', { name: /^Inbox, / }).click();
  await expect(chips).toHaveCount(0);
  await keyboard.press('ControlOrMeta+Shift+l');
  await expect(filters).toBeHidden();

  await ui.searchFor('autor:zhou');
  await expect(window.locator('.search-notice')).toContainText('There is no field "autor:"');
  await look('notice');
  await window.locator('.search-notice').getByRole('button').click();
  await expect(ui.search).toHaveValue('');
  await expect(chips).toHaveText(['author: zhou']);
  await window.getByRole('button', { name: 'Clear', exact: true }).click();

  await ui.searchFor('photosynthesis');
  await expect(window.getByText('No paper here has “photosynthesis”.')).toBeVisible();
  await look('nothing');
  await keyboard.press('Escape');

  await ui.searchFor('recomender agent');
  const slip = window
    .locator('.search-notice')
    .filter({ hasText: 'Nothing for “recomender”: showing “recommender”.' });
  await expect(slip).toBeVisible();
  await look('slip');
  await slip.getByRole('button', { name: 'Search for “recomender” instead' }).click();
  await expect(slip).toBeHidden();
  await keyboard.press('Escape');

  await ui.press('ControlOrMeta+p');
  await keyboard.type('Zho');
  await look('quick-open');
  await keyboard.press('Escape');
  await ui.press('ControlOrMeta+k');
  await keyboard.type('search syntax');
  await keyboard.press('Enter');
  await expect(window.getByRole('dialog', { name: 'Search Syntax' })).toBeVisible();
  await look('syntax');
  await keyboard.press('Escape');
  expect(broken).toEqual({});
});

test('narrowing a library in use by clicks', async ({ launch }) => {
  test.setTimeout(240_000);
  const octavo = await launch({ size: { width: 1280, height: 800 } });
  const ui = new LibraryWindow(octavo);
  const { page: window } = octavo;
  await octavo.cli(['import', '-'], JSON.stringify(shelf()));
  await expect(ui.row('Attention Is All You Need')).toBeVisible();
  await call(window, 'notes.create', { item: 1, text: 'Mixing *networks* by hand; see network tables.' });

  await ui.press('ControlOrMeta+Shift+l');
  const filters = window.getByRole('complementary', { name: 'Filters' });
  const chips = window.getByRole('list', { name: 'Search terms' }).getByRole('listitem');
  await ui.searchFor('network');
  await expect(ui.grid.locator('mark.hit').first()).toBeVisible();
  await expect(filters.getByRole('heading', { name: 'Creators' })).toBeVisible();
  const creator = filters.locator('.facet').filter({ hasText: 'Creators' }).locator('.facet-value').first();
  await expect(creator).toBeVisible();
  await pictures(octavo, 'filters-used');
  expect(await inBothThemes(window, ':root')).toEqual([]);
  const name = (await creator.locator('.ellipsis').textContent()) ?? '';
  await creator.click();
  await expect(chips).toHaveText([`author: ${name}`]);
  await window.keyboard.press('ControlOrMeta+Shift+l');
  await expect(filters).toBeHidden();
  await window.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(chips).toHaveCount(0);

  // Hits in a note are counted and stepped to as well.
  await ui.searchFor('tables');
  await expect(ui.paper.locator('.paper-hits')).toContainText('notes 1');
  await ui.search.press('F3');
  await expect(ui.paper.locator('.note [data-current]')).toHaveText('tables');

  await ui.searchFor('deep network');
  await expect(window.locator('.rest-head')).toContainText('Some of the words');
  const total = await ui.rowCount();
  await pictures(octavo, 'rest');
  expect(await inBothThemes(window, ':root')).toEqual([]);
  await ui.pressOnList('ControlOrMeta+a');
  await expect(ui.footer).toContainText(`${total} selected`);
  await window
    .getByRole('row')
    .filter({ has: window.locator('.cell') })
    .last()
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(ui.footer).toContainText(`${total + 1} selected`);
  await octavo.screenshot('search-rest-picked');
});

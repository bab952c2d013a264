import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inBothThemes, unnamedButtons } from './support/accessible.ts';
import { expect, type Octavo, test } from './support/app.ts';
import { call } from './support/bridge.ts';
import { shelf } from './support/shelf.ts';
import { LibraryWindow } from './support/window.ts';

/** A page of papers in the make of a listing with abstracts. */
const papers: readonly [title: string, abstract: string][] = [
  [
    'Interest Drift in Recommender Systems for Groceries',
    'What a household is interested in changes with the season. We follow the interests of 9,000 households over three years and show that a recommender which forgets on purpose keeps up with them better than one which is merely trained more often.',
  ],
  [
    'Multi-Interest Reading Lists without Labels',
    'A reader has more than one interest, and a reading list that averages them serves none. We cluster what was read, let each cluster propose, and find that small interests survive next to large ones without any label being given by hand.',
  ],
  [
    'A Recommender Agent That Asks Before It Suggests',
    'Agents that suggest at once are often wrong and rarely corrected. Our recommender agent asks one question first, chosen so that any answer to it halves what may be meant, and is preferred by two readers in three.',
  ],
  [
    'Counting Sparse Features on Small Devices',
    'Counting how often a feature occurs takes memory that small devices lack. We bound the error of a sketch that fits into eight kilobytes, and measure it on the click-through logs of a public transport app.',
  ],
  [
    'Labour Markets Seen Through Job Adverts',
    'Job adverts say what skills are asked for, and when. From eleven million of them we draw a map of occupations whose distances agree with the moves that people make between jobs.',
  ],
  [
    'Mixing Rows: Regularisation for Tables, Revisited',
    'Mixing two images gives an image of neither, and helps nonetheless. For the rows of a table the same trick needs care with categories; we give a rule for them and test it on forty tables.',
  ],
];
const page = `${papers.map(([title, abstract]) => `${title}\n\n${abstract}`).join('\n\n')}\n`;

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
  await ui.importPage(page, papers.length);

  await ui.press('/');
  await expect(ui.search).toBeFocused();
  await keyboard.type('interest');
  await expect(ui.footer).toContainText(/\d of 6 papers/);
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

  const quick = window.getByRole('dialog');
  const collection = { name: 'Related work', parent: null };
  expect(await call(window, 'collections.create', collection)).toMatchObject({ ok: true });
  const file = join(octavo.dataFolder, 'zhou.bib');
  writeFileSync(file, '@article{zhou, title = {Older interests}, author = {Zhou, Guorui}, year = {2017}}');
  expect((await octavo.cli(['import', file])).code).toBe(0);
  await ui.press('ControlOrMeta+p');
  await keyboard.type('Zho');
  await expect(quick.getByRole('option', { name: /Zhou/ })).toBeVisible();
  await look('quick-open');
  await keyboard.press('Enter');
  await expect(quick).toBeHidden();
  await expect(chips).toHaveText([/^author: .*Zhou/]);
  await ui.expectRows(1);
  await ui.press('ControlOrMeta+p');
  await keyboard.type('Relted');
  await expect(quick.getByRole('option', { name: /Related work/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(ui.line('Related work')).toHaveAttribute('aria-selected', 'true');
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

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { inBothThemes, unnamedButtons } from './support/accessible.ts';
import { expect, type Octavo, test } from './support/app.ts';
import { root } from './support/root.ts';
import { LibraryWindow, pageText } from './support/window.ts';

const wide = { width: 1280, height: 800 };

/** A paper with all that its pane can show; two of the same number are duplicates. */
const paper = (n: number, more: object = {}): object => ({
  type: 'article-journal',
  title: `Reading without a mouse, study ${n}`,
  author: [
    { family: 'Kim', given: 'Jung' },
    { family: 'Doe', given: 'Jane' },
  ],
  issued: { 'date-parts': [[2010 + n]] },
  'container-title': 'Journal of Keys',
  volume: String(n),
  DOI: `10.1234/keys.${n}`,
  abstract: `What study ${n} is about, with $x^2$ in it.`,
  custom: {
    octavo: {
      status: (['inbox', 'to-read', 'reading', 'read'] as const)[n % 4],
      priority: n % 4,
      rating: n % 6,
      tags: ['baseline', 'methods/tests'],
      collections: ['Thesis/Related work'],
      links: [{ url: 'https://github.com/a/b', kind: 'code' }],
    },
  },
  ...more,
});

/** What each screen breaks, by its name. */
class Screens {
  readonly broken: Record<string, string[]> = {};
  readonly octavo: Octavo;
  readonly page: Page;

  constructor(octavo: Octavo) {
    this.octavo = octavo;
    this.page = octavo.page;
  }

  async look(name: string): Promise<void> {
    // What lies behind a dialog or a menu was looked at before it was opened.
    const within = '.dialog, .menu, .popover, .select-popup';
    const isOver = await this.page.evaluate((one) => document.querySelector(one) !== null, within);
    const lines = [
      ...(await inBothThemes(this.page, isOver ? within : ':root')),
      ...(await unnamedButtons(this.page)),
    ];
    if (lines.length > 0) this.broken[name] = lines;
  }

  /** Opens a dialog by a command of the palette, looks at it, and closes it again. */
  async dialog(words: string, name: string | RegExp, more?: () => Promise<void>): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.press('ControlOrMeta+k');
    // After a change of the window's size a frame may be long in coming.
    await expect(this.page.locator('.palette input')).toBeFocused();
    await keyboard.type(words);
    await keyboard.press('Enter');
    const dialog = this.page.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    await this.look(words);
    await more?.();
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
}

/** What would move when it appears or changes: elements with a transition or an animation that takes time. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return `${transitionDuration}, ${animationDuration}`.split(', ').some((time) => !/^0m?s$/.test(time));
      })
      .map((element) => element.className.toString()),
  );

/** What takes the focus and can't be brought into the window by scrolling. */
const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const over = document.querySelector('.dialog') ?? document.body;
    const stops = 'button, input, select, textarea, a[href], [tabindex="0"]';
    return [...over.querySelectorAll<HTMLElement>(stops)]
      .filter((one) => one.checkVisibility() && one.closest('[aria-hidden="true"]') === null)
      .filter((one) => {
        one.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const { left, right, top, height } = one.getBoundingClientRect();
        const isSeen = top > -1 && top + Math.min(height, 24) <= innerHeight + 1;
        return left < -1 || right > innerWidth + 1 || !isSeen;
      })
      .map((one) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent?.slice(0, 40)}`);
  });

/** A picture of the window; Playwright's own shows a corner of it when the page is zoomed. */
async function capture({ app }: Octavo, name: string): Promise<void> {
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  await writeFile(join(root, 'test-results', 'screenshots', `${name}.png`), Buffer.from(png, 'base64'));
}

/** How a row of the list is told: its ground, its text, its mark. */
const inkOf = (row: Locator): Promise<string[]> =>
  row.evaluate((element) => {
    const mark = element.querySelector('.status-glyph');
    return [element, element.querySelector('.cell-title'), mark].map((one) => {
      const { backgroundColor, color } = getComputedStyle(one ?? element);
      return one === element ? backgroundColor : color;
    });
  });

async function resize({ app, page }: Octavo, width: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to, 800),
    width,
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

test('no screen breaks an accessibility rule, in either theme', async ({ launch }) => {
  test.setTimeout(240_000);
  const octavo = await launch({ size: wide });
  const ui = new LibraryWindow(octavo);
  const { page, paper: pane, review } = ui;
  const { keyboard } = page;
  const screens = new Screens(octavo);
  const look = (name: string): Promise<void> => screens.look(name);
  await page.emulateMedia({ reducedMotion: 'reduce' });

  await test.step('first run and what came in', async () => {
    await expect(page.getByText('Your library starts with a page')).toBeVisible();
    await look('first run');
    await octavo.cli(
      ['import', '-', '--keep-duplicates'],
      JSON.stringify([1, 1, 2, 3, 4, 5].map((n) => paper(n))),
    );
    await ui.expectRows(6);
    await ui.paste(`${pageText('community_latex')}\n`);
    await review.expectChosen(7);
    const tabs = await review.sheet.getByRole('tab').all();
    for (const tab of tabs) {
      await tab.click();
      await look(`review, ${await tab.textContent()}`);
    }
    await review.cancel();
    await ui.paste(JSON.stringify([paper(2, { abstract: 'Another', publisher: 'ACM' }), paper(9)]));
    await review.expectChosen(1);
    for (const tab of await review.sheet.getByRole('tab').all()) {
      await tab.click();
      await look(`review of known, ${await tab.textContent()}`);
    }
    await review.cancel();
    await ui.paste('nothing that is a paper');
    await expect(review.sheet).toBeVisible();
    await look('review of nothing');
    await review.cancel();
  });

  await test.step('the list', async () => {
    await ui.pressOnList('Home');
    await look('library');
    await page.getByRole('treeitem', { name: /^Library/ }).press('ArrowRight');
    await ui.searchFor('mouse');
    await expect(ui.grid.locator('mark').first()).toBeVisible();
    await look('search');
    await ui.searchFor('zzzznothing');
    await expect(page.getByText('zzzznothing', { exact: false }).first()).toBeVisible();
    await look('nothing found');
    await ui.search.press('Escape');
    await ui.pressOnList('ControlOrMeta+a');
    await expect(pane).toContainText('6 papers selected');
    await expect(pane.getByRole('region', { name: 'In common' })).toBeVisible();
    await look('several papers');
    await keyboard.press('n');
    await expect(page.getByRole('dialog', { name: 'Add Note to 6 Papers' })).toBeVisible();
    await look('a note to each');
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await keyboard.press('Escape');
    await ui.press('g');
    await keyboard.press('t');
    await expect(page.getByText(/^The trash is empty/)).toBeVisible();
    await look('empty trash');
    await keyboard.press('g');
    await keyboard.press('q');
    await ui.expectRows(4);
    await look('queue');
    await keyboard.press('g');
    await keyboard.press('l');
    await ui.expectRows(6);
  });

  await test.step('one paper and its editors', async () => {
    await ui.pressOnList('Home');
    for (const name of [
      'Title',
      'Creators',
      'Venue, Date and Pages',
      'Abstract',
      'DOI',
      'Volume',
      'Citation Key',
    ]) {
      const pencil = pane.getByRole('button', { name: `Edit ${name}`, exact: true });
      await pencil.click();
      await expect(pane.locator('form')).toBeVisible();
      await look(`edit ${name}`);
      await keyboard.press('Escape');
      await expect(pane.locator('form')).toHaveCount(0);
    }
    await pane.getByRole('button', { name: 'More', exact: true }).first().click();
    await page.getByRole('menuitem', { name: 'Link' }).click();
    await expect(pane.getByRole('textbox', { name: 'Address' })).toBeFocused();
    await keyboard.type('javascript:alert(1)');
    await keyboard.press('Enter');
    await expect(pane.getByRole('alert')).toBeVisible();
    await look('link editor');
    await keyboard.press('Escape');
    await pane.getByRole('button', { name: 'Edit Volume' }).click();
    await pane.getByRole('textbox', { name: 'Volume' }).fill('77');
    const shown = (await octavo.cli(['list', '--limit', '1'])).json as { items: { id: string }[] };
    await octavo.cli(['set', shown.items[0]?.id ?? '', '--field', 'volume=78']);
    await keyboard.press('Enter');
    await expect(pane.locator('.conflict')).toBeVisible();
    await look('conflict');
    await pane.getByRole('button', { name: 'Use the Other' }).click();
    await expect(pane.locator('.conflict')).toHaveCount(0);
    for (const [key, name] of [
      ['t', 'tag picker'],
      ['c', 'collection picker'],
    ] as const) {
      await ui.pressOnList(key);
      await expect(page.locator('.popover')).toBeVisible();
      await look(name);
      await keyboard.press('Escape');
    }
    await ui.pressOnList('n');
    await keyboard.type('# Says\n\nSee @kim2011reading and **this**.\n\n- [ ] check');
    await expect(pane.getByText('Saved', { exact: true })).toBeVisible();
    await look('note');
    await pane.getByRole('button', { name: 'Preview' }).click();
    await expect(pane.getByRole('checkbox', { name: 'check' })).toBeVisible();
    await look('note preview');
    await pane.getByRole('button', { name: 'Preview' }).click();
    await expect(pane.getByRole('textbox', { name: 'Note' })).toBeFocused();
    await pane.getByRole('button', { name: 'Open in a Tab' }).click();
    await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
    await look('note in a tab');
    await ui.press('ControlOrMeta+w');
    await expect(pane.getByRole('heading', { name: 'Says' })).toBeVisible();
    await look('note read');
  });

  await test.step('menus', async () => {
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await look('menu of Add');
    await keyboard.press('Escape');
    await ui.grid.getByRole('row').nth(1).click({ button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
    await look('menu of a paper');
    await keyboard.press('Escape');
    await ui.grid.getByRole('columnheader', { name: 'Year' }).click({ button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
    await look('menu of a column');
    await keyboard.press('Escape');
    await page.getByRole('treeitem', { name: 'Thesis' }).click({ button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
    await look('menu of a collection');
    await keyboard.press('Escape');
    await pane.getByRole('combobox', { name: /^Type/ }).click();
    await expect(page.getByRole('listbox')).toBeVisible();
    await look('types');
    await keyboard.press('Escape');
    await pane.getByRole('button', { name: 'More', exact: true }).first().click();
    await expect(page.getByRole('menu')).toBeVisible();
    await look('more');
    await keyboard.press('Escape');
  });

  await test.step('dialogs', async () => {
    await ui.pressOnList('Home');
    await keyboard.press('p');
    await ui.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('palette');
    await keyboard.type('mark');
    await look('palette, searching');
    await keyboard.press('Escape');
    await screens.dialog('keyboard shortcuts', /Shortcuts/);
    await screens.dialog('settings', 'Settings');
    await screens.dialog('undo history', /History/);
    await screens.dialog('about', /Octavo/);
    await screens.dialog('manage tags', 'Tags');
    await screens.dialog('citation key formula', 'Citation Keys');
    await screens.dialog('regenerate keys', 'Regenerate Keys');
    await ui.pressOnList('Home');
    await keyboard.press('Shift+ArrowDown');
    await screens.dialog('edit papers', /Edit 2 papers/, async () => {
      await keyboard.type('Annals');
      await expect(page.getByRole('dialog').getByRole('status')).toContainText('would change');
      await look('bulk edit, with what changes');
    });
    const to = join(octavo.dataFolder, 'moved');
    await octavo.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, to);
    await screens.dialog('move library', 'Move Library');
    await ui.pressOnList('End');
    await keyboard.press('#');
    await ui.expectRows(5);
    await look('message');
    await keyboard.press('g');
    await keyboard.press('t');
    await ui.expectRows(1);
    await ui.pressOnList('Home');
    await look('trash');
    await screens.dialog('erase for good', /Erase/);
    await keyboard.press('g');
    await keyboard.press('l');
    await ui.expectRows(5);
  });

  await test.step('tabs', async () => {
    await ui.press('g');
    await keyboard.press('d');
    await expect(page.getByRole('grid', { name: /Groups/ })).toBeVisible();
    await expect(page.getByRole('radio').first()).toBeVisible();
    await look('duplicates');
    await ui.press('ControlOrMeta+w');
    await ui.pressOnList('Home');
    await keyboard.press('Shift+ArrowDown');
    await pane.getByRole('button', { name: /^Merge Selected Papers/ }).click();
    await expect(page.getByRole('main', { name: 'Merge' }).getByRole('radio').first()).toBeVisible();
    await look('merge');
    await ui.press('ControlOrMeta+w');
    await ui.press('g');
    await keyboard.press('c');
    await expect(page.getByRole('grid', { name: 'Problems' })).toBeFocused();
    await expect(page.getByRole('region', { name: 'The paper' }).locator('[data-problem]')).toBeVisible();
    await look('problems');
    await ui.press('ControlOrMeta+w');
    await ui.press('g');
    await keyboard.press('s');
    const main = page.getByRole('main', { name: 'Statistics' });
    await expect(main.getByRole('button', { name: /^Table: / }).first()).toBeVisible();
    await look('statistics');
    const tables = main.getByRole('button', { name: /^Table: / });
    while ((await tables.count()) > 0) await tables.first().click();
    await look('statistics as tables');
    await ui.press('ControlOrMeta+w');
  });

  expect(screens.broken).toEqual({});
});

test('nor does one that is narrow, twice as large, or in other colours', async ({ launch }) => {
  test.setTimeout(180_000);
  const octavo = await launch({ size: wide });
  const ui = new LibraryWindow(octavo);
  const { page, paper: pane, review } = ui;
  const { keyboard } = page;
  const screens = new Screens(octavo);
  const look = (name: string): Promise<void> => screens.look(name);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await octavo.cli(['import', '-'], JSON.stringify([1, 2, 3, 4, 5].map((n) => paper(n))));
  await ui.expectRows(5);

  await test.step('narrow, and twice the size', async () => {
    await ui.pressOnList('Home');
    await resize(octavo, 900);
    await expect(page.getByRole('navigation', { name: 'Places, folded' })).toBeVisible();
    await look('900 wide');
    await octavo.screenshot('access-900');
    await ui.press('ControlOrMeta+b');
    await expect(page.locator('.sidebar-over')).toBeVisible();
    await look('900 wide with the sidebar');
    await keyboard.press('Escape');
    await resize(octavo, 640);
    await expect(page.getByRole('navigation', { name: 'Places, folded' })).toHaveCount(0);
    await look('640 wide');
    await octavo.screenshot('access-640');
    await keyboard.press('Escape');
    await ui.pressOnList('F2');
    await resize(octavo, 1280);
    await screens.dialog('settings', 'Settings', async () => {
      await page.getByRole('combobox', { name: /^Text size/ }).click();
      await page.getByRole('option', { name: '200' }).click();
    });
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
    await look('twice the size');
    const reached = async (name: string): Promise<void> => {
      await capture(octavo, `access-zoom-${name}`);
      expect(await outOfReach(page), name).toEqual([]);
    };
    await reached('paper');
    await keyboard.press('Escape');
    await expect(ui.grid).toBeVisible();
    await reached('list');
    await screens.dialog('settings', 'Settings', () => reached('settings'));
    await screens.dialog('manage tags', 'Tags', () => reached('tags'));
    await screens.dialog('edit papers', /Edit/, () => reached('edit'));
    await ui.paste(pageText('community_latex'));
    await review.expectChosen(7);
    await look('review, twice the size');
    await reached('review');
    await review.cancel();
    await ui.press('g');
    await keyboard.press('s');
    await expect(page.getByRole('button', { name: /^Table: / }).first()).toBeVisible();
    await look('statistics, twice the size');
    await reached('statistics');
    await ui.press('ControlOrMeta+w');
    await ui.press('ControlOrMeta+0');
  });

  await test.step('forced colours', async () => {
    await ui.pressOnList('Home');
    await keyboard.press('Shift+ArrowDown');
    await expect(pane).toContainText('2 papers selected');
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await octavo.screenshot('forced-colors-list');
    const rows = ui.grid.locator('.row');
    const [ground, title, mark] = await inkOf(rows.first());
    const [otherGround, otherTitle] = await inkOf(rows.last());
    expect(ground).not.toBe(otherGround);
    expect(title).not.toBe(otherTitle);
    expect(mark).toBe(title);
    await ui.press('ControlOrMeta+k');
    await expect(page.getByRole('option').first()).toBeVisible();
    await octavo.screenshot('forced-colors-palette');
    await keyboard.press('Escape');
    await ui.press('g');
    await keyboard.press('s');
    await expect(page.getByRole('button', { name: /^Table: / }).first()).toBeVisible();
    await octavo.screenshot('forced-colors-statistics');
    await ui.press('ControlOrMeta+w');
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  });

  await test.step('reduced motion', async () => {
    await ui.press('ControlOrMeta+k');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await moving(page)).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect((await moving(page)).length).toBeGreaterThan(0);
    await keyboard.press('Escape');
  });
  expect(screens.broken).toEqual({});
});

test('a library that can’t be opened says so to everybody', async ({ launch }, info) => {
  const folder = info.outputPath('library');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'library.sqlite'), 'This is no database. '.repeat(300));
  const octavo = await launch({ library: folder, size: wide });
  await expect(octavo.page.getByText(/no database/)).toBeVisible();
  const screens = new Screens(octavo);
  await screens.look('failing');
  expect(screens.broken).toEqual({});
});

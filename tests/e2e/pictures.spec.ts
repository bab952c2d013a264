/** Pictures of every screen, for people to look at: `test-results/screenshots`. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Octavo, test } from './support/app.ts';
import { call } from './support/bridge.ts';
import { expectMeasures, expectRings } from './support/measures.ts';
import { root } from './support/root.ts';
import { known, shelf } from './support/shelf.ts';
import { LibraryWindow, pageText } from './support/window.ts';

const seed = join(root, '../shared/seeds/000_d183ad51def9a82e.txt');
const page = (): string => (existsSync(seed) ? readFileSync(seed, 'utf8') : pageText('community_latex'));

interface Size {
  width: number;
  height: number;
}
const usual: Size = { width: 1280, height: 800 };
const large: Size = { width: 1600, height: 1000 };
const small: Size = { width: 640, height: 480 };
const everySize = [usual, large, { width: 900, height: 700 }, small];

async function resize(octavo: Octavo, size: Size): Promise<void> {
  await octavo.app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await octavo.page.waitForFunction((width) => window.innerWidth === width, size.width);
}

/** Takes the screen as it stands, in both themes, at these sizes. */
async function pictures(octavo: Octavo, name: string, sizes = [usual]): Promise<void> {
  for (const size of sizes) {
    await resize(octavo, size);
    for (const theme of ['light', 'dark']) {
      await octavo.page.evaluate(async (chosen) => {
        document.documentElement.setAttribute('data-theme', chosen);
        const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
        await frame();
        await frame();
      }, theme);
      await octavo.screenshot(`${name}-${theme}-${size.width}x${size.height}`);
    }
  }
  await octavo.page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
  await resize(octavo, usual);
}

/** The command of this name, by the palette. */
async function run(ui: LibraryWindow, words: string): Promise<void> {
  await ui.press('ControlOrMeta+k');
  await ui.page.keyboard.type(words);
  await ui.page.keyboard.press('Enter');
}

async function value<T>(page: Page, method: string, params: unknown): Promise<T> {
  const reply = await call(page, method, params);
  if (!reply.ok) throw new Error(`${method}: ${reply.message}`);
  return reply.value as T;
}

/** Colours, a saved search or two, and a note: what a used library has beside its papers. */
async function furnish({ page }: Octavo, item: number): Promise<void> {
  const colours: Record<string, string> = { baseline: 'red', dataset: 'teal', 'to cite': 'green' };
  const tags = await value<{ id: number; name: string }[]>(page, 'tags.list', {});
  for (const { id, name } of tags) {
    const colour = colours[name];
    if (colour) await value(page, 'tags.setColour', { id, colour });
  }
  await value(page, 'savedSearches.create', { name: 'Added this week', query: 'added:7d' });
  await value(page, 'savedSearches.create', { name: 'Diffusion models', query: 'diffusion' });
  await value(page, 'notes.create', {
    item,
    text: 'Attention without softmax: the sum of weights keeps how strong an interest is.',
  });
}

test('pictures of a library in use', async ({ launch }) => {
  test.setTimeout(300_000);
  const octavo = await launch({ size: usual });
  const ui = new LibraryWindow(octavo);
  const { keyboard } = ui.page;
  const text = page();
  await expect(ui.page.getByText('Your library starts with a page')).toBeVisible();
  await pictures(octavo, 'empty', everySize);
  await octavo.cli(['import', '-'], JSON.stringify([known(text), ...shelf()]));
  await ui.expectRows(shelf().length);
  await ui.row(known(text).title).click();
  await furnish(octavo, 1);

  await ui.paste(text);
  await expect(ui.review.sheet).toBeVisible();
  await pictures(octavo, 'review', everySize);
  await ui.review.import();
  await pictures(octavo, 'toast');
  await ui.goTo('Inbox');
  await ui.pressOnList('Home');
  await pictures(octavo, 'inbox');
  await ui.goTo('Library');
  await ui.page.getByRole('button', { name: 'Dismiss' }).click();
  const year = ui.grid.getByRole('columnheader', { name: 'Year' }).getByRole('button');
  await year.click();
  await year.click();
  await ui.row(known(text).title).click();
  await expect(ui.paper).toContainText('10.1145/3219819.3219823');
  await pictures(octavo, 'library', everySize);
  await octavo.screenshot('readme');
  for (const size of [large, usual]) {
    await resize(octavo, size);
    await expectMeasures(ui.page);
  }
  await expectRings(ui.page, 40);
  await ui.row('Mixtral of Experts').hover();
  await pictures(octavo, 'hover');

  for (const [query, name] of [
    ['user interest', 'search'],
    ['year:2016-2024 author:shazeer ', 'chips'],
    ['state of the art models', 'little-words'],
    ['zzzznothing', 'no-hits'],
  ] as const) {
    await ui.search.press('Escape');
    await ui.search.press('Escape');
    await ui.searchFor(query);
    await ui.page.waitForTimeout(700);
    await pictures(octavo, name, name === 'search' ? [usual, large] : [usual]);
  }
  await ui.search.press('Escape');
  await ui.search.press('Escape');

  await ui.pressOnList('ControlOrMeta+k');
  await ui.page.getByRole('combobox').fill('mark re');
  await pictures(octavo, 'palette', everySize);
  await keyboard.press('Escape');

  await ui.pressOnList('Home');
  for (let n = 0; n < 12; n += 1) await keyboard.press('Shift+ArrowDown');
  await pictures(octavo, 'bulk', everySize);
  await run(ui, 'edit papers');
  await expect(ui.page.getByRole('dialog')).toBeVisible();
  await ui.page.waitForTimeout(200);
  await pictures(octavo, 'bulk-edit', [usual, small]);
  await keyboard.press('Escape');
  await ui.pressOnList('t');
  await pictures(octavo, 'tag-picker');
  await keyboard.press('Escape');

  await ui.pressOnList('Home');
  await ui.row(known(text).title).click({ button: 'right' });
  await pictures(octavo, 'menu');
  await keyboard.press('Escape');
  await ui.paper.getByRole('button', { name: 'Edit Creators' }).click();
  await pictures(octavo, 'editor');
  await keyboard.press('Escape');
  await ui.pressOnList('n');
  await ui.page.waitForTimeout(300);
  await pictures(octavo, 'note');
  await ui.page.getByRole('button', { name: 'Open in a Tab' }).click();
  await pictures(octavo, 'note-tab', [usual, small]);
  await ui.press('ControlOrMeta+w');

  await ui.goTo('Queue');
  await ui.page.waitForTimeout(300);
  await ui.pressOnList('Home');
  await pictures(octavo, 'queue');
  await ui.goTo('Trash');
  await ui.page.waitForTimeout(300);
  await pictures(octavo, 'trash');
  await ui.goTo('Statistics');
  await ui.page.waitForTimeout(700);
  await pictures(octavo, 'statistics', everySize);
  await ui.press('ControlOrMeta+w');
  await ui.goTo('Library');

  for (const [words, name] of [
    ['settings', 'settings'],
    ['manage tags', 'tags'],
    ['undo history', 'history'],
    ['keyboard shortcuts', 'shortcuts'],
    ['about', 'about'],
  ] as const) {
    await run(ui, words);
    await expect(ui.page.getByRole('dialog')).toBeVisible();
    await ui.page.waitForTimeout(300);
    await pictures(octavo, name, [usual, small]);
    await keyboard.press('Escape');
    await expect(ui.page.getByRole('dialog')).toHaveCount(0);
  }

  const twin = { ...known(text), title: known(text).title.toUpperCase() };
  await octavo.cli(['import', '-', '--keep-duplicates'], JSON.stringify([twin, ...shelf().slice(0, 3)]));
  await ui.press('g');
  await keyboard.press('d');
  await expect(ui.page.getByRole('region', { name: 'Papers side by side' })).toContainText('Group 1');
  await ui.page.waitForTimeout(300);
  await pictures(octavo, 'duplicates', everySize);
});

test('pictures of a library that cannot be opened, or not be written', async ({ launch }, info) => {
  const folder = info.outputPath('library');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'library.sqlite'), 'This is no database. '.repeat(300));
  const octavo = await launch({ library: folder, size: usual });
  await expect(octavo.page.getByText(/no database/)).toBeVisible();
  await pictures(octavo, 'failure', [usual, small]);
  expect(readFileSync(join(folder, 'library.sqlite'), 'utf8')).toContain('This is no database.');
});

test('pictures of a library of a newer version', async ({ launch }, info) => {
  const folder = info.outputPath('library');
  const first = await launch({ library: folder });
  await first.cli(['import', '-'], JSON.stringify(shelf()));
  await first.close();
  // The user's version stands in the file's header as four bytes from offset 60 (SQLite file format, 1.3).
  const path = join(folder, 'library.sqlite');
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(9999, 60);
  await writeFile(path, bytes);
  const octavo = await launch({ library: folder, size: usual });
  await expect(octavo.page.locator('.banner')).toBeVisible();
  await new LibraryWindow(octavo).pressOnList('Home');
  await pictures(octavo, 'read-only');
});

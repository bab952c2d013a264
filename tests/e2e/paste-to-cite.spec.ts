import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bibtex } from '../../src/formats/bibtex/index.ts';
import { expect, test } from './support/app.ts';
import { root } from './support/root.ts';
import { LibraryWindow, pageText } from './support/window.ts';

const seed = join(root, '../shared/seeds/000_d183ad51def9a82e.txt');

test('paste a page, search, mark, export, and read the export back', async ({ octavo }) => {
  const ui = new LibraryWindow(octavo);
  const page = pageText('community_latex');
  await expect(ui.page.getByText('Your library starts with a page')).toBeVisible();
  await ui.importPage(page, 7);
  await ui.expectToast('Imported 7 papers');
  await expect(ui.place('Inbox').first()).toContainText('7');

  // Each key narrows; hits are marked.
  const title = ((await ui.grid.getByRole('row').nth(1).locator('.cell-title').textContent()) ?? '').trim();
  const word = title.split(/\s+/).find((w) => /^[A-Za-z]{6,}$/.test(w)) ?? title.split(/\s+/)[0] ?? '';
  await ui.searchFor(word.slice(0, 5));
  await expect(ui.grid.locator('mark').first()).toBeVisible();
  const found = await ui.rowCount();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(7);
  await ui.search.press('Escape');
  await ui.expectRows(7);

  // Triage with single keys: act, then the next.
  await ui.pressOnList('Home');
  await ui.page.keyboard.press('e');
  await ui.page.keyboard.press('q');
  await expect(ui.place('Queue').first()).toContainText('1');
  await expect(ui.place('Inbox').first()).toContainText('5');

  // Copy BibTeX of everything and read it back.
  await ui.pressOnList('ControlOrMeta+a');
  await ui.page.keyboard.press('ControlOrMeta+Shift+b');
  await expect.poll(() => ui.clipboard()).toContain('@');
  const { drafts, rejected } = bibtex.read({ text: await ui.clipboard(), html: '' });
  expect(rejected).toEqual([]);
  expect(drafts).toHaveLength(7);
  const listed = await octavo.cli(['list']);
  const items = (listed.json as { items: { id: string; title: string }[] }).items;
  expect(drafts.map((d) => [d.citationKey, d.title]).sort()).toEqual(
    items.map((i) => [i.id, i.title]).sort(),
  );
});

test('the same page again adds nothing and says so; one in the trash is offered back', async ({ octavo }) => {
  const ui = new LibraryWindow(octavo);
  const page = pageText('community_latex');
  await ui.importPage(page, 7);
  await ui.paste(page);
  await expect(ui.review.sheet).toContainText(/already in your library/i);
  await ui.review.cancel();
  await ui.expectRows(7);
  await ui.pressOnList('Home');
  await ui.page.keyboard.press('#');
  await ui.expectRows(6);
  await ui.paste(page);
  await expect(ui.review.sheet).toContainText(/in the trash/i);
});

test('undo takes back an import and a mark, redo brings them back, also after a restart', async ({
  launch,
}) => {
  const first = await launch();
  const ui = new LibraryWindow(first);
  await ui.importPage(pageText('community_latex'), 7);
  await ui.pressOnList('Home');
  await ui.page.keyboard.press('s');
  await ui.expectRows(6);
  await ui.press('ControlOrMeta+z');
  await ui.expectRows(7);
  await first.close();

  const second = await launch({ dataFolder: first.dataFolder });
  const again = new LibraryWindow(second);
  await again.expectRows(7);
  await again.press('ControlOrMeta+z');
  await expect(second.page.getByText('Your library starts with a page')).toBeVisible();
  await again.press('ControlOrMeta+Shift+z');
  await again.expectRows(7);
});

test('the seed page gives its 64 papers', async ({ octavo }) => {
  test.skip(!existsSync(seed), 'SKIPPED LOUDLY: the seed page is not beside this checkout');
  const ui = new LibraryWindow(octavo);
  await ui.paste(readFileSync(seed, 'utf8'));
  await ui.review.expectChosen(64);
  await expect(ui.review.sheet).toContainText('64 papers found');
  await ui.review.import();
  await ui.expectRows(64);
  await ui.searchFor('mixup');
  await expect(ui.footer).toContainText('of 64 papers');
});

test('editing in place is kept, and shown in the list', async ({ octavo }) => {
  const ui = new LibraryWindow(octavo);
  await ui.importPage(pageText('community_latex'), 7);
  await ui.pressOnList('Home');
  await ui.page.keyboard.press('F2');
  const field = ui.paper.getByRole('textbox').first();
  await field.fill('A title of my own');
  await field.press('Enter');
  await expect(ui.row('A title of my own')).toBeVisible();
  const shown = await octavo.cli(['list', '--query', '"title of my own"']);
  expect((shown.json as { total: number }).total).toBe(1);
});

test('bad input gives a plain word and no papers', async ({ octavo }) => {
  const ui = new LibraryWindow(octavo);
  for (const text of [
    'Just one line.',
    '\u0000\u0001\u0002binary\u0003'.repeat(500),
    pageText('neg_source_code'),
    'x'.repeat(1_000_000),
  ]) {
    await ui.paste(text);
    const sheet = ui.review.sheet;
    const toast = ui.page.locator('.toast-text').first();
    await expect(sheet.or(toast).first()).toBeVisible();
    if (await sheet.isVisible()) await ui.review.cancel();
    expect((await octavo.cli(['list'])).json).toMatchObject({ total: 0 });
  }
});

test('tags and scripts in a title stay text', async ({ octavo }) => {
  const ui = new LibraryWindow(octavo);
  const evil =
    '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script> An innocent title';
  await octavo.cli(['import', '-'], JSON.stringify([{ type: 'article', title: evil, abstract: evil }]));
  await ui.expectRows(1);
  await ui.pressOnList('Home');
  await expect(ui.paper).toContainText('innocent title');
  expect(await ui.page.evaluate(() => 'hacked' in globalThis)).toBe(false);
});

/** Pictures of every screen, for people to look at: `test-results/screenshots`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { root } from './support/root.ts';
import { LibraryWindow, pageText } from './support/window.ts';

const seed = join(root, '../shared/seeds/000_d183ad51def9a82e.txt');
const page = (): { text: string; count: number } =>
  existsSync(seed)
    ? { text: readFileSync(seed, 'utf8'), count: 64 }
    : { text: pageText('community_latex'), count: 7 };

const known = 'Deep Interest Network for Click-Through Rate Prediction';

/** A well-known paper with all its facts, so that the pane has something to show; the page has it too. */
const complete = (text: string): string =>
  JSON.stringify([
    {
      abstract: ((text.split(`${known}\n`)[1] ?? '').trim().split('\n')[0] ?? '').replaceAll('\\&', '&'),
      type: 'paper-conference',
      title: known,
      author: [
        'Guorui Zhou',
        'Xiaoqiang Zhu',
        'Chengru Song',
        'Ying Fan',
        'Han Zhu',
        'Xiao Ma',
        'Yanghui Yan',
        'Junqi Jin',
        'Han Li',
        'Kun Gai',
      ].map((name) => ({ given: name.split(' ')[0], family: name.split(' ')[1] })),
      issued: { 'date-parts': [[2018]] },
      'container-title': 'KDD',
      page: '1059-1068',
      DOI: '10.1145/3219819.3219823',
      custom: {
        octavo: {
          status: 'reading',
          rating: 5,
          priority: 3,
          tags: ['baseline', 'to cite'],
          identifiers: { arxiv: '1706.06978' },
        },
      },
    },
  ]);

for (const dark of [false, true]) {
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1600, height: 1000 },
  ]) {
    const theme = dark ? 'dark' : 'light';
    const suffix = `${theme}-${size.width}x${size.height}`;
    test(`pictures, ${suffix}`, async ({ launch }) => {
      const octavo = await launch({ dark, size });
      const ui = new LibraryWindow(octavo);
      const { text, count } = page();
      await expect(ui.page.getByText('Your library starts with a page')).toBeVisible();
      await octavo.screenshot(`empty-${suffix}`);
      await octavo.cli(['import', '-'], complete(text));
      await ui.expectRows(1);
      await ui.paste(text);
      await expect(ui.review.sheet).toBeVisible();
      await octavo.screenshot(`review-${suffix}`);
      await ui.review.import();
      const total = await ui.rowCount();
      expect(total).toBeGreaterThanOrEqual(count);
      await ui.pressOnList('End');
      await expect(ui.paper).toContainText('10.1145/3219819.3219823');
      await octavo.screenshot(`library-${suffix}`);
      if (suffix === 'light-1280x800') await octavo.screenshot('readme');
      await ui.searchFor('mix');
      await expect(ui.grid.locator('mark').first()).toBeVisible();
      await ui.pressOnList('Home');
      await octavo.screenshot(`search-${suffix}`);
      await ui.searchFor('zzzznothing');
      await expect(ui.page.getByText('zzzznothing', { exact: false }).first()).toBeVisible();
      await octavo.screenshot(`no-hits-${suffix}`);
      await ui.search.press('Escape');
      await ui.press('ControlOrMeta+k');
      await ui.page.getByRole('combobox').fill('mark re');
      await octavo.screenshot(`palette-${suffix}`);
      await ui.page.keyboard.press('Escape');
      await ui.pressOnList('Home');
      for (let n = 0; n < 4; n += 1) await ui.page.keyboard.press('Shift+ArrowDown');
      await octavo.screenshot(`several-${suffix}`);
    });
  }
}

test('pictures, narrow', async ({ launch }) => {
  const octavo = await launch({ size: { width: 900, height: 700 } });
  const ui = new LibraryWindow(octavo);
  await ui.importPage(page().text, page().count);
  await ui.pressOnList('Home');
  await octavo.screenshot('narrow-light-900x700');
});

test('pictures, a library that cannot be opened', async ({ launch }, info) => {
  const { mkdir, writeFile } = await import('node:fs/promises');
  const folder = info.outputPath('library');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'library.sqlite'), 'This is no database. '.repeat(300));
  const octavo = await launch({ library: folder, size: { width: 1280, height: 800 } });
  await expect(octavo.page.getByText(/no database/)).toBeVisible();
  await octavo.screenshot('failure-light-1280x800');
  expect(readFileSync(join(folder, 'library.sqlite'), 'utf8')).toContain('This is no database.');
});

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inBothThemes } from './support/accessible.ts';
import { expect, type Octavo, test } from './support/app.ts';
import { LibraryWindow } from './support/window.ts';

const papers = [
  {
    id: 'zhou2018deep',
    type: 'paper-conference',
    title: 'Deep interest network for click-through rate prediction',
    author: [
      { family: 'Zhou', given: 'Guorui' },
      { family: 'Zhu', given: 'Xiaoqiang' },
      { family: 'Song', given: 'Chengru' },
    ],
    issued: { 'date-parts': [[2018]] },
    'container-title': 'Proceedings of KDD 2018',
    page: '1059--1068',
    DOI: '10.1145/3219819.3219823',
  },
  {
    id: 'beethoven1824',
    type: 'article-journal',
    title: 'On $O(n^2)$ sums, & <script>alert(1)</script>',
    author: [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
    issued: { 'date-parts': [[1824]], circa: true },
    'container-title': 'Journal of Sums',
    volume: '3',
    page: '10-19',
  },
];

const clipboard = async (page: Page): Promise<{ text: string; html: string }> => {
  const reply = await page.evaluate(() => window.octavo.call('shell.readClipboard', {}));
  return (reply as unknown as { value: { text: string; html: string } }).value;
};

async function pictures(octavo: Octavo, name: string, within: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await octavo.page.evaluate((value) => {
      document.documentElement.dataset['theme'] = value;
    }, theme);
    await octavo.screenshot(`${name}-${theme}`);
  }
  expect(await inBothThemes(octavo.page, within)).toEqual([]);
}

test('papers are cited in the style that was chosen, by key, menu and export', async ({ launch }) => {
  const octavo = await launch({ size: { width: 1280, height: 800 } });
  const { page } = octavo;
  const ui = new LibraryWindow(octavo);
  await octavo.cli(['import', '-'], JSON.stringify(papers));
  await ui.expectRows(2);

  // Ctrl+C: text and HTML at once; what a paper says is no markup.
  await ui.pressOnList('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await ui.expectToast('2 citations copied');
  const copied = await clipboard(page);
  expect(copied.text).toContain(
    'Zhou, G., Zhu, X., & Song, C. (2018). Deep interest network for click-through rate prediction. Proceedings of KDD 2018, 1059–1068. https://doi.org/10.1145/3219819.3219823',
  );
  expect(copied.text).toContain(
    'van Beethoven, L. (ca. 1824). On O(n²) sums, & <script>alert(1)</script>. Journal of Sums, 3, 10–19.',
  );
  expect(copied.html).toContain('<i>Journal of Sums</i>, <i>3</i>, 10–19.');
  expect(copied.html).toContain('O(n<sup>2</sup>) sums, &amp; &lt;script&gt;');

  // The other forms, from the paper's bar; they fix the keys.
  const copyAs = async (name: string | RegExp): Promise<string> => {
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
    await expect(page.locator('.menu')).toBeHidden();
    return (await clipboard(page)).text;
  };
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: /^Pandoc Citation/ })).toBeVisible();
  await pictures(octavo, 'copy-as', '.menu');
  await page.keyboard.press('Escape');
  await expect.poll(() => copyAs(/^In-Text Citation/)).toMatch(/^\((van Beethoven|Zhou)/);
  await expect.poll(() => copyAs(/^LaTeX Citation/)).toMatch(/^\\cite\{\w+,\w+\}$/);
  await expect.poll(() => copyAs(/^Pandoc Citation/)).toMatch(/^\[@\w+; @\w+\]$/);
  await expect.poll(() => copyAs(/^Typst Citation/)).toMatch(/^@\w+ @\w+$/);
  await expect.poll(() => copyAs(/^Markdown Link/)).toContain('(<https://doi.org/10.1145/3219819.3219823>)');

  // A style of one's own is added, chosen and shown on one's own papers.
  const folder = join(octavo.dataFolder, 'styles');
  await mkdir(folder, { recursive: true });
  const own = join(folder, 'journal.csl');
  await writeFile(
    own,
    `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="en-GB"><info><title>Journal of My Field</title>
      <id>http://example.org/styles/my-field</id><link href="http://www.zotero.org/styles/nature" rel="independent-parent"/></info></style>`,
  );
  await octavo.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, own);
  await ui.press('ControlOrMeta+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const preview = settings.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('van Beethoven, L. (ca. 1824)');
  await preview.scrollIntoViewIfNeeded();
  await pictures(octavo, 'settings-citations', '.dialog');
  await settings.getByRole('button', { name: 'Add Style…' }).click();
  await expect(settings.getByRole('combobox', { name: 'Style: Journal of My Field' })).toBeVisible();
  await expect(settings.getByText('Takes its rules from “Nature”.')).toBeVisible();
  await expect(preview).toContainText('Deep interest network for click-through rate prediction. in');
  await settings.getByRole('combobox', { name: /^Language:/ }).click();
  await page.getByRole('option', { name: 'German' }).click();
  await expect(settings.getByRole('combobox', { name: 'Language: German' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  expect((await octavo.cli(['styles'])).json).toMatchObject({
    chosen: { style: 'my-field', locale: 'de-DE' },
  });

  // The export dialog writes a page in another style, without changing the library's.
  const file = join(octavo.dataFolder, 'bibliography.html');
  await octavo.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, file);
  await ui.pressOnList('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export 2 Papers' });
  await dialog.getByRole('combobox', { name: 'Format: BibTeX' }).click();
  await page.getByRole('option', { name: 'Formatted bibliography' }).click();
  await dialog.getByRole('combobox', { name: /^Style:/ }).click();
  await page.getByRole('option', { name: 'IEEE' }).click();
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('[1]');
  await pictures(octavo, 'export-bibliography', '.dialog');
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await ui.expectToast(/^2 papers exported to/);
  await expect(dialog).toBeHidden();
  const html = await readFile(file, 'utf8');
  expect(html).toContain('<title>IEEE</title>');
  expect(html).toContain('G. Zhou, X. Zhu, und C. Song, „Deep interest network');

  // A .bib without abstracts, in the order of years, is kept under a name and chosen again.
  const bib = join(octavo.dataFolder, 'lean.bib');
  await octavo.app.evaluate(({ dialog: system }, path) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, bib);
  await ui.pressOnList('ControlOrMeta+e');
  await dialog.getByRole('combobox', { name: /^Format:/ }).click();
  await page.getByRole('option', { name: 'BibTeX', exact: true }).click();
  await dialog.getByRole('combobox', { name: /^Order:/ }).click();
  await page.getByRole('option', { name: 'By year' }).click();
  await dialog.getByRole('checkbox', { name: 'Abstracts' }).click();
  await dialog.getByRole('button', { name: 'Save as Preset…' }).click();
  await page.keyboard.type('Lean');
  await pictures(octavo, 'export-preset', '.dialog');
  await page.keyboard.press('Enter');
  const kept = dialog.getByRole('combobox', { name: 'Preset: Lean' });
  await expect(kept).toBeVisible();
  // The list follows what is taken back, here or from the command line.
  const { actions } = (await octavo.cli(['history'])).json as { actions: { id: number; name: string }[] };
  const keeping = actions.find(({ name }) => name === 'Save Export Preset “Lean”');
  expect((await octavo.cli(['undo', String(keeping?.id)])).code).toBe(0);
  await expect(kept).toBeHidden();
  await dialog.getByRole('button', { name: 'Save as Preset…' }).click();
  await page.keyboard.type('Lean');
  await page.keyboard.press('Enter');
  await expect(kept).toBeVisible();
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(dialog).toBeHidden();
  const entries = await readFile(bib, 'utf8');
  expect(entries.match(/year\s*=\s*\W*(\d{4})/g)?.map((year) => year.slice(-4))).toEqual(['1824', '2018']);
  const lean = await octavo.cli(['export', '--to', 'bibtex', '--preset', 'lean']);
  expect((lean.json as { text: string }).text).toBe(entries);

  // What a document cites is exported; keys that no paper has are named.
  const tex = join(octavo.dataFolder, 'paper.tex');
  await writeFile(tex, '\\cite{zhou2018deep, nobody1999}');
  await octavo.app.evaluate(({ dialog: system }, path) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, tex);
  await ui.press('ControlOrMeta+k');
  await page.keyboard.type('document cites');
  await page.keyboard.press('Enter');
  const cited = page.getByRole('dialog', { name: 'Export 1 Paper' });
  await expect(cited.getByRole('note')).toHaveText('1 key that it cites belongs to no paper: nobody1999');
  await octavo.screenshot('export-cited-light');
  await cited.getByRole('button', { name: 'Save…' }).click();
  await ui.expectToast(/^1 paper exported to/);

  // What the program is made of is told.
  await ui.press('ControlOrMeta+k');
  await page.keyboard.type('about');
  await page.keyboard.press('Enter');
  const about = page.getByRole('dialog', { name: 'About Octavo' });
  await expect(about).toContainText('citeproc-js');
  await expect(about).toContainText('Citation Style Language');
  await pictures(octavo, 'about-licences', '.dialog');
});

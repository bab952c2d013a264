/** Input that no one plans for: each has an outcome in words, and the window answers throughout. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Octavo, test } from './support/app.ts';
import { drop } from './support/drop.ts';
import { heartbeat } from './support/heartbeat.ts';
import { LibraryWindow, pageText } from './support/window.ts';

const size = { width: 1280, height: 800 };

/** So long the window may be deaf, in ms, on a machine that has much else to do: an idle one takes a fifth. */
const FREEZE_MS = 3_000;

const creators = Array.from({ length: 3000 }, (_, i) => ({ family: `Family${i + 1}`, given: 'Ada' }));
const longTitle = `بحث في العلوم 😀 ${'long '.repeat(1997)}`;
const paper = (title: string, more: object = {}): object => ({
  type: 'article-journal',
  title,
  author: [{ family: 'Zhou', given: 'Guorui' }],
  issued: { 'date-parts': [[2018]] },
  'container-title': 'Journal of Tests',
  ...more,
});

/** What the window was deaf for, by what was done to it. */
class Deaf {
  readonly times: Record<string, number> = {};
  readonly since: () => Promise<number>;

  constructor(since: () => Promise<number>) {
    this.since = since;
  }

  /** A step of the test, and how long the window was deaf in it. */
  async step(name: string, work: () => Promise<void>): Promise<void> {
    await test.step(name, async () => {
      await this.since();
      await work();
      this.times[name] = await this.since();
    });
  }

  expectNone(): void {
    console.info(`deaf for: ${JSON.stringify(this.times)}`);
    expect(Object.entries(this.times).filter(([, ms]) => ms > FREEZE_MS)).toEqual([]);
  }
}

/** Puts text on the clipboard where the shell has it: 50 MB would not go through the page's own door. */
const toClipboard = ({ app }: Octavo, make: { part: string; times: number; after?: string }): Promise<void> =>
  app.evaluate(({ clipboard }, { part, times, after }) => {
    clipboard.writeText(part.repeat(times) + (after ?? ''));
  }, make);

test('one paper too long, too many, from right to left, changed and erased meanwhile', async ({ launch }) => {
  const octavo = await launch({ size, dark: true });
  const ui = new LibraryWindow(octavo);
  const { page, paper: pane } = ui;
  const { keyboard } = page;
  const deaf = new Deaf(await heartbeat(page));
  const rtl = 'מבוא לחישוב 👩‍🔬 مقدمة';
  await expect(page.getByText('Your library starts with a page')).toBeVisible();

  await deaf.step('10,000 characters and 3,000 creators come in', async () => {
    const records = [
      paper(longTitle, { author: creators, abstract: 'word '.repeat(40_000) }),
      paper(rtl, { author: [{ family: 'כהן', given: 'דנה' }], 'container-title': 'ירחון 🦉' }),
      paper('A plain one'),
    ];
    await ui.paste(JSON.stringify(records));
    await ui.review.expectChosen(3);
    await octavo.screenshot('bad-review-dark');
    await ui.review.import();
    await ui.expectRows(3);
    await ui.row('بحث').click();
    await expect(pane).toContainText('+2,996 more');
    await octavo.screenshot('bad-long-dark');
  });

  await deaf.step('3,000 creators are edited, shown and cited', async () => {
    await pane.getByRole('button', { name: 'Edit Creators' }).click();
    await expect(pane.getByRole('textbox', { name: 'Family name, Creator 1 of 3000' })).toBeFocused();
    await pane.getByRole('button', { name: 'Add Creator' }).click();
    await expect(pane.getByRole('textbox', { name: 'Family name, Creator 3001 of 3001' })).toBeFocused();
    await keyboard.type('Last');
    await octavo.screenshot('editing-3000-dark');
    await keyboard.press('ControlOrMeta+Enter');
    await expect(pane.locator('.creators')).toHaveCount(0);
    await pane.getByRole('button', { name: '+2,997 more' }).click();
    await expect(pane.locator('.paper-creators')).toContainText('Ada Family3000, Last');
    await ui.pressOnList('ControlOrMeta+c');
    await ui.expectToast('1 citation copied');
  });

  await deaf.step('a title of 10,000 characters is edited', async () => {
    await pane.getByRole('button', { name: 'Edit Title' }).click();
    await keyboard.press('End');
    await keyboard.type(' end');
    await keyboard.press('Enter');
    await expect(pane.locator('.paper-title')).toContainText('end');
    await octavo.screenshot('editing-long-dark');
  });

  await deaf.step('a title beyond all measure is refused in words, and stays in the field', async () => {
    await pane.getByRole('button', { name: 'Edit Title' }).click();
    const field = pane.getByRole('textbox', { name: 'Title' });
    await field.fill('x'.repeat(20_001));
    await keyboard.press('Enter');
    await expect(pane.getByRole('alert')).toContainText(/long/);
    await octavo.screenshot('bad-too-long-dark');
    await keyboard.press('Escape');
  });

  await deaf.step('right to left, with emoji, as title, collection, tag and search', async () => {
    await ui.row('מבוא').click();
    await expect(pane.locator('.paper-title-text')).toHaveText(rtl);
    expect(
      await pane.locator('.paper-title-text').evaluate((title) => getComputedStyle(title).direction),
    ).toBe('rtl');
    await ui.pressOnList('t');
    await keyboard.type('לקרוא 📚/דחוף');
    await keyboard.press('Enter');
    await ui.expectToast('1 paper tagged “לקרוא 📚/דחוף”');
    await keyboard.press('Escape');
    await ui.press('ControlOrMeta+n');
    await keyboard.type('مجموعة 🗂️');
    await keyboard.press('Enter');
    await expect(ui.place('مجموعة 🗂️')).toBeVisible();
    await ui.searchFor('מבוא');
    await ui.expectRows(1);
    await expect(ui.grid.locator('mark')).toHaveText('מבוא');
    await octavo.screenshot('bad-rtl-dark');
    await ui.searchFor('');
    await ui.expectRows(3);
  });

  const key = async (title: string): Promise<string> => {
    const { items } = (await octavo.cli(['list'])).json as { items: { id: string; title: string }[] };
    return items.find((item) => item.title === title)?.id ?? '';
  };

  await deaf.step('changed meanwhile by the command line: both are shown, one is chosen', async () => {
    await ui.row('A plain one').click();
    await pane.getByRole('button', { name: 'Edit Title' }).click();
    await pane.getByRole('textbox', { name: 'Title' }).fill('Mine');
    const set = await octavo.cli(['set', await key('A plain one'), '--field', 'title=Of the command line']);
    expect(set.code).toBe(0);
    await expect(ui.row('Of the command line')).toBeVisible();
    await keyboard.press('Enter');
    const box = pane.getByRole('region', { name: /was changed elsewhere/ });
    await expect(box).toContainText('Mine');
    await expect(box).toContainText('Of the command line');
    await octavo.screenshot('bad-conflict-dark');
    await box.getByRole('button', { name: 'Use the Other' }).click();
    await expect(pane.locator('.paper-title-text')).toHaveText('Of the command line');
  });

  await deaf.step(
    'moved to the trash meanwhile by the command line: what was typed is not lost',
    async () => {
      await pane.getByRole('button', { name: 'Edit Title' }).click();
      await pane.getByRole('textbox', { name: 'Title' }).fill('Typed while it went');
      await octavo.cli(['trash', await key('Of the command line')]);
      await ui.expectRows(2);
      await ui.expectToast('The paper went to the trash while you wrote; Title was saved in it.');
      await octavo.screenshot('bad-trashed-dark');
      await ui.goTo('Trash');
      await expect(ui.row('Typed while it went')).toBeVisible();
    },
  );
  deaf.expectNone();
});

test('a folder of everything, 50 MB of nothing and of papers, a collection in itself, a tag of the same name', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const octavo = await launch({ size });
  const ui = new LibraryWindow(octavo);
  const { page, review } = ui;
  const { keyboard } = page;
  const deaf = new Deaf(await heartbeat(page));
  await expect(page.getByText('Your library starts with a page')).toBeVisible();

  await deaf.step('a folder of mixed files', async () => {
    const folder = join(octavo.dataFolder, 'mixed');
    await mkdir(join(folder, 'old', 'deeper'), { recursive: true });
    const files: Record<string, string | Buffer> = {
      'refs.bib':
        '@article{good, title={A good one}, author={Doe, Jane}, year=2001}\n@article{bad, title={Open\n',
      'old/page.txt': pageText('community_latex'),
      'old/deeper/photo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
      'old/deeper/noise.bin': Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 37) % 256)),
      'empty.bib': '',
      'wrong.json': '{"title": "never closed',
      '.hidden': 'not for us',
      'نص 📄.txt': 'nothing that is a paper',
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    await drop(octavo, [folder]);
    await review.expectChosen(8);
    await review.sheet
      .getByRole('tab', { name: /Files|Rejected/ })
      .last()
      .click();
    await octavo.screenshot('bad-folder');
    await review.sheet.getByRole('tab', { name: /Files/ }).click();
    for (const name of ['photo.png', 'noise.bin', 'empty.bib', 'wrong.json', 'نص 📄.txt'])
      await expect(review.sheet).toContainText(name);
    await octavo.screenshot('bad-folder-files');
    await review.import();
    await ui.expectRows(8);
  });

  await deaf.step('50 MB of nothing on the clipboard', async () => {
    await toClipboard(octavo, { part: 'lorem ipsum dolor sit amet \n', times: 1_800_000 });
    await ui.press('ControlOrMeta+v');
    await expect(review.sheet).toBeVisible({ timeout: 60_000 });
    await octavo.screenshot('bad-50-nothing');
    await review.cancel();
  });

  await deaf.step('50 MB of papers on the clipboard: seen, and stopped', async () => {
    const entry = `@article{k, title={Bees of ${'the '.repeat(40)} world}, author={Doe, Jane}, year=2001}\n`;
    await toClipboard(octavo, { part: entry, times: Math.ceil(50_000_000 / entry.length) });
    await ui.press('ControlOrMeta+v');
    const cancel = page.getByRole('button', { name: /^Cancel Reading/ });
    await expect(cancel).toBeVisible({ timeout: 60_000 });
    await octavo.screenshot('bad-50-papers');
    await cancel.click();
    await ui.expectToast(/Nothing was changed|stopped/);
    await ui.expectRows(8);
  });

  await deaf.step('more than a clipboard is read for', async () => {
    await toClipboard(octavo, { part: 'lorem ipsum dolor sit amet \n', times: 2_400_000 });
    await ui.press('ControlOrMeta+v');
    await ui.expectToast(/clipboard/i);
    await octavo.screenshot('bad-70');
    await toClipboard(octavo, { part: '', times: 1 });
  });

  await deaf.step('a collection into itself, and a tag of the same name', async () => {
    await ui.press('ControlOrMeta+n');
    await keyboard.type('Thesis');
    await keyboard.press('Enter');
    const thesis = ui.place('Thesis').first();
    await expect(thesis).toBeFocused();
    await ui.pressOnList('ControlOrMeta+k');
    await keyboard.type('inside thesis');
    await keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Name of the new collection' }).fill('Chapter');
    await keyboard.press('Enter');
    await thesis.dragTo(ui.place('Chapter'));
    await ui.expectToast('“Thesis” can’t be moved into itself or into a collection below it.');
    for (const [index, tag] of ['alpha', 'beta'].entries()) {
      await ui.grid
        .getByRole('row')
        .nth(index + 1)
        .click();
      await ui.pressOnList('t');
      await keyboard.type(tag);
      await keyboard.press('Enter');
      await expect(ui.place(tag)).toBeVisible();
      await keyboard.press('Escape');
    }
    await ui.place('alpha').focus();
    await keyboard.press('F2');
    await page.getByRole('textbox', { name: 'New name' }).fill('BETA');
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('beta');
    await octavo.screenshot('bad-tag');
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await expect(ui.place('alpha')).toHaveCount(0);
    await expect(ui.place('beta')).toContainText('2');
    await ui.press('ControlOrMeta+z');
    await expect(ui.place('alpha')).toContainText('1');
  });

  await deaf.step(
    'the same in the manager: who cancels finds the name, and who gives up the row',
    async () => {
      await ui.pressOnList('ControlOrMeta+k');
      await keyboard.type('manage tags');
      await keyboard.press('Enter');
      const manager = page.getByRole('dialog', { name: 'Tags' });
      const pencil = manager.getByRole('button', { name: 'Rename alpha' });
      await pencil.click();
      const field = manager.getByRole('textbox', { name: 'Rename alpha' });
      await expect(field).toBeFocused();
      await keyboard.type('beta');
      await keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      await expect(field).toBeFocused();
      await expect(field).toHaveValue('beta');
      await keyboard.press('Escape');
      await expect(pencil).toBeFocused();
      await expect(manager).toBeVisible();
    },
  );
  deaf.expectNone();
});

import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { expect, type Octavo, test } from './support/app.ts';
import { call } from './support/bridge.ts';
import { LibraryWindow } from './support/window.ts';

const paper = (id: string, n: number, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id,
  type: 'article-journal',
  title: `Deep interest networks for the prediction of click-through rates, study ${n}`,
  author: [
    { family: 'Zhou', given: 'Guorui' },
    { family: 'Zhu', given: 'Xiaoqiang' },
  ],
  issued: { 'date-parts': [[2010 + n]] },
  'container-title': 'Journal of Advertising Research',
  volume: String(n),
  page: `${100 * n}-${100 * n + 9}`,
  DOI: `10.1145/study.${n}`,
  ...more,
});

const records = [
  // Certain: one has the abstract, the other the title in capitals and two collections.
  paper('zhou2011a', 1, {
    abstract: `Click-through rate prediction is an essential task. ${'It is hard. '.repeat(60)}`,
  }),
  paper('zhou2011b', 1, {
    title: 'DEEP INTEREST NETWORKS FOR THE PREDICTION OF CLICK-THROUGH RATES, STUDY 1',
    author: [{ family: 'Zhou', given: 'G' }],
    custom: { octavo: { tags: ['ctr'], collections: ['Thesis', 'Reading group'] } },
  }),
  paper('zhou2012a', 2),
  paper('zhou2012b', 2, { author: [{ family: 'Zhou', given: 'G.' }], 'container-title': 'J. Advert. Res.' }),
  // A preprint and its published version.
  paper('zhou2013', 3),
  paper('zhou2013arxiv', 3, {
    type: 'article',
    DOI: '10.48550/arXiv.1706.06978',
    'container-title': 'arXiv',
    volume: undefined,
    page: undefined,
  }),
  // Three, of which one is another paper.
  paper('zhou2014a', 4, { DOI: undefined }),
  paper('zhou2014b', 4, { DOI: undefined, volume: undefined, page: undefined }),
  paper('zhou2014c', 4, { DOI: undefined, publisher: 'ACM', volume: undefined, page: undefined }),
  paper('other2020', 9, {
    title: 'Supply chains in the Baltic Sea',
    author: [{ family: 'Kim', given: 'J.' }],
  }),
];

async function withRecords(octavo: Octavo): Promise<LibraryWindow> {
  const ui = new LibraryWindow(octavo);
  const done = await octavo.cli(['import', '-', '--keep-duplicates', '--json'], JSON.stringify(records));
  expect(done.code, done.stderr).toBe(0);
  await ui.expectRows(records.length);
  return ui;
}

const list = (page: Page): Locator => page.getByRole('grid', { name: /Groups/ });
const sides = (page: Page): Locator => page.getByRole('region', { name: 'Papers side by side' });
const heads = (page: Page): Locator => sides(page).locator('.side-head');

/** The value that a method answers. */
async function asked<T>(page: Page, method: string, params: unknown): Promise<T> {
  const reply = await call(page, method, params);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value as T;
}

async function idsOf(page: Page, query: string): Promise<number[]> {
  const view = { place: { kind: 'library' }, query, typing: false, sort: [], hideSkipped: false };
  const { handle } = await asked<{ handle: number }>(page, 'results.open', { view });
  return asked(page, 'results.ids', { handle, start: 0, count: 10 });
}

test('duplicates are found, compared field by field, merged, marked and brought back, by the keyboard alone', async ({
  octavo,
}) => {
  const ui = await withRecords(octavo);
  const { page } = ui;
  const { keyboard } = page;

  await test.step('looked for on demand, certain ones first, with the reason', async () => {
    await ui.press('g');
    await keyboard.press('d');
    await expect(list(page)).toBeFocused();
    await expect(list(page)).toHaveAttribute('aria-rowcount', '4');
    await expect(list(page)).toContainText('Same DOI, title, year and first creator');
    await expect(list(page)).toContainText('Preprint and published version');
    await expect(page.getByRole('button', { name: 'Merge All Certain (2)' })).toBeVisible();
    await expect(sides(page)).toContainText('Group 1 of 4');
    await expect(heads(page)).toHaveCount(2);
    await expectAccessible(page);
    await octavo.screenshot('duplicates-light');
  });

  await test.step('a value of the other paper is chosen, and the merge unites the rest', async () => {
    await keyboard.press('Enter');
    await expect(
      sides(page)
        .getByRole('radio', { name: 'Keep zhou2011b' })
        .or(sides(page).getByRole('radio', { name: 'Keep zhou2011a' }))
        .first(),
    ).toBeFocused();
    await sides(page)
      .getByRole('radio', { name: /^Title of zhou2011b/ })
      .focus();
    await keyboard.press('Space');
    await sides(page).getByRole('radio', { name: 'Keep zhou2011a' }).focus();
    await keyboard.press('Space');
    await expect(sides(page).locator('.sides-keys')).toContainText('Keeps zhou2011a.');
    await keyboard.press('ControlOrMeta+Enter');
    await ui.expectToast('2 papers merged into zhou2011a');
    await expect(list(page)).toHaveAttribute('aria-rowcount', '3');
    await expect(list(page)).toBeFocused();
  });

  await test.step('undo brings the group back, and all certain ones are merged as one', async () => {
    await keyboard.press('ControlOrMeta+z');
    await expect(list(page)).toHaveAttribute('aria-rowcount', '4');
    await page.getByRole('button', { name: 'Merge All Certain (2)' }).click();
    await ui.expectToast('4 papers merged into 2');
    await expect(list(page)).toHaveAttribute('aria-rowcount', '2');
    await list(page).focus();
    await keyboard.press('ControlOrMeta+z');
    await expect(list(page)).toHaveAttribute('aria-rowcount', '4');
    await keyboard.press('ControlOrMeta+Shift+z');
    await expect(list(page)).toHaveAttribute('aria-rowcount', '2');
  });

  await test.step('one of three is left out, the others are merged', async () => {
    await keyboard.press('Home');
    const three = list(page).getByRole('row').filter({ hasText: 'study 4' });
    await three.click();
    await expect(heads(page)).toHaveCount(3);
    await octavo.screenshot('duplicates-three-light');
    await page.getByRole('button', { name: 'zhou2014c is not a duplicate of the others' }).click();
    await ui.expectToast('zhou2014c marked as not a duplicate');
    await expect(heads(page)).toHaveCount(2);
    await list(page).focus();
    await keyboard.press('m');
    await ui.expectToast(/2 papers merged into zhou2014/);
    await expect(list(page)).toHaveAttribute('aria-rowcount', '1');
  });

  await test.step('a preprint keeps both identifiers', async () => {
    await expect(sides(page)).toContainText('10.48550/arXiv.1706.06978');
    await keyboard.press('m');
    await expect(page.getByText('All groups are dealt with.')).toBeVisible();
    await expectAccessible(page);
    await octavo.screenshot('duplicates-done-light');
    const shown = await octavo.cli(['show', 'zhou2013arxiv', '--json']);
    expect(JSON.parse(shown.stdout)).toMatchObject({
      DOI: '10.1145/study.3',
      custom: { octavo: { links: [{ url: 'https://doi.org/10.48550/arXiv.1706.06978' }] } },
    });
  });

  await test.step('what was marked is remembered by the next search', async () => {
    await page.getByRole('button', { name: 'Look Again' }).click();
    await expect(page.getByText('No paper is here twice.')).toBeVisible();
  });

  await test.step('as papers come in, the review says which one it may be, and the sidebar counts it', async () => {
    const twin = paper('twin', 9, {
      title: 'Supply chains in the Baltic See',
      author: [{ family: 'Kim', given: 'J.' }],
      DOI: undefined,
    });
    await ui.press('ControlOrMeta+w');
    await ui.paste(JSON.stringify([twin]));
    await expect(ui.review.sheet).toContainText('Perhaps in your library');
    await expect(ui.review.sheet).toContainText('Similar title; same first creator, year and pages');
    await octavo.screenshot('duplicates-review-light');
    await ui.review.import();
    await ui.expectToast('Imported 1 paper, 1 may be here twice');
    await octavo.screenshot('duplicates-sidebar-light');
    await ui.place('Duplicates').click();
    await expect(list(page)).toHaveAttribute('aria-rowcount', '1');
    await octavo.screenshot('duplicates-one-light');
  });
});

test('selected papers are merged side by side; hand-edited values are preselected', async ({ launch }) => {
  const octavo = await launch({ dark: true });
  const ui = await withRecords(octavo);
  const { page } = ui;
  const [only] = await idsOf(page, 'Baltic');
  const { revision } = await asked<{ revision: number }>(page, 'items.get', { id: only });
  await asked(page, 'items.update', { id: only, revision, patch: { venue: 'Baltic Letters' } });
  await ui.row('Supply chains').click();
  await ui
    .row('study 2')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(ui.paper).toContainText('2 papers selected');
  await octavo.screenshot('duplicates-selection-dark');
  await ui.paper.getByRole('button', { name: 'Merge Selected Papers…' }).click();
  await expect(heads(page)).toHaveCount(2);
  await expect(sides(page).getByRole('radio', { name: /^Venue of other2020/ })).toBeChecked();
  await expect(sides(page).getByRole('img', { name: 'Edited by hand' })).toHaveCount(1);
  await expectAccessible(page);
  await octavo.screenshot('duplicates-merge-dark');
  await page.keyboard.press('ControlOrMeta+Enter');
  await ui.expectRows(records.length - 1);
  await ui.press('ControlOrMeta+z');
  await ui.expectRows(records.length);
});

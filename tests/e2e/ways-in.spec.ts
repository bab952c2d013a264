import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { drop } from './support/drop.ts';
import { LibraryWindow, pageText } from './support/window.ts';

test('the links of a pasted page give arXiv ids, with the preprint’s year', async ({ octavo }) => {
  const ui = new LibraryWindow(octavo);
  const papers = [
    ['Counting bees by the sound of their wings', '2403.01234'],
    ['A short history of the folded sheet', '2311.04567'],
    ['Why maps of cities look like leaves', '1906.00001'],
  ] as const;
  const abstract =
    'We measure what others have only described, over three seasons and in two countries, and compare it with a simple model. The model explains most of what we see, and where it does not we say why, so that others can go on from there.';
  const text = papers
    .map(([title]) => `${title}\n\n${abstract} It is about ${title.toLowerCase()}.\n`)
    .join('\n');
  const html = papers
    .map(
      ([title, id]) =>
        `<article><h3><a href="https://example.org/papers/${id}">${title}</a></h3><p>${abstract} It is about ${title.toLowerCase()}.</p><a href="https://arxiv.org/abs/${id}">arXiv</a></article>`,
    )
    .join('')
    .replaceAll('https://example.org/papers/', 'https://arxiv.org/abs/');
  await ui.paste(text, html);
  await ui.review.expectChosen(3);
  await ui.review.import();
  const { items } = (await octavo.cli(['list'])).json as {
    items: {
      title: string;
      issued?: { 'date-parts': number[][] };
      custom: { octavo: { identifiers: Record<string, string> } };
    }[];
  };
  const found = items.map(({ title, issued, custom }) => [
    title,
    custom.octavo.identifiers['arxiv'],
    issued?.['date-parts'][0],
  ]);
  expect(found.sort()).toEqual(
    [
      [papers[0][0], papers[0][1], [2024, 3]],
      [papers[1][0], papers[1][1], [2023, 11]],
      [papers[2][0], papers[2][1], [2019, 6]],
    ].sort(),
  );
});

test('files dropped on the window are shown before they are taken', async ({ octavo }) => {
  const ui = new LibraryWindow(octavo);
  await expect(ui.page.getByText('Your library starts with a page')).toBeVisible();
  const bib = join(octavo.dataFolder, 'refs.bib');
  const page = join(octavo.dataFolder, 'page.txt');
  await writeFile(
    bib,
    '@article{good, title={A good one}, author={Doe, Jane}, year=2001}\n\n@article{bad, title={Never closed\n\n@book{fine, title={Another}, year=1999}\n',
  );
  await writeFile(page, pageText('community_latex'));
  await drop(octavo, [bib, page]);
  await ui.review.expectChosen(9);
  await expect(ui.review.sheet).toContainText('9 papers found in 2 files');
  await expect(ui.review.sheet.getByRole('tab', { name: 'Rejected' })).toBeVisible();
  await ui.review.import();
  await ui.expectRows(9);
  expect((await octavo.cli(['show', 'good'])).json).toMatchObject({ id: 'good', title: 'A good one' });
});

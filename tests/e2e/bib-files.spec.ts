import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { drop } from './support/drop.ts';
import { LibraryWindow } from './support/window.ts';

const bib = String.raw`% Kept by two people
@string{jml = {Journal of Made-up Learning}}

@article{adler2021,
  author       = {Adler, Mira and O'Connell, Se{\'a}n},
  title        = {Sparse {Voices}: Speech Models for Forty Languages},
  journaltitle = jml,
  date         = {2021-04},
  abstract     = {We train small models of speech on forty languages, and compare them with large ones.},
  file         = {Full text:papers/adler.pdf:PDF;Slides:papers/gone.pdf:PDF},
  groups       = {Speech},
  ranking      = {rank4},
  readstatus   = {read},
}

@book{brand2019,
  author = {Brandst{\"a}tter, J{\"o}rg},
  title  = {{\"U}ber das Wiederlesen},
  date   = {2019-11-03},
  groups = {Reading},
}

@Comment{jabref-meta: databaseType:biblatex;}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Thesis\;0\;1\;\;\;\;;
2 StaticGroup:Speech\;0\;1\;\;\;\;;
2 StaticGroup:Reading\;0\;1\;\;\;\;;
}
`;

test('a library kept in JabRef comes in whole, and goes out as it came but for what was edited', async ({
  launch,
}) => {
  const octavo = await launch({ size: { width: 1280, height: 800 } });
  const ui = new LibraryWindow(octavo);
  const folder = join(octavo.dataFolder, 'jabref');
  await mkdir(join(folder, 'papers'), { recursive: true });
  await writeFile(join(folder, 'papers', 'adler.pdf'), '%PDF-1.4\n');
  await writeFile(join(folder, 'refs.bib'), bib);

  await test.step('the review shows linked files, and which of them is not there', async () => {
    await drop(octavo, [join(folder, 'refs.bib')]);
    await ui.review.expectChosen(2);
    await expect(ui.review.sheet).toContainText('2 papers found in refs.bib');
    const files = ui.review.sheet.getByRole('list', { name: 'Linked Files' });
    await expect(files.getByRole('listitem')).toHaveCount(2);
    await expect(files.getByRole('listitem').nth(1)).toContainText('not there');
    for (const theme of ['dark', 'light']) {
      await ui.page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme);
      await octavo.screenshot(`bib-review-${theme}`);
    }
    await ui.review.import();
    await ui.expectToast('1 linked file was not found');
  });

  await test.step('groups are collections, and special fields mean what they mean', async () => {
    await ui.expectRows(2);
    await expect(ui.place('Thesis').first()).toBeVisible();
    expect((await octavo.cli(['show', 'adler2021'])).json).toMatchObject({
      custom: {
        octavo: {
          status: 'read',
          rating: 4,
          collections: ['Thesis/Speech'],
          attachments: [
            { path: join(folder, 'papers', 'adler.pdf'), title: 'Full text', mime: 'application/pdf' },
            { path: join(folder, 'papers', 'gone.pdf'), title: 'Slides' },
          ],
        },
      },
    });
  });

  await test.step('an export gives the file back, with the one edit', async () => {
    const path = join(octavo.dataFolder, 'out.bib');
    await octavo.app.evaluate(({ dialog }, file) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: file });
    }, path);
    await ui.pressOnList('ControlOrMeta+e');
    const dialog = ui.page.getByRole('dialog', { name: 'Export 2 Papers' });
    await dialog.getByRole('combobox', { name: /^Format:/ }).click();
    await ui.page.getByRole('option', { name: 'BibLaTeX' }).click();
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await ui.expectToast(/^2 papers exported to/);
    expect(await readFile(path, 'utf8')).toBe(bib);
    await octavo.cli(['set', 'adler2021', '--rating', '5']);
    await octavo.cli(['export', '--to', 'biblatex', '--output', path]);
    expect(await readFile(path, 'utf8')).toBe(bib.replace('rank4', 'rank5'));
  });
});

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CliCite, CliExport, CliStyles } from '../../../src/contract/cli.ts';
import { ActionId } from '../../../src/contract/model/ids.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { workplace } from './support.ts';

const BIB = `@article{doe2018, author = {Doe, Jane}, title = {Second thoughts}, journal = {Journal of Tests}, year = 2018, volume = 3, pages = {10--19}, doi = {10.1234/x}}
@book{adams2001, author = {Adams, Ann and Brown, Bob}, title = {First & last}, publisher = {Press}, year = 2001}
`;

async function filled() {
  const place = workplace();
  place.file('refs.bib', BIB);
  await place.octavo(['import', 'refs.bib']);
  return place;
}

it('cite gives a citation in any style, a reference, and what LaTeX, Pandoc and Typst read', async () => {
  const { octavo, json } = await filled();
  const said = async (...argv: string[]) => (await octavo(['cite', 'doe2018', 'adams2001', ...argv])).stdout;
  expect(await said()).toBe('(Adams & Brown, 2001; Doe, 2018)\n');
  expect(await said('--style', 'vancouver', '--as', 'bibliography')).toBe(
    '1. Doe J. Second thoughts. Journal of Tests. 2018;3:10–9.\n2. Adams A, Brown B. First & last. Press; 2001.\n',
  );
  expect(await said('--as', 'pandoc')).toBe('[@doe2018; @adams2001]\n');
  expect(await said('--locale', 'de-DE', '--style', 'apa')).toBe('(Adams & Brown, 2001; Doe, 2018)\n');
  const { document } = await json(['cite', 'adams2001', '--as', 'reference', '--style', 'ieee']);
  expect(CliCite.parse(document)).toEqual({
    as: 'reference',
    style: 'IEEE',
    count: 1,
    text: 'A. Adams and B. Brown, First & last. Press, 2001.',
    html: '<p>A. Adams and B. Brown, <i>First &amp; last</i>. Press, 2001.</p>',
  });
  expect((await octavo(['cite', 'doe2018', '--as', 'latex', '--style', 'apa'])).code).toBe(2);
  expect((await octavo(['cite', 'doe2018', '--style', 'nope'])).stderr).toContain('no citation style “nope”');
});

it('export and convert write a bibliography as text, page or Markdown, as the file is called', async () => {
  const { octavo, json, folder, file } = await filled();
  const { document } = await json([
    'export',
    '--to',
    'bibliography',
    '--style',
    'nature',
    '--output',
    'refs.html',
  ]);
  expect(CliExport.parse(document)).toMatchObject({ format: 'bibliography', count: 2 });
  const page = readFileSync(join(folder, 'refs.html'), 'utf8');
  expect(page).toContain('<title>Nature</title>');
  expect(page).toContain('<i>Journal of Tests</i> <b>3</b>, 10–19');
  const convert = async (...argv: string[]) =>
    (await octavo(['convert', 'refs.bib', '--to', 'bibliography', ...argv])).stdout;
  expect(await convert('--as', 'markdown')).toBe(
    'Adams, A., \\& Brown, B. (2001). *First \\& last*. Press.\n\n' +
      'Doe, J. (2018). Second thoughts. *Journal of Tests*, *3*, 10–19. <https://doi.org/10.1234/x>\n',
  );
  const own = readFileSync(join(import.meta.dirname, '../../../resources/csl/styles/ieee.csl'), 'utf8');
  file('own.csl', own.replace('<title>IEEE</title>', '<title>Mine</title>'));
  expect(await convert('--style', 'own.csl')).toMatch(/^\[1\] J\. Doe, “Second thoughts,” Journal of Tests/);
  expect((await octavo(['export', '--to', 'bibtex', '--style', 'apa'])).code).toBe(2);
  expect((await octavo(['export', '--to', 'bibliography', '--as', 'pdf'])).code).toBe(2);
});

it('styles lists, adds, chooses and removes', async () => {
  const { octavo, json, file } = await filled();
  expect((await octavo(['styles'])).stdout).toMatch(
    /^\* {2}apa +American Psychological Association 7th edition$/m,
  );
  const child = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>My Journal</title>
    <id>http://example.org/styles/my-journal</id><link href="http://www.zotero.org/styles/ieee" rel="independent-parent"/></info></style>`;
  file('mine.csl', child);
  file('bad.csl', 'none');
  const { code, document } = await json(['styles', '--add', 'mine.csl', '--add', 'bad.csl']);
  expect(code).toBe(0);
  expect(CliStyles.parse(document)).toMatchObject({
    added: [{ name: 'my-journal', title: 'My Journal' }],
    refused: [{ file: 'bad.csl', code: 'style_invalid' }],
  });
  await octavo(['styles', '--use', 'my-journal']);
  expect((await octavo(['cite', 'doe2018'])).stdout).toBe('[1]\n');
  await octavo(['styles', '--remove', 'my-journal']);
  expect((await octavo(['cite', 'doe2018'])).stdout).toBe('(Doe, 2018)\n');
  expect((await octavo(['styles', '--add', 'bad.csl'])).code).toBe(1);
  expect((await octavo(['styles', '--use', 'apa', '--locale', 'xx'])).code).toBe(1);
});

it('export --cited writes what a document and its files cite, with parents, and says what is missing', async () => {
  const { octavo, json, file, folder } = await filled();
  file(
    'more.bib',
    `@inproceedings{part, title = {A part of it}, author = {Roe, Rick}, xref = {whole}}
@proceedings{whole, title = {The whole of it}, editor = {Low, Lea}, year = 2010}
@misc{other, title = {Something that nobody cites}, author = {Poe, Pat}, year = 2011}`,
  );
  await octavo(['import', 'more.bib']);
  mkdirSync(join(folder, 'chapters'));
  file('paper.tex', '\\input{chapters/one}\n\\citep[see][]{Doe2018,gone} % \\cite{other}\n\\input{missing}');
  file('chapters/one.tex', '\\textcite{part}');
  const written = async (...argv: string[]) => {
    const { code, document } = await json(['export', '--to', 'csl-json', '--cited', ...argv]);
    const { text = '[]', rejected } = CliExport.parse(document);
    return { code, ids: (JSON.parse(text) as { id: string }[]).map(({ id }) => id), rejected };
  };
  expect(await written('paper.tex')).toEqual({
    code: 0,
    ids: ['doe2018', 'part', 'whole'],
    rejected: [
      { file: 'paper.tex', line: 2, code: 'item_not_found', message: 'no paper has this key', text: 'gone' },
    ],
  });
  file('paper.aux', '\\relax\n\\abx@aux@cite{0}{adams2001}\n\\@input{chapters/one.aux}');
  file('chapters/one.aux', '\\relax\n\\citation{part}');
  expect((await written('paper.aux')).ids).toEqual(['adams2001', 'part', 'whole']);
  file('all.tex', '\\nocite{*}');
  expect((await written('all.tex')).ids).toHaveLength(5);
  const { code, stderr } = await octavo(['export', '--to', 'bibtex', '--cited', 'nowhere.tex']);
  expect([code, stderr]).toEqual([1, expect.stringContaining('nowhere.tex')]);
  file('none.tex', '\\cite{gone}');
  expect((await octavo(['export', '--to', 'bibtex', '--cited', 'none.tex'])).stderr).toContain('none.tex:1:');
});

it('export --preset writes as the window has kept it under a name', async () => {
  const { octavo, library } = await filled();
  const engine = createEngine({ folder: library, origin: 'window' });
  const choices = { ascii: false, omit: [], links: 'both', venues: 'full', order: 'year' } as const;
  const save = (name: string, omit: 'identifiers' | 'fields') =>
    engine.call('exports.savePreset', { name, choices: { ...choices, omit: [omit] } });
  expect(await save('Thesis', 'identifiers')).toMatchObject({ changed: 1, replaced: false });
  const { action, replaced } = await save('thesis', 'fields');
  expect([replaced, action?.name]).toEqual([true, expect.stringContaining('thesis')]);
  const removed = await engine.call('exports.removePreset', { name: 'THESIS' });
  expect(await engine.call('exports.presets', {})).toEqual([]);
  if (!removed.action) throw new Error('no action');
  await engine.call('library.undoAction', { id: ActionId.parse(removed.action.id) });
  expect(await engine.call('exports.presets', {})).toEqual([
    { name: 'thesis', choices: { ...choices, omit: ['fields'] } },
  ]);
  await engine.close();
  const { stdout } = await octavo(['export', '--to', 'bibtex', '--preset', 'Thesis']);
  expect(stdout.match(/^@\w+\{(\w+)/gm)).toEqual(['@book{adams2001', '@article{doe2018']);
  const { code, stderr } = await octavo(['export', '--to', 'bibtex', '--preset', 'none']);
  expect([code, stderr]).toEqual([1, expect.stringContaining('There are thesis.')]);
});

it('export keeps choices under a name, writes by them, and tells what ASCII could not spell', async () => {
  const { octavo } = await filled();
  const bibtex = ['export', '--to', 'bibtex'];
  const saved = await octavo([
    ...bibtex,
    '--order',
    'year',
    '--omit',
    'keywords,note',
    '--save-preset',
    'Lean',
  ]);
  expect([saved.code, saved.stderr]).toEqual([0, expect.stringContaining('Kept as the preset “Lean”')]);
  expect((await octavo([...bibtex, '--preset', 'lean'])).stdout).toBe(saved.stdout);
  const other = await octavo([...bibtex, '--preset', 'lean', '--order', 'listed', '--save-preset', 'Lean']);
  expect(other.stderr).toContain('is this one now');
  expect((await octavo([...bibtex, '--omit', 'colours'])).code).toBe(2);
  const read = await octavo(['import', '-'], '@book{emoji, title={Birds 🐦}, author={Doe, Jane}, year=2001}');
  expect(read.code).toBe(0);
  expect((await octavo([...bibtex, '--keys', 'emoji', '--ascii'])).stderr).toContain('left in UTF-8');
  expect((await octavo([...bibtex, '--keys', 'emoji'])).stderr).not.toContain('UTF-8');
});

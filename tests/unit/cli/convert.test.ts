import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keyedItems } from '../../../src/cli/keyed.ts';
import { CliExport } from '../../../src/contract/cli.ts';
import { emptyDraft } from '../../../src/contract/model/item.ts';
import { twoPapers, workplace } from './support.ts';

describe('octavo convert', () => {
  it('prints a plain list of CSL-JSON, without a library', async () => {
    const { octavo, file, library } = workplace();
    const name = file('refs.bib', `${twoPapers}@article{bad, title = {Never closed\n`);
    const { code, stdout, stderr } = await octavo(['convert', name, '--to', 'csl-json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'zhou2018deep' },
      { id: 'Knuth:97', publisher: 'Addison-Wesley' },
    ]);
    expect(stderr).toMatch(/^refs\.bib:16: /);
    expect(existsSync(library)).toBe(false);
    expect((await octavo(['convert', name, '--to', 'csl-json'])).stdout).toBe(stdout);
  });

  it('has a report with --json', async () => {
    const { json } = workplace();
    const { code, document } = await json(
      ['convert', '-', '--to', 'bibtex'],
      '[{"type":"book","title":"Fish","id":"f"}]',
    );
    expect([code, CliExport.parse(document)]).toMatchObject([
      0,
      { format: 'bibtex', count: 1, text: expect.stringContaining('@book{f,'), rejected: [] },
    ]);
  });

  it('exits 1 when nothing can be read, and says why once', async () => {
    const { json, octavo } = workplace();
    const { code, document } = await json(['convert', 'missing.bib', '--to', 'bibtex']);
    expect([code, CliExport.parse(document)]).toMatchObject([
      1,
      { count: 0, error: { code: 'nothing_found' } },
    ]);
    expect((await octavo(['convert', 'missing.bib', '--to', 'bibtex'])).stderr).toBe(
      'octavo: Nothing was converted: There is no file missing.bib.\n',
    );
  });

  it('writes only ASCII with --ascii', async () => {
    const { octavo } = workplace();
    const input = (title: string): string => JSON.stringify([{ type: 'book', title, id: 'x' }]);
    const bibtex = await octavo(['convert', '-', '--to', 'bibtex', '--ascii'], input('Größe'));
    const csl = await octavo(['convert', '-', '--to', 'csl-json', '--ascii'], input('Größe 深'));
    for (const { stdout } of [bibtex, csl]) expect(stdout).toMatch(/^[\n\x20-\x7e]+$/);
    expect(JSON.parse(csl.stdout)).toMatchObject([{ title: 'Größe 深' }]);
  });
});

describe('keyedItems', () => {
  const draft = (title: string, citationKey = '') => ({ ...emptyDraft('book'), title, citationKey });
  it('keeps brought keys, mends them, and gives the others made ones that clash with none', () => {
    const drafts = [
      draft('Deep Sea'),
      draft('Other', 'deepsea'),
      draft('Third', 'a b'),
      draft('Fourth', 'DeepSea'),
    ];
    const { items, renamed } = keyedItems(drafts, 0);
    expect(items.map((item) => item.citationKey)).toEqual(['deepseaa', 'deepsea', 'ab', 'fourth']);
    expect(renamed).toEqual([{ line: 1, from: 'DeepSea', to: 'fourth' }]);
  });
});

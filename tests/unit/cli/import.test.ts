import { describe, expect, it } from 'vitest';
import { CliImport } from '../../../src/contract/cli.ts';
import { entries, twoPapers, workplace } from './support.ts';

const broken = '@article{bad, title = {Never closed\n';

describe('octavo import', () => {
  it('takes good entries in and reports bad ones with file and line', async () => {
    const { json, file } = workplace();
    const { code, document } = await json(['import', file('refs.bib', twoPapers + broken)]);
    expect(code).toBe(0);
    const report = CliImport.parse(document);
    expect(report).toMatchObject({
      files: [{ file: 'refs.bib', format: 'bibtex', imported: 2, duplicates: 0, rejected: 1 }],
      imported: 2,
      duplicates: 0,
      rejected: [{ file: 'refs.bib', line: 16, text: expect.stringContaining('Never closed') }],
    });
    expect(report.items.map((item) => [item.id, item.custom.octavo.status])).toEqual([
      ['zhou2018deep', 'none'],
      ['Knuth:97', 'none'],
    ]);
  });

  it('finds nothing new the second time and exits 0', async () => {
    const { json, file } = workplace();
    const name = file('refs.bib', twoPapers);
    await json(['import', name]);
    const { code, document } = await json(['import', name]);
    expect(code).toBe(0);
    expect(CliImport.parse(document)).toMatchObject({ imported: 0, duplicates: 2, items: [] });
  });

  it('takes every record with --keep-duplicates', async () => {
    const { json, file } = workplace();
    const name = file('refs.bib', twoPapers);
    await json(['import', name]);
    const { document } = await json(['import', name, '--keep-duplicates']);
    const report = CliImport.parse(document);
    expect(report).toMatchObject({ imported: 2, duplicates: 0 });
    expect(report.clashes.map(({ given }) => given)).toEqual(['zhou2018deep', 'Knuth:97']);
  });

  it('reads several files and standard input, and refuses folders, missing and binary files with a reason', async () => {
    const { json, file } = workplace();
    const names = [
      file('a.bib', entries(3)),
      '.',
      'missing.bib',
      file('x.bin', new Uint8Array(500)),
      file('empty.txt', ''),
      '-',
    ];
    const { code, document } = await json(['import', ...names], '[{"type":"book","title":"From a pipe"}]');
    expect(code).toBe(0);
    const report = CliImport.parse(document);
    expect(report.files.map(({ file: name, format, imported }) => [name, format, imported])).toEqual([
      ['a.bib', 'bibtex', 3],
      ['.', '', 0],
      ['missing.bib', '', 0],
      ['x.bin', '', 0],
      ['empty.txt', '', 0],
      ['-', 'csl-json', 1],
    ]);
    expect(report.rejected.map(({ file: name, line, code: why }) => [name, line, why])).toEqual([
      ['.', 0, 'file_unreadable'],
      ['missing.bib', 0, 'file_unreadable'],
      ['x.bin', 0, 'not_text'],
      ['empty.txt', 0, 'nothing_found'],
    ]);
  });

  it('exits 1 with the report when nothing is usable', async () => {
    const { json, file } = workplace();
    const { code, document } = await json(['import', file('bad.bib', broken)]);
    expect(code).toBe(1);
    expect(CliImport.parse(document)).toMatchObject({ imported: 0, error: { code: 'nothing_found' } });
  });

  it('exits 2 for a format that there is not, and makes no library', async () => {
    const { json, octavo } = workplace();
    const { code, document } = await json(['import', 'x', '--from', 'word']);
    expect([code, document]).toMatchObject([2, { error: { code: 'format_unknown' } }]);
    expect((await octavo(['list'])).stderr).toContain('made a new library');
  });

  it('keeps dates, status and tags that a record brings', async () => {
    const { json, file } = workplace();
    const octavo = {
      added: '2011-02-03T04:05:06.000Z',
      status: 'read',
      rating: 4,
      tags: ['old'],
      collections: ['A/B'],
    };
    const name = file(
      'items.json',
      JSON.stringify([{ type: 'book', title: 'Kept', id: 'kept', custom: { octavo } }]),
    );
    const { document } = await json(['import', name]);
    expect(CliImport.parse(document).items[0]?.custom.octavo).toMatchObject(octavo);
  });
});

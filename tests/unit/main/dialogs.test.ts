import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExportFormat } from '../../../src/contract/methods/exports.ts';
import { chosenFormat, exportFilters, exportPath, suggestedPath } from '../../../src/main/shell/dialogs.ts';

test.each<[string, ExportFormat, string]>([
  ['library', 'bibtex', 'library.bib'],
  ['library.bib', 'bibtex', 'library.bib'],
  ['Library.BIB', 'bibtex', 'Library.BIB'],
  ['library', 'csl-json', 'library.json'],
  ['Thesis/Related work', 'bibtex', 'Thesis Related work.bib'],
  ['../../etc/passwd', 'bibtex', 'etc passwd.bib'],
  ['C:\\x', 'bibtex', 'C x.bib'],
  ['a\u0000b\nc', 'bibtex', 'a b c.bib'],
  ['', 'bibtex', 'references.bib'],
  ['...', 'csl-json', 'references.json'],
  ['论文', 'bibtex', '论文.bib'],
  ['x'.repeat(200), 'bibtex', `${'x'.repeat(120)}.bib`],
])('%j as %s is suggested as %s', (name, format, file) => {
  expect(suggestedPath('/home/me', name, format)).toBe(join('/home/me', file));
});

test('a name typed without an extension gets it, unless that file was never asked about', () => {
  const isTaken = (path: string): boolean => path === '/x/taken.bib';
  expect(exportPath('/x/new', 'bibtex', isTaken)).toBe('/x/new.bib');
  expect(exportPath('/x/taken', 'bibtex', isTaken)).toBe('/x/taken');
  expect(exportPath('/x/refs.txt', 'bibtex', isTaken)).toBe('/x/refs.txt');
  expect(exportPath('/x/new', 'csl-json', isTaken)).toBe('/x/new.json');
});

test('the save dialog offers every format, the one asked for first, and the name decides', () => {
  expect(exportFilters('csl-json').map(({ name, extensions }) => [name, ...extensions])).toEqual([
    ['CSL-JSON', 'json'],
    ['BibTeX', 'bib'],
    ['RIS', 'ris'],
    ['CSV', 'csv'],
    ['Markdown', 'md'],
    ['Formatted bibliography', 'html', 'md', 'txt'],
    ['All files', '*'],
  ]);
  expect(exportFilters('biblatex').map(({ name }) => name)).toEqual([
    'BibLaTeX',
    'RIS',
    'CSL-JSON',
    'CSV',
    'Markdown',
    'Formatted bibliography',
    'All files',
  ]);
  expect(chosenFormat('/x/library.bib', 'biblatex')).toBe('biblatex');
  expect(chosenFormat('/x/library.json', 'bibtex')).toBe('csl-json');
  expect(chosenFormat('/x/library.BIB', 'csl-json')).toBe('bibtex');
  expect(chosenFormat('/x/library.txt', 'bibtex')).toBe('bibtex');
  expect(chosenFormat('/x/library.txt', 'bibliography')).toBe('bibliography');
  expect(chosenFormat('/x/library.html', 'bibtex')).toBe('bibliography');
});

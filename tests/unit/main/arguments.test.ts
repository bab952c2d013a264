import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { libraryFolder, readArguments } from '../../../src/main/arguments.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-args-'));
  writeFileSync(join(folder, 'refs.bib'), '');
  writeFileSync(join(folder, 'page.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fromSources = (...args: string[]) =>
  readArguments(['/electron', '--no-sandbox', '-r', '/loader.js', '/checkout', ...args], true, folder);

test('a library and files are taken relative to the folder one was in', () => {
  expect(fromSources('--library', 'lib', 'refs.bib', '--enable-x', join(folder, 'page.txt'))).toEqual({
    library: join(folder, 'lib'),
    files: [join(folder, 'refs.bib'), join(folder, 'page.txt')],
  });
});

test('both spellings of --library are read, the last one counts, one without a folder does not', () => {
  expect(fromSources('--library=a').library).toBe(join(folder, 'a'));
  expect(fromSources('--library', 'a', '--library=/b').library).toBe(resolve('/b'));
  expect(fromSources('--library').library).toBeNull();
});

test('what is no file is not opened', () => {
  expect(fromSources('none.bib', '.', 'refs.bib/x', '--url=refs.bib')).toEqual({ library: null, files: [] });
});

test('a packaged program has no folder of its own among its arguments', () => {
  expect(readArguments(['/opt/octavo', 'refs.bib'], false, folder).files).toEqual([join(folder, 'refs.bib')]);
  expect(readArguments(['/electron', '--inspect'], true, folder)).toEqual({ library: null, files: [] });
});

test('the library: named, else from the environment, else beside the data', () => {
  const env = { OCTAVO_LIBRARY: 'mine' };
  expect(libraryFolder('/named', env, folder, '/data')).toBe('/named');
  expect(libraryFolder(null, env, folder, '/data')).toBe(join(folder, 'mine'));
  expect(libraryFolder(null, { OCTAVO_LIBRARY: '' }, folder, '/data')).toBe(join('/data', 'library'));
  expect(libraryFolder(null, {}, folder, '/data')).toBe(join('/data', 'library'));
});

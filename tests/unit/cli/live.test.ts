import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CliFailure, CliLive } from '../../../src/contract/cli.ts';
import { twoPapers, workplace } from './support.ts';

it('octavo live adds, writes, lists and removes', async () => {
  const place = workplace();
  const live = async (...options: string[]): Promise<CliLive['files']> =>
    CliLive.parse((await place.json(['live', ...options])).document).files;
  await place.octavo(['import', '-'], twoPapers);
  await place.octavo(['set', 'zhou2018deep', '--collection', '+Thesis']);
  const path = join(place.folder, 'refs.bib');
  expect(await live('--add', 'refs.bib', '--collection', 'Thesis')).toMatchObject([
    { path, format: 'bibtex', scope: 'collection', name: 'Thesis', state: 'fresh', entries: 1 },
  ]);
  expect(readFileSync(path, 'utf8')).toContain('{zhou2018deep,');
  await place.octavo(['set', 'Knuth:97', '--collection', '+Thesis']);
  expect(await live()).toMatchObject([{ state: 'writing', entries: 1 }]);
  expect(await live('--write')).toMatchObject([{ state: 'fresh', entries: 2 }]);
  expect(readFileSync(path, 'utf8')).toContain('{Knuth:97,');
  expect(await live('--remove', 'refs.bib')).toEqual([]);
  expect(existsSync(path)).toBe(true);
  const again = await place.json(['live', '--add', 'refs.bib']);
  expect(again.code).toBe(1);
  expect(CliFailure.parse(again.document).error.code).toBe('live_file_exists');
});

it('octavo live says what is wrong with its options', async () => {
  const place = workplace();
  await place.octavo(['import', '-'], twoPapers);
  for (const options of [
    ['--add', ''],
    ['--add', 'a.bib', '--collection', 'None such'],
    ['--add', 'a.bib', '--search', 'None such'],
    ['--remove', 'a.bib'],
    ['--add', 'a.bib', '--remove', 'b.bib'],
  ]) {
    expect((await place.json(['live', ...options])).code).toBe(2);
  }
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstLibrary } from '../../../../src/main/arguments.ts';
import {
  forgetRecent,
  libraryName,
  recentKey,
  recentLibraries,
  rememberRecent,
} from '../../../../src/main/library/recent.ts';
import { windowTitle } from '../../../../src/main/library/title.ts';
import { MachineSettings } from '../../../../src/main/settings.ts';

let folder: string;
let settings: MachineSettings;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-recent-'));
  settings = new MachineSettings(join(folder, 'settings.json'));
});
afterEach(() => {
  settings.flush();
  rmSync(folder, { recursive: true, force: true });
});

test('the last five libraries are kept, newest first, each once', () => {
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'b']) rememberRecent(settings, `/${name}`);
  expect(recentLibraries(settings)).toEqual(['/b', '/f', '/e', '/d', '/c']);
  forgetRecent(settings, '/f');
  expect(recentLibraries(settings)).toEqual(['/b', '/e', '/d', '/c']);
});

test('settings that hold something else count as none', () => {
  settings.patch({ [recentKey]: 'x' });
  expect(recentLibraries(settings)).toEqual([]);
  settings.patch({ [recentKey]: [1, '/a', null] });
  expect(recentLibraries(settings)).toEqual(['/a']);
});

test('the start goes to the library that was open last, while it is there', () => {
  const last = join(folder, 'thesis');
  expect(firstLibrary('/own', last)).toBe('/own');
  expect(firstLibrary('/own', 7)).toBe('/own');
  mkdirSync(last);
  writeFileSync(join(last, 'library.sqlite'), '');
  expect(firstLibrary('/own', last)).toBe(last);
});

test('the title names every library but the usual one', () => {
  const library = { kind: 'mine' as const, recent: [] };
  expect(windowTitle({ ...library, folder: join('/data', 'library'), name: 'library' }, '/data')).toBe(
    'Octavo',
  );
  expect(windowTitle({ ...library, folder: '/x/Thesis', name: 'Thesis' }, '/data')).toBe('Thesis – Octavo');
  expect(libraryName('/x/Thesis')).toBe('Thesis');
  expect(libraryName('/')).toBe('/');
});

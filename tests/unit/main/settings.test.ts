import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MachineSettings } from '../../../src/main/settings.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-settings-'));
  path = join(folder, 'settings.json');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const window = { bounds: { x: -5, y: 10, width: 1000, height: 700 }, maximized: true };

test('what was set is there after a restart, and the file is replaced as a whole', () => {
  const settings = new MachineSettings(path);
  settings.patch({ theme: 'dark', panes: { sidebar: 232 } });
  settings.patch({ panes: { sidebar: 300 }, density: 'compact' });
  settings.window = window;
  settings.flush();

  const again = new MachineSettings(path);
  expect(again.all()).toEqual({ theme: 'dark', panes: { sidebar: 300 }, density: 'compact' });
  expect(again.get('theme')).toBe('dark');
  expect(again.window).toEqual(window);
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('null takes a key away', () => {
  const settings = new MachineSettings(path);
  settings.patch({ a: 1, b: 2 });
  settings.patch({ a: null });
  expect(settings.all()).toEqual({ b: 2 });
});

test('many changes are one write, a moment later; none is no write', async () => {
  const settings = new MachineSettings(path);
  for (let width = 0; width < 50; width++) settings.patch({ width });
  expect(existsSync(path)).toBe(false);
  await vi.waitFor(() => expect(JSON.parse(readFileSync(path, 'utf8')).settings).toEqual({ width: 49 }));

  rmSync(path);
  settings.flush();
  expect(existsSync(path)).toBe(false);
});

test.each([
  ['half a file', '{"settings": {"theme": "da'],
  ['not JSON', '\u0000\u0000\u0000'],
  ['nothing', ''],
  ['another kind of document', '[1, 2]'],
])('%s counts as not set, and is kept beside', (_what, text) => {
  writeFileSync(path, text);
  const settings = new MachineSettings(path);
  expect([settings.all(), settings.window]).toEqual([{}, null]);
  expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(text);
  settings.patch({ theme: 'light' });
  settings.flush();
  expect(new MachineSettings(path).all()).toEqual({ theme: 'light' });
});

test('a damaged part costs only itself', () => {
  const bounds = { x: 0, y: 0, width: 'wide', height: 1 };
  writeFileSync(path, JSON.stringify({ window: { bounds, maximized: false }, settings: { theme: 'dark' } }));
  const settings = new MachineSettings(path);
  expect([settings.all(), settings.window]).toEqual([{ theme: 'dark' }, null]);
});

test.each(['__proto__', '', ' ', 'a b', '1', 'ä'])('"%s" can’t name a setting', (key) => {
  const settings = new MachineSettings(path);
  const patch = Object.fromEntries([
    ['good', 1],
    [key, 2],
  ]);
  expect(() => settings.patch(patch)).toThrow(expect.objectContaining({ code: 'invalid_argument' }));
  expect(settings.all()).toEqual({});
});

test('settings can’t grow without bound', () => {
  const settings = new MachineSettings(path);
  settings.patch({ a: 'x'.repeat(600_000) });
  expect(() => settings.patch({ b: 'x'.repeat(600_000) })).toThrow(
    expect.objectContaining({ code: 'invalid_argument' }),
  );
  expect(Object.keys(settings.all())).toEqual(['a']);
});

test('a disk that refuses the file does not stop the program', () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
  writeFileSync(join(folder, 'file'), '');
  const settings = new MachineSettings(join(folder, 'file', 'settings.json'));
  settings.patch({ theme: 'dark' });
  settings.flush();
  expect(complaint).toHaveBeenCalledOnce();
  expect(settings.get('theme')).toBe('dark');
});

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mimeType, resolveAsset } from '../../../src/main/protocol/assets.ts';

let folder: string;
let root: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'octavo-assets-')));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-old'));
  writeFileSync(join(root, 'index.html'), 'page');
  writeFileSync(join(root, 'assets', 'a b.js'), 'script');
  writeFileSync(join(root, '..hidden'), 'a name that only looks like the folder above');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'renderer-old', 'old.html'), 'old');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  symlinkSync(folder, join(root, 'up'));
  symlinkSync(join(root, 'index.html'), join(root, 'inside.html'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an address of a file inside the folder', () => {
  test.each([
    ['app://octavo/', 'index.html'],
    ['app://octavo', 'index.html'],
    ['app://octavo/index.html', 'index.html'],
    ['app://octavo/index.html?x=../../y#z', 'index.html'],
    ['app://octavo/assets/a%20b.js', 'assets/a b.js'],
    ['app://octavo/..hidden', '..hidden'],
    ['app://octavo/inside.html', 'index.html'],
    // Taken apart by the URL parser itself, before anybody sees them.
    ['app://octavo/assets/../index.html', 'index.html'],
    ['app://octavo/../../index.html', 'index.html'],
  ])('%s', async (address, file) => {
    expect(await resolveAsset(root, address)).toBe(join(root, file));
  });
});

describe('is refused', () => {
  test.each([
    ['an encoded way up', 'app://octavo/..%2fsecret.txt'],
    ['the same in capitals', 'app://octavo/..%2Fsecret.txt'],
    ['from a folder below', 'app://octavo/assets/..%2f..%2fsecret.txt'],
    ['encoded twice', 'app://octavo/%252e%252e%252fsecret.txt'],
    ['with a backslash', 'app://octavo/..%5csecret.txt'],
    ['an absolute path', 'app://octavo//etc/passwd'],
    ['an encoded absolute path', 'app://octavo/%2fetc%2fpasswd'],
    ['a drive', 'app://octavo/C:/secret.txt'],
    ['an encoded drive', 'app://octavo/C%3a/secret.txt'],
    ['a stream', 'app://octavo/index.html::$DATA'],
    ['a link that leads out', 'app://octavo/link.txt'],
    ['a folder link that leads out', 'app://octavo/up/secret.txt'],
    ['a sibling whose name begins alike', 'app://octavo/..%2frenderer-old/old.html'],
    ['the same over a link', 'app://octavo/up/renderer-old/old.html'],
    ['a NUL', 'app://octavo/index.html%00.png'],
    ['half an escape', 'app://octavo/%E0%A4%A'],
    ['a folder', 'app://octavo/assets'],
    ['a folder with a slash', 'app://octavo/assets/'],
    ['what isn’t there', 'app://octavo/none.html'],
    ['a foreign host', 'app://elsewhere/index.html'],
    ['a host with a user', 'app://user@octavo/index.html'],
    ['a host with a port', 'app://octavo:81/index.html'],
    ['a foreign scheme', 'file:///etc/passwd'],
    ['no address at all', 'index.html'],
  ])('%s', async (_what, address) => {
    expect(await resolveAsset(root, address)).toBeNull();
  });

  test('a sibling of the folder under its own name', async () => {
    expect(await resolveAsset(root, 'app://octavo/../renderer-old/old.html')).toBeNull();
    expect(await resolveAsset(join(folder, 'render'), 'app://octavo/index.html')).toBeNull();
  });
});

test('files are served as what they are, unknown ones as bytes', () => {
  expect(['a.html', 'a.JS', 'a.mjs', 'a.woff2', 'a.wasm', 'a.bcmap', 'a'].map(mimeType)).toEqual([
    'text/html; charset=utf-8',
    'text/javascript; charset=utf-8',
    'text/javascript; charset=utf-8',
    'font/woff2',
    'application/wasm',
    'application/octet-stream',
    'application/octet-stream',
  ]);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstPage } from '../../../src/main/protocol/first-page.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'octavo-page-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(
    join(root, 'index.html'),
    `<script type="module" crossorigin src="./assets/index-a_B-1.js"></script>
     <link rel="stylesheet" crossorigin href="./assets/index-2.css"><a href="../secret.txt">x</a>`,
  );
  writeFileSync(join(root, 'assets/index-a_B-1.js'), 'script');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the page comes with what its head names, and nothing else', () => {
  writeFileSync(join(root, 'assets/index-2.css'), 'style');
  const texts = [...firstPage(root)].map(([address, bytes]) => [address, bytes.toString().slice(0, 7)]);
  expect(texts).toEqual([
    ['app://octavo/index.html', '<script'],
    ['app://octavo/assets/index-a_B-1.js', 'script'],
    ['app://octavo/assets/index-2.css', 'style'],
  ]);
});

test('what is not all there is left to be asked for', () => {
  expect(firstPage(root).size).toBe(0);
  expect(firstPage(join(root, 'nowhere')).size).toBe(0);
});

/**
 * Every file in `tests/fixtures/<format>` is told by its content and read as `<file>.expected.json` says. With
 * `UPDATE_EXPECTED=1` the expectations are written anew, to be read before they are committed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/formats/detect.ts';
import { findImporter, importers } from '../../../src/formats/registry.ts';
import { compact } from './compact.ts';

const root = join(import.meta.dirname, '../../fixtures');
const others = new Set(['bibtex', 'biblatex', 'csl-json', 'paper-page']);

describe.each(importers.map(({ name }) => name).filter((name) => !others.has(name)))('%s', (name) => {
  const folder = join(root, name);
  const files = readdirSync(folder).filter((file) => !file.endsWith('.expected.json'));

  it.each(files)('%s', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(detectFormat(text)?.name).toBe(name);
    const result = findImporter(name)?.read({ text, html: '' });
    if (!result) throw new Error(name);
    const path = join(folder, `${file}.expected.json`);
    const found = compact(result);
    if (process.env['UPDATE_EXPECTED'] || !existsSync(path)) {
      writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
    }
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });
});

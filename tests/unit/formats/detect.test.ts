import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/formats/detect.ts';
import { exporters, findExporter, findImporter, importers } from '../../../src/formats/registry.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const nameOf = (text: string): string | undefined => detectFormat(text)?.name;

describe('the registry', () => {
  it('finds formats by name', () => {
    for (const importer of importers) expect(findImporter(importer.name)).toBe(importer);
    for (const exporter of exporters) expect(findExporter(exporter.name)).toBe(exporter);
    expect(findImporter('nonsense')).toBeUndefined();
    expect(findExporter('paper-page')).toBeUndefined();
  });
});

describe('detectFormat', () => {
  it('tells pages of papers', () => {
    const pages = join(fixtures, 'pages');
    for (const file of readdirSync(pages).filter((name) => name.endsWith('.txt'))) {
      expect([file, nameOf(readFileSync(join(pages, file), 'utf8'))]).toEqual([file, 'paper-page']);
    }
  });

  it('tells .bib files, whatever they begin with', () => {
    const bib = readFileSync(join(fixtures, 'bib/reference-managers.bib'), 'utf8');
    expect(nameOf(bib)).toBe('bibtex');
    expect(nameOf(`${'A long comment in words.\n'.repeat(1000)}${bib}`)).toBe('bibtex');
    expect(nameOf('\ufeff@misc{a, title={T}}')).toBe('bibtex');
    expect(nameOf('@string{a = {b}}')).toBe('bibtex');
    expect(nameOf('@article{\n  author = {A}\n}')).toBe('bibtex');
  });

  it('tells CSL-JSON', () => {
    expect(nameOf('[{"id": "a", "type": "book", "title": "T"}]')).toBe('csl-json');
    expect(nameOf('{"items": [{"title": "T"}]}')).toBe('csl-json');
    expect(nameOf('[]')).toBe('csl-json');
  });

  it('says nothing to nothing', () => {
    for (const text of ['', ' \n', '\u0000\u0001\u0002']) expect(nameOf(text)).toBeUndefined();
  });

  it('is quick on a text of any size', () => {
    const started = performance.now();
    for (const part of ['@', ' ', '{', '@a{', '\n', 'word ', '[', '"']) nameOf(part.repeat(3_000_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

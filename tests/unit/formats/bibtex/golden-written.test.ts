/** One file for each rule of the writer, named after it: items, and the text that they are written as. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../../src/formats/bibtex/index.ts';
import type { ExportItem } from '../../../../src/formats/format.ts';
import { findExporter, formatText } from '../../../../src/formats/registry.ts';
import { exportItem } from './items.ts';

interface Rule {
  format?: 'biblatex';
  ascii?: boolean;
  items: (Partial<ExportItem> & Pick<ExportItem, 'type'>)[];
}

const folder = new URL('../../../fixtures/bibtex-written/', import.meta.url);
const rules = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5));

describe('a rule of the writer', () => {
  it.each(rules)('%s', (rule) => {
    const source = readFileSync(new URL(`${rule}.json`, folder), 'utf8');
    const { format = 'bibtex', ascii = false, items } = JSON.parse(source) as Rule;
    const exporter = findExporter(format);
    if (!exporter) throw new Error(format);
    const text = formatText(exporter, items.map(exportItem), { ascii });
    const expected = new URL(`${rule}.bib`, folder);
    if (process.env['WRITE_GOLDEN']) writeFileSync(expected, text);
    expect(text).toBe(readFileSync(expected, 'utf8'));
    // A mistake that loses entries would lose them here.
    const { drafts, rejected } = bibtex.read({ text, html: '' });
    expect([drafts.length, rejected]).toEqual([items.length, []]);
  });
});

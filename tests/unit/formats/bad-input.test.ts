/** Input that nobody meant: every reader ends in a time that grows with the length, loses nothing, throws nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findImporter, importers } from '../../../src/formats/registry.ts';
import { anyCharacter } from '../any-character.ts';

const names = ['ris', 'ciw', 'nbib', 'enw', 'endnote-xml', 'pubmed-xml', 'csv'] as const;
const read = (name: string, text: string) => {
  const result = findImporter(name)?.read({ text, html: '' });
  if (!result) throw new Error(name);
  return result;
};

const timed = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

describe.each(names)('%s', (name) => {
  it('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: anyCharacter }), (text) => {
        read(name, text);
      }),
      { numRuns: 30 },
    );
  });
});

describe('linear on many times', () => {
  it.each([
    ['ris', 'TY  - JOUR\n'],
    ['ris', 'TY  - JOUR\nTI  - A\n'],
    ['ris', 'AU  - Smith, J.\n'],
    ['ris', 'word '],
    ['nbib', 'PMID- 1\n\n'],
    ['nbib', '\n'],
    ['ciw', 'PT J\nTI A\nER\n'],
    ['enw', '%0 Book\n%T A\n'],
    ['endnote-xml', '<record>'],
    ['endnote-xml', '<record '],
    ['endnote-xml', '<record><a>'],
    ['pubmed-xml', '<PubmedArticle><MedlineCitation>'],
    ['csv', 'a,b\n'],
    ['csv', '"'],
    ['csv', ','],
  ])('%s: %j', (name, part) => {
    const least = timed(() => read(name, part.repeat(5_000 / part.length)));
    const most = timed(() => read(name, part.repeat(50_000 / part.length)));
    // Ten times as much: a square would take a hundred times as long.
    expect(most).toBeLessThan(Math.max(2000, least * 40));
  });
});

describe('large values', () => {
  it('takes a field of many megabytes', () => {
    const { drafts } = read('ris', `TY  - JOUR\nTI  - A\nAB  - ${'word '.repeat(1_000_000)}\nER  - \n`);
    expect(drafts[0]?.abstract).toHaveLength(4_999_999);
  });

  it('takes a table of 10,000 columns', () => {
    const header = ['Title', ...Array.from({ length: 9_999 }, (_, i) => `c${i}`)].join(',');
    const row = ['A title', ...Array.from({ length: 9_999 }, () => 'x')].join(',');
    const { drafts } = read('csv', `${header}\n${row}\n`);
    expect(drafts[0]?.title).toBe('A title');
    expect(Object.keys(drafts[0]?.fields ?? {})).toHaveLength(9_999);
  });

  it('refuses a record of XML that is nested without end', () => {
    const { drafts, rejected } = read(
      'endnote-xml',
      `<record>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</record>`,
    );
    expect(drafts).toEqual([]);
    expect(rejected.map(({ code }) => code)).toEqual(['broken_xml']);
  });
});

it('says nothing of another format’s text with certainty', () => {
  for (const importer of importers) {
    for (const text of [
      '',
      ' ',
      'Just a sentence.',
      '1,2,3\n4,5,6\n',
      '{"a": 1}',
      '<html><body>x</body></html>',
    ]) {
      if (importer.name === 'csl-json' || importer.name === 'paper-page') continue;
      expect([importer.name, text, importer.sniff(text) < 0.5]).toEqual([importer.name, text, true]);
    }
  }
});

/** What an independent reader makes of what is written: reader and writer can't share a mistake then. */
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { biblatexExporter, bibtexExporter } from '../../../../src/formats/bibtex/index.ts';
import { exportItem, person } from './items.ts';

interface OracleEntry {
  type: string;
  key: string;
  fields: Record<string, unknown>;
}

/** The oracle marks case and styles in HTML; the words are what counts. */
const plain = (value: unknown): string =>
  String(value ?? '')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    // It sets Greek in the letters of mathematics.
    .normalize('NFKC');

const oracle = (text: string): OracleEntry => {
  const { entries, errors } = parse(text, { sentenceCase: false, english: [] } as never) as unknown as {
    entries: OracleEntry[];
    errors: { error: string }[];
  };
  // Definitions for LaTeX stand in a preamble, which it tries to read.
  expect(errors.filter(({ error }) => !error.startsWith('unhandled macro'))).toEqual([]);
  expect(entries).toHaveLength(1);
  return entries[0] as OracleEntry;
};

const texts = [
  'Plain words',
  'Umlauts äöüÄÖÜß, accents éèêëñçåø Łódź Dvořák Erdős İstanbul',
  'R&D at 100% of #1 under_score ~ and ^',
  'Greek α-synuclein and μ-opioid Ω',
  'Symbols ≤ ≥ ≠ → € £ © § …',
  'Dashes a–b and a—b, quotes “double”',
  '深度学习 and Пётр and العربية and 🎉',
  'GPT-4, iPhone, mRNA and Vitamin C',
];

describe.each([
  ['bibtex', bibtexExporter],
  ['biblatex', biblatexExporter],
] as const)('%s, read by another program', (_, exporter) => {
  it.each(texts)('%s', (title) => {
    for (const ascii of [false, true]) {
      const item = exportItem({ type: 'article-journal', title, venue: title, variables: { volume: '3' } });
      const { fields } = oracle(exporter.item(item, { ascii }));
      expect(plain(fields['title'])).toBe(plain(title));
      expect(plain(fields['journal'] ?? fields['journaltitle'])).toBe(plain(title));
    }
  });

  it('has the same names', () => {
    const creators = [
      person('Müller', 'Jörg'),
      person('Poussin', 'Charles', { particle: 'de la' }),
      person('King', 'Martin Luther', { suffix: 'Jr.' }),
      person('', '', { literal: 'Barnes and Noble, Inc.' }),
      person('Nguyễn', 'Thị Ánh'),
    ];
    const item = exportItem({ type: 'book', title: 'T', creators });
    const { fields } = oracle(exporter.item(item, { ascii: false }));
    const authors = fields['author'] as Record<string, string>[];
    expect(
      authors.map((a) =>
        [a['name'] ?? a['lastName'], a['firstName'] ?? '', a['prefix'] ?? '', a['suffix'] ?? ''].map(plain),
      ),
    ).toEqual([
      ['Müller', 'Jörg', '', ''],
      ['Poussin', 'Charles', 'de la', ''],
      ['King', 'Martin Luther', '', 'Jr.'],
      ['Barnes and Noble, Inc.', '', '', ''],
      ['Nguyễn', 'Thị Ánh', '', ''],
    ]);
  });

  it('has the same codes and addresses', () => {
    const item = exportItem({
      type: 'article',
      title: 'T',
      url: 'https://example.org/a_b/~c?d=%20e&f=#g',
      identifiers: { doi: '10.1000/182_a(c)#d', arxiv: '1706.03762' },
    });
    const { fields } = oracle(exporter.item(item, { ascii: true }));
    expect(fields).toMatchObject({
      url: 'https://example.org/a_b/~c?d=%20e&f=#g',
      doi: '10.1000/182_a(c)#d',
      eprint: '1706.03762',
    });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../../src/formats/bibtex/index.ts';

const text = readFileSync(join(import.meta.dirname, '../../../fixtures/bib/reference-managers.bib'), 'utf8');
const read = (bib: string) => bibtex.read({ text: bib, html: '' });

describe('entries as other programs export them', () => {
  const { drafts, rejected } = read(text);

  it('are read', () => {
    expect(rejected).toEqual([]);
    expect(
      drafts.map((d) => [
        d.type,
        d.citationKey,
        d.title,
        d.creators
          .map((c) => `${c.role[0]}:${c.literal || `${c.particle}|${c.family}|${c.given}`}`)
          .join(' '),
        JSON.stringify(d.issued?.parts),
        d.venue,
      ]),
    ).toEqual([
      [
        'article-journal',
        'adler2021sparse',
        'Sparse Voices: Speech Models for 40 Languages',
        "a:|Adler|Mira a:|O'Connell|Seán a:|van der Velde|Pieter",
        '[[2021,4]]',
        'Journal of Made-up Learning',
      ],
      [
        'article-journal',
        'Brandstaetter2019',
        'Über das Wiederlesen',
        'a:|Brandstätter|Jörg a:|Østergård|Ingrid',
        '[[2019,11,3]]',
        'Zeitschrift für Beispiele',
      ],
      [
        'paper-conference',
        'DBLP:conf/example/ChenLW20',
        'Graphs of Graphs: A Recursive View',
        'a:|Chen|Wei a:|Li|Xiaoming a:|Wang|Jun e:|García|Ana e:|Lind|Björn',
        '[[2020]]',
        'Proceedings of the 9th Example Conference, EXC 2020, Lund, Sweden, June 1-3, 2020',
      ],
      [
        'article',
        'dupont2018learning',
        'Learning to forget',
        'a:|Dupont|Zoé a:others',
        '[[2018]]',
        'arXiv preprint arXiv:1801.00001',
      ],
      [
        'article',
        'eklund2022reading',
        'Reading What Was Written',
        'a:|Eklund|Eva a:|Farahani|Farid',
        '[[2022]]',
        '',
      ],
      [
        'article-journal',
        '',
        'An export without a key',
        'a:|Fischer|A. B. a:|Gomez|C.',
        '[[2012]]',
        'Cells of Nothing',
      ],
      [
        'paper-conference',
        'grau-etal-2023-small',
        'Small Words, Big Trees',
        'a:|Grau|Lena a:|Hoang|Thị Anh e:|Ito|Ken',
        '[[2023,7]]',
        'Proceedings of the Workshop on Examples',
      ],
      ['thesis', 'Hansen:1999aa', 'On Bridges & Tunnels', 'a:|Hansen|H. C.', '[[1999]]', ''],
      ['book', 'ivanov:tom2', 'Collected Examples', 'a:|Ivanov|Ivan a:|Petrova|María', '[[1987]]', ''],
    ]);
  });

  it('keep what only their program knows', () => {
    expect(drafts[0]).toMatchObject({
      abstract: 'We train on 5\u2009% of the data. "Quoted", 100% safe, and $\\alpha < 0.05$.',
      url: 'https://example.org/article/12_3?x=1&y=2',
      variables: { accessed: '2021-05-06', language: 'en' },
      fields: {},
      attachments: [
        {
          path: '/home/x/Zotero/storage/AB12/Adler_2021.pdf',
          title: 'Adler - 2021 - Sparse Voices.pdf',
          mime: 'application/pdf',
        },
      ],
    });
    expect(drafts[1]).toMatchObject({
      tags: ['lesen', 'bücher'],
      added: Date.UTC(2020, 0, 2),
      collections: ['Thesis'],
      priority: 3,
    });
    expect(drafts[7]?.fields).toEqual({
      'date-added': '2009-03-01 10:00:00 +0100',
      'date-modified': '2009-03-02 10:00:00 +0100',
      'bdsk-url-1': 'https://example.org/thesis_1',
    });
  });

  it('survive any damage to one of them, but for that one', () => {
    const spans = drafts.map((d) => ({
      start: text.indexOf(d.source.raw),
      length: d.source.raw.length,
      title: d.title,
    }));
    const junk = fc.constantFrom(
      '',
      '{',
      '}',
      '"',
      '@',
      ',',
      '=',
      '#',
      '\\',
      '\n',
      '%',
      '(',
      'x',
      '@article',
      '{{{',
      '}}}',
      '""',
    );
    fc.assert(
      fc.property(
        fc.nat(spans.length - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(30),
        junk,
        (n, where, cut, insert) => {
          const span = spans[n];
          if (!span) return;
          const at = span.start + 1 + Math.floor(where * (span.length - 1));
          const until = Math.min(at + cut, span.start + span.length);
          const result = read(text.slice(0, at) + insert + text.slice(until));
          const found = new Set(result.drafts.map((d) => d.title));
          for (const other of spans) if (other !== span) expect(found).toContain(other.title);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('inheritance', () => {
  it('gives what the parent has, wherever it stands', () => {
    const { drafts } = read(`@inproceedings{a, author={A B}, title={Part}, pages={1--2}, crossref={P}}
@proceedings{p, title={Whole}, booktitle={Whole}, year=2000, editor={E F}, publisher={X}, doi={10.1000/whole}, xdata={x}}
@xdata{x, address={Lund}}
@incollection{b, title={Other}, crossref={none}}
@book{c, title={C}, crossref={d}} @book{d, title={D}, crossref={c}, year=1999}`);
    expect(drafts[0]).toMatchObject({
      title: 'Part',
      venue: 'Whole',
      issued: { parts: [[2000]] },
      variables: { publisher: 'X', page: '1-2', 'publisher-place': 'Lund' },
      identifiers: {},
      fields: {},
    });
    expect(drafts.map((d) => d.citationKey)).toEqual(['a', 'p', 'b', 'c', 'd']);
    expect(drafts[2]?.fields).toEqual({ crossref: 'none' });
    expect(drafts[3]?.issued?.parts).toEqual([[1999]]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemDraft } from '../../../../src/contract/model/item.ts';
import { cslJson } from '../../../../src/formats/csl-json/index.ts';
import { person } from '../bibtex/items.ts';

const read = (text: string) => cslJson.read({ text, html: '' });
const first = (record: unknown): ItemDraft => {
  const { drafts, rejected } = read(JSON.stringify(record));
  expect(rejected).toEqual([]);
  return drafts[0] as ItemDraft;
};

describe('a record', () => {
  it('is read whole', () => {
    const record = {
      id: 'http://zotero.org/users/1/items/ABC',
      'citation-key': 'muller2010',
      type: 'article-journal',
      title: 'On <i>E. coli</i> in H<sub>2</sub>O &amp; more',
      author: [
        { family: 'Poussin', given: 'Charles', 'non-dropping-particle': 'de la', suffix: 'Jr.' },
        { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
        { literal: 'The ATLAS Collaboration' },
      ],
      editor: [{ family: 'Ed', given: 'A.' }],
      issued: { 'date-parts': [['2010', '3', 5]] },
      accessed: { 'date-parts': [[2020, 1, 2]] },
      'container-title': 'Journal',
      journalAbbreviation: 'J.',
      volume: 12,
      page: '1-10',
      DOI: 'https://doi.org/10.1000/XY',
      PMID: 123,
      URL: 'https://x.org',
      abstract: '<jats:p>First.</jats:p><jats:p>Second.</jats:p>',
      keyword: 'a, b',
      language: 'en',
      weird: { x: 1 },
      plain: 'text',
    };
    const { source, ...draft } = first([record]);
    expect(source.line).toBe(1);
    expect(draft).toEqual({
      type: 'article-journal',
      citationKey: 'muller2010',
      title: 'On E. coli in H₂O & more',
      creators: [
        person('Poussin', 'Charles', { particle: 'de la', suffix: 'Jr.' }),
        person('Beethoven', 'Ludwig van'),
        person('', '', { literal: 'The ATLAS Collaboration' }),
        person('Ed', 'A.', { role: 'editor' }),
      ],
      issued: { parts: [[2010, 3, 5]], text: '', circa: false },
      abstract: 'First.\nSecond.',
      venue: 'Journal',
      url: 'https://x.org',
      identifiers: { doi: '10.1000/XY', pmid: '123' },
      links: [],
      variables: {
        accessed: '2020-01-02',
        'container-title-short': 'J.',
        volume: '12',
        page: '1-10',
        language: 'en',
      },
      fields: { weird: '{"x":1}', plain: 'text' },
      tags: ['a', 'b'],
      collections: [],
      status: null,
      priority: 0,
      rating: 0,
      added: null,
      notes: [],
      attachments: [],
      aliases: [],
      cleaned: [],
    });
  });

  it.each<[unknown, unknown]>([
    [{ 'date-parts': [[2010]] }, { parts: [[2010]], text: '', circa: false }],
    [
      {
        'date-parts': [
          [2010, 1],
          [2011, 2],
        ],
      },
      {
        parts: [
          [2010, 1],
          [2011, 2],
        ],
        text: '',
        circa: false,
      },
    ],
    [{ 'date-parts': [[2010, null]] }, { parts: [[2010]], text: '', circa: false }],
    [{ 'date-parts': [2010, 5] }, { parts: [[2010, 5]], text: '', circa: false }],
    [
      { 'date-parts': [[2010]], season: 1 },
      { parts: [[2010]], text: 'Spring 2010', circa: false },
    ],
    [
      { 'date-parts': [[-44, 3, 15]], circa: true },
      { parts: [[-44, 3, 15]], text: '', circa: true },
    ],
    [{ raw: '2010-05-01' }, { parts: [[2010, 5, 1]], text: '', circa: false }],
    [{ literal: 'in press' }, { parts: [], text: 'in press', circa: false }],
    [{ raw: 'Autumn of 1999' }, { parts: [[1999]], text: 'Autumn of 1999', circa: false }],
    ['2010-05', { parts: [[2010, 5]], text: '', circa: false }],
    [2010, { parts: [[2010]], text: '', circa: false }],
    [{ 'date-parts': [[]] }, null],
    [{}, null],
    [null, null],
  ])('has the date %j', (issued, expected) => {
    expect(first({ title: 'T', issued }).issued).toEqual(expected);
  });

  it.each<[object, Partial<ItemDraft>]>([
    [
      { type: 'journal-article', title: ['T'], ISSN: ['1234-5679', '2'] },
      { type: 'article-journal', title: 'T', identifiers: { issn: '1234-5679' } },
    ],
    [
      { type: 'nonsense', title: 'T' },
      { type: 'document', fields: { type: 'nonsense' } },
    ],
    [
      { title: 'T', number: 'arXiv:1706.03762v1', publisher: 'arXiv' },
      { identifiers: { arxiv: '1706.03762' } },
    ],
    [
      { title: 'T', DOI: '10.48550/arXiv.1706.03762' },
      { identifiers: { doi: '10.48550/arXiv.1706.03762', arxiv: '1706.03762' } },
    ],
    [{ title: 'T', URL: 'http://arxiv.org/abs/1706.03762' }, { identifiers: { arxiv: '1706.03762' } }],
    [{ title: 'T', id: 'key1' }, { citationKey: 'key1' }],
    [{ title: 'T', id: 7 }, { citationKey: '' }],
    [{ title: 'T', id: 'ITEM-3' }, { citationKey: '' }],
    [{ title: 'T', id: '123/ABCD2345', note: 'x\nCitation Key: mine2020' }, { citationKey: 'mine2020' }],
    [
      { title: 'T', license: [{ URL: 'x' }], event: { name: 'E' } },
      { fields: { license: '[{"URL":"x"}]', event: '{"name":"E"}' } },
    ],
    [
      { title: 'T', 'reference-count': 3, reference: [{ key: 'r' }], source: 'Crossref' },
      { fields: {}, variables: { source: 'Crossref' } },
    ],
    [{ title: 'T', categories: ['x', 'y'] }, { tags: ['x', 'y'] }],
    [{ title: 'T', author: 'Smith, John' }, { creators: [person('Smith', 'John')] }],
    [
      {
        title: 'T',
        custom: {
          other: 1,
          octavo: {
            rating: 9,
            status: 'nonsense',
            tags: 'x',
            links: [{ url: 'u', kind: 'code' }, { bad: 1 }],
          },
        },
      },
      { rating: 0, status: null, links: [{ url: 'u', kind: 'code' }], fields: { custom: '{"other":1}' } },
    ],
  ])('%j', (record, expected) => {
    expect(first(record)).toMatchObject(expected);
  });
});

describe('a text', () => {
  const a = { id: 'a', title: 'A [x] {y} "z"' };
  const b = { id: 'b', title: 'B\\' };

  it.each([
    ['a list', JSON.stringify([a, b], null, 2)],
    ['a list on one line', JSON.stringify([a, b])],
    ['items', JSON.stringify({ items: [a, b] })],
    ['what `list` prints', JSON.stringify({ total: 2, items: [a, b] }, null, 1)],
    [
      'what `search` prints',
      JSON.stringify({
        query: 'x "y" [z]',
        total: 2,
        suggestion: { word: 'x', with: 'y', query: 'z' },
        tookMs: 1.5,
        items: [a, b],
        more: [{ title: 'C' }],
      }),
    ],
    ['one object a line', `${JSON.stringify(a)}\n${JSON.stringify(b)}\n`],
    ['two lists', `${JSON.stringify([a])}\n${JSON.stringify([b])}`],
    ['a byte order mark', `\ufeff${JSON.stringify([a, b])}`],
    ['CRLF', JSON.stringify([a, b], null, 2).replaceAll('\n', '\r\n')],
  ])('may be %s', (_, text) => {
    const { drafts, rejected } = read(text);
    expect(rejected).toEqual([]);
    expect(drafts.map((d) => [d.citationKey, d.title])).toEqual([
      ['a', a.title],
      ['b', b.title],
    ]);
    expect(cslJson.sniff(text)).toBeGreaterThan(0.9);
  });

  it('may be one object', () => {
    expect(read(JSON.stringify(a, null, 2)).drafts).toHaveLength(1);
  });

  it('keeps line and text of each record', () => {
    const { drafts } = read(JSON.stringify([a, b], null, 2));
    expect(drafts.map((d) => d.source)).toEqual([
      { line: 2, raw: JSON.stringify(a, null, 2).replace(/\n/g, '\n  ') },
      { line: 6, raw: JSON.stringify(b, null, 2).replace(/\n/g, '\n  ') },
    ]);
  });

  it.each([
    ['7', 'not_a_record'],
    ['"text"', 'not_a_record'],
    ['[1]', 'not_a_record'],
    ['null', 'not_a_record'],
    ['{}', 'empty_record'],
    ['{"title": {"x": 1}}', 'wrong_type'],
    ['{"title": "T", "author": 5}', 'wrong_type'],
    ['{"type": 5, "title": "T"}', 'wrong_type'],
    ['{"title": "T" "type": "book"}', 'broken_json'],
    ['{"title": "T}', 'broken_json'],
    ['{title: "T"}', 'broken_json'],
  ])('loses only the record: %s', (bad, code) => {
    const { drafts, rejected } = read(`[\n${JSON.stringify(a)},\n${bad}\n,\n${JSON.stringify(b)}\n]`);
    if (!bad.endsWith('"T}')) expect(drafts.map((d) => d.citationKey)).toEqual(['a', 'b']);
    else expect(drafts.map((d) => d.citationKey)).toEqual(['a']);
    expect(rejected[0]).toMatchObject({ line: 3, code });
    expect(rejected[0]?.text.startsWith(bad)).toBe(true);
  });

  it('takes the records before the place where it was cut off', () => {
    const { drafts, rejected } = read('[\n{"title": "A"},\n{"title": "B"},\n{"tit');
    expect(drafts).toHaveLength(2);
    expect(rejected).toMatchObject([{ line: 4, code: 'broken_json', text: '{"tit' }]);
  });

  it('is read without an error whatever it is', () => {
    const tokens = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\n',
      '\\',
      '"title"',
      '"T"',
      '1',
      'null',
      '"author"',
      '"issued"',
      '"date-parts"',
      '"items"',
    );
    fc.assert(
      fc.property(
        fc.array(tokens).map((list) => list.join('')),
        (text) => void read(text),
      ),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.json(), (text) => void read(text)),
      { numRuns: 300 },
    );
    const names = fc.constantFrom(
      'type',
      'title',
      'author',
      'issued',
      'DOI',
      'custom',
      'keyword',
      'id',
      'accessed',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.dictionary(names, fc.jsonValue())), (records) => {
        const { drafts, rejected } = read(JSON.stringify(records));
        expect(drafts.length + rejected.length).toBe(records.length);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a megabyte of brackets in its stride', () => {
    const started = performance.now();
    for (const part of ['[', '{', '[{', '{"a":', '"', '{"items":[', '\n', '1,']) read(part.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

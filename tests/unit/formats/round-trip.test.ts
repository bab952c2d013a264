/** What our writers write, our readers read: the same item, whatever its fields hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Creator, emptyItem, type ItemData } from '../../../src/contract/model/item.ts';
import { itemTypes } from '../../../src/contract/model/terms.ts';
import { detectFormat } from '../../../src/formats/detect.ts';
import { formatText } from '../../../src/formats/export.ts';
import type { ExportItem } from '../../../src/formats/format.ts';
import { findExporter, findImporter } from '../../../src/formats/registry.ts';
import { completeItems, exportItem, nastyTexts } from './bibtex/items.ts';

const line = fc
  .oneof(
    fc.constantFrom(...nastyTexts.map((text) => text.replace(/\s+/g, ' ').trim())),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '=SUM(A1)',
      "'=1",
      '@cmd',
      '-1',
      'TY  - JOUR',
      'ER  - ',
      'a, b; c',
      '"quoted"',
      'x'.repeat(70),
    ),
  )
  .map((text) => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim());
const word = line.filter((text) => text !== '');
const paragraphs = fc.array(word, { maxLength: 3 }).map((list) => list.join('\n\n'));
const name = fc.record({
  role: fc.constantFrom('author', 'editor', 'translator', 'collection-editor', 'director'),
  family: word,
  given: line,
  particle: fc.constantFrom('', 'van der', 'Van'),
  suffix: fc.constantFrom('', 'Jr.', 'III'),
  literal: fc.constant(''),
}) as fc.Arbitrary<Creator>;
const body = word.map(
  (literal): Creator => ({ role: 'author', family: '', given: '', particle: '', suffix: '', literal }),
);

const item: fc.Arbitrary<ExportItem> = fc
  .record({
    type: fc.constantFrom(...itemTypes),
    title: line,
    creators: fc.array(fc.oneof(name, body), { maxLength: 3 }),
    issued: fc.option(
      fc.oneof(
        fc
          .tuple(
            fc.integer({ min: 1000, max: 2999 }),
            fc.integer({ min: 1, max: 12 }),
            fc.integer({ min: 1, max: 28 }),
          )
          .map((parts) => ({
            parts: [parts],
            text: '',
            circa: false,
          })),
        fc.constantFrom(
          { parts: [[2018]], text: 'Spring 2018', circa: false },
          {
            parts: [
              [2018, 1],
              [2019, 2],
            ],
            text: '',
            circa: true,
          },
          { parts: [], text: 'in press', circa: false },
          { parts: [[-44]], text: '', circa: false },
        ),
      ),
    ),
    abstract: paragraphs,
    venue: line,
    url: fc.constantFrom('', 'https://example.org/a?b=c', 'https://doi.org/10.5555/x', 'not an address'),
    identifiers: fc.constantFrom<ItemData['identifiers']>(
      {},
      { doi: '10.5555/a;b(1)' },
      { arxiv: '1706.03762', pmid: '12345', pmcid: 'PMC77', isbn: '978-3-16-148410-0', issn: '0028-0836' },
      { isbn: 'wrong', doi: 'none' },
    ),
    links: fc.constantFrom<ItemData['links']>(
      [],
      [{ url: 'https://github.com/x/y', kind: 'code' }],
      [{ url: 'https://z.org/a', kind: 'dataset' }],
    ),
    variables: fc.dictionary(
      fc.constantFrom(
        'volume',
        'issue',
        'page',
        'note',
        'publisher',
        'event-title',
        'event-date',
        'genre',
        'accessed',
        'number',
        'collection-title',
        'title-short',
      ),
      word,
      { maxKeys: 5 },
    ),
    fields: fc.dictionary(fc.constantFrom('AD', 'custom', 'TY', 'U1', 'SN', 'entrytype'), word, {
      maxKeys: 3,
    }),
    tags: fc.uniqueArray(word, { maxLength: 3 }),
  })
  .map((data) => exportItem({ ...emptyItem(data.type), ...data, issued: data.issued as ItemData['issued'] }));

const dataOf = ({
  type,
  title,
  creators,
  issued,
  abstract,
  venue,
  url,
  identifiers,
  links,
  variables,
  fields,
}: ItemData) => ({
  type,
  title,
  creators,
  issued,
  abstract,
  venue,
  url,
  identifiers,
  links,
  variables,
  fields,
});

describe.each(['ris', 'csv'])('%s', (format) => {
  const exporter = findExporter(format);
  const importer = findImporter(format);
  if (!exporter || !importer) throw new Error(format);
  const back = (items: readonly ExportItem[]) =>
    importer.read({ text: formatText(exporter, items, { ascii: false }), html: '' });

  it('gives back every field of any item', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (items) => {
        const { drafts, rejected, ignored } = back(items);
        // A record that says nothing is no paper.
        if (rejected.length > 0) return;
        expect(drafts.map(dataOf)).toEqual(items.map(dataOf));
        expect(drafts.map(({ tags }) => tags)).toEqual(items.map(({ tags }) => tags));
        expect(ignored).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('gives back complete items of all types, and is told by its content', () => {
    const items = completeItems();
    expect(back(items).drafts.map(dataOf)).toEqual(items.map(dataOf));
    expect(detectFormat(formatText(exporter, items, { ascii: false }))?.name).toBe(format);
  });
});

it('says in RIS’s own tags what an ordinary article is', () => {
  const article = exportItem({
    type: 'article-journal',
    citationKey: 'doe2018',
    title: 'A title',
    creators: [
      { role: 'author', family: 'Doe', given: 'Jane', particle: 'van der', suffix: 'Jr.', literal: '' },
      { role: 'author', family: '', given: '', particle: '', suffix: '', literal: 'ATLAS Collaboration' },
    ],
    issued: { parts: [[2018, 3, 5]], text: '', circa: false },
    venue: 'Journal of Things',
    identifiers: { doi: '10.5555/x', issn: '0028-0836', pmid: '123' },
    variables: { volume: '12', issue: '3', page: '1-9', publisher: 'Press', language: 'en' },
    url: 'https://example.org',
    abstract: 'One.\n\nTwo.',
    tags: ['a', 'b'],
  });
  const exporter = findExporter('ris');
  expect(exporter?.item(article, { ascii: false }).split('\r\n')).toEqual([
    'TY  - JOUR',
    'TI  - A title',
    'AU  - van der Doe, Jane, Jr.',
    'AU  - ATLAS Collaboration',
    'T2  - Journal of Things',
    'PY  - 2018',
    'DA  - 2018/03/05/',
    'VL  - 12',
    'IS  - 3',
    'PB  - Press',
    'LA  - en',
    'SP  - 1',
    'EP  - 9',
    'DO  - 10.5555/x',
    'SN  - 0028-0836',
    'AN  - PMID:123',
    'UR  - https://example.org',
    'AB  - One.',
    '',
    'Two.',
    'KW  - a',
    'KW  - b',
    'ID  - doe2018',
    'ER  - ',
    '',
  ]);
});

it('never writes a formula into a table', () => {
  const exporter = findExporter('csv');
  const row = exporter?.item(exportItem({ type: 'book', title: '=HYPERLINK("http://x")' }), { ascii: false });
  expect(row).toContain('"\'=HYPERLINK(""http://x"")"');
});

it('writes a list to be read in Markdown', () => {
  const exporter = findExporter('markdown');
  const text = exporter?.item(
    exportItem({
      type: 'article-journal',
      title: 'On *stars* and [brackets]',
      creators: [{ role: 'author', family: 'Doe', given: 'Jane Ann', particle: '', suffix: '', literal: '' }],
      issued: { parts: [[2018]], text: '', circa: false },
      venue: 'Journal',
      variables: { volume: '1', issue: '2', page: '3-4' },
      identifiers: { doi: '10.5555/a(b)' },
    }),
    { ascii: false },
  );
  expect(text).toBe(
    '- Doe, J. A. (2018). [On \\*stars\\* and \\[brackets\\]](<https://doi.org/10.5555/a(b)>). *Journal*, 1(2), 3–4.',
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Creator, ItemType } from '../../../../src/contract/model/item.ts';
import { bibtex, bibtexExporter } from '../../../../src/formats/bibtex/index.ts';
import type { ExportItem } from '../../../../src/formats/format.ts';
import { exportItem, nastyTexts, person } from './items.ts';

const write = (item: ExportItem, ascii = false): string => bibtexExporter.item(item, { ascii });
const readBack = (item: ExportItem, ascii = false) => {
  const result = bibtex.read({ text: write(item, ascii), html: '' });
  expect(result.rejected).toEqual([]);
  expect(result.drafts).toHaveLength(1);
  expect(result.ignored).toEqual([]);
  const {
    source: _,
    status,
    added,
    notes,
    cleaned,
    attachments,
    ...draft
  } = result.drafts[0] as (typeof result.drafts)[number];
  return exportItem({ ...draft, attachments: attachments.map((one, i) => ({ ...one, id: i + 1 })) });
};

describe('an entry', () => {
  it('has its fields in a fixed order, one a line', () => {
    const item = exportItem({
      type: 'article-journal',
      citationKey: 'muller2010bert',
      title: 'On BERT & friends: 100% of $x^2$',
      creators: [
        person('Müller', 'Jörg'),
        person('', '', { literal: 'ATLAS' }),
        person('Ed', 'A.', { role: 'editor' }),
      ],
      issued: { parts: [[2010, 3, 5]], text: '', circa: false },
      venue: 'Journal für Müller & Söhne',
      url: 'https://x.org/a_b?c=%20{d}',
      identifiers: { doi: '10.1000/x_y', arxiv: '1706.03762' },
      variables: { page: '1-10', volume: '3', issue: '2', note: 'Second' },
      abstract: 'First.\n\nSecond.',
      tags: ['a', 'b c'],
      fields: { primaryclass: 'cs.CL', Custom: 'x {y}' },
    });
    expect(write(item)).toBe(String.raw`@article{muller2010bert,
  author = {M{\"u}ller, J{\"o}rg and {ATLAS}},
  editor = {Ed, A.},
  title = {On {BERT} \& friends: 100\% of {$x^2$}},
  journal = {Journal für Müller \& Söhne},
  volume = {3},
  number = {2},
  pages = {1--10},
  year = {2010},
  month = mar,
  day = {5},
  note = {Second},
  doi = {10.1000/x_y},
  eprint = {1706.03762},
  archiveprefix = {arXiv},
  primaryclass = {cs.CL},
  url = {https://x.org/a_b?c=%20%7Bd%7D},
  abstract = {First.

Second.},
  keywords = {a, b c},
  custom = {x {y}},
}
`);
    expect(write(item, true)).toMatch(/^[\0-\x7f]*$/);
  });

  it.each<[ItemType, Partial<ExportItem>, string]>([
    ['article-journal', { venue: 'J' }, 'article'],
    ['article-journal', {}, 'misc'],
    ['article', { identifiers: { arxiv: '1706.03762' } }, 'misc'],
    ['paper-conference', { venue: 'P' }, 'inproceedings'],
    ['paper-conference', { variables: { 'event-title': 'E' } }, 'inproceedings'],
    ['paper-conference', {}, 'misc'],
    ['chapter', { venue: 'B' }, 'incollection'],
    ['book', {}, 'book'],
    ['thesis', {}, 'phdthesis'],
    ['thesis', { variables: { genre: "Master's thesis" } }, 'mastersthesis'],
    ['report', { variables: { publisher: 'MIT' } }, 'techreport'],
    ['report', {}, 'misc'],
    ['manuscript', { variables: { note: 'x' } }, 'unpublished'],
    ['webpage', {}, 'misc'],
    ['dataset', {}, 'misc'],
    ['book', { fields: { entrytype: 'proceedings' } }, 'proceedings'],
    ['article-journal', { venue: 'J', fields: { entrytype: 'proceedings' } }, 'article'],
  ])('%s with %j is a %s', (type, more, entryType) => {
    expect(write(exportItem({ type, title: 'T', ...more })).split('{', 1)[0]).toBe(`@${entryType}`);
  });

  it('defines before it what a plain LaTeX document would stop at, and nothing else', () => {
    const preamble = (title: string): boolean =>
      write(exportItem({ type: 'book', title })).startsWith('@preamble');
    expect(nastyTexts.filter((text) => preamble(text)).map((text) => [...text].slice(0, 8).join(''))).toEqual(
      [
        'Over the',
        'Vietname',
        'Russian ',
        '深度学习在自然语',
        'Japanese',
        'Emoji 🎉 ',
        'Spaces\u00a0n',
        'Letters ',
        'Private ',
      ],
    );
  });
});

describe('an item written and read', () => {
  it.each(nastyTexts)('keeps %s', (text) => {
    for (const ascii of [false, true]) {
      const clean = text
        .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad]/g, '')
        .replace(/[\ufb01\ufb02]/g, (c) => c.normalize('NFKC'))
        .replaceAll('\ufffd', '?')
        .replace(/\s*\n\s*/g, ' ')
        .normalize('NFC');
      const item = exportItem({
        type: 'book',
        title: clean,
        venue: '',
        abstract: clean,
        variables: { publisher: clean, note: clean },
      });
      const settled = (t: string): string => t.replace(/[ \t]+/g, ' ').trim();
      const back = readBack(item, ascii);
      expect(settled(back.title)).toBe(settled(clean));
      expect(settled(back.abstract)).toBe(settled(clean));
      expect(back.variables).toEqual({ publisher: settled(clean), note: settled(clean) });
    }
  });

  it('is the same in every field that BibTeX has', () => {
    const word = fc.stringMatching(/^[A-Za-zÄÖÜäöüßéøŁαΩ中文🎉&%$#_{}~^\\0-9.:!?()-]{1,8}$/u);
    const text = fc
      .array(word, { minLength: 1, maxLength: 6 })
      .map((words) => words.join(' ').normalize('NFC').replace(/-{2,}/g, '-').replace(/[?!]`/g, '?'));
    const plain = fc
      .stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ]{0,8}[A-Za-z0-9]$/)
      .map((t) => t.replace(/ +/g, ' '));
    const name = fc.stringMatching(/^[A-ZÄÖÜŁ][a-zäöüéß]{1,8}$/u);
    const creators = fc.array(
      fc.record({
        family: name,
        given: name,
        particle: fc.constantFrom('', 'van', 'de la'),
        suffix: fc.constantFrom('', 'Jr.'),
      }),
      { minLength: 1, maxLength: 4 },
    );
    const parts = fc.oneof(
      fc.integer({ min: 1000, max: 2100 }).map((y) => [y]),
      fc.tuple(fc.integer({ min: 1000, max: 2100 }), fc.integer({ min: 1, max: 12 })).map((p) => [...p]),
      fc
        .tuple(
          fc.integer({ min: 1000, max: 2100 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 28 }),
        )
        .map((p) => [...p]),
    );
    const types = fc.constantFrom<ItemType>(
      'article-journal',
      'article-magazine',
      'paper-conference',
      'book',
      'chapter',
      'thesis',
      'report',
      'manuscript',
      'webpage',
      'dataset',
      'software',
      'patent',
      'document',
      'speech',
      'post-weblog',
    );
    const item = fc.record({
      type: types,
      title: text,
      creators,
      parts,
      range: fc.boolean(),
      circa: fc.boolean(),
      venue: text,
      abstract: text,
      volume: plain,
      publisher: text,
      note: text,
      series: text,
      tags: fc.uniqueArray(plain, { maxLength: 3 }),
      url: fc.webUrl({ withQueryParameters: true }),
      ascii: fc.boolean(),
    });
    fc.assert(
      fc.property(item, (given) => {
        const isBook = ['book', 'thesis', 'report', 'manuscript'].includes(given.type);
        const date = given.range ? [given.parts, given.parts] : [given.parts];
        const original = exportItem({
          type: given.type,
          title: given.title,
          creators: given.creators.map((c) => person('', '', c as Partial<Creator>)),
          issued: { parts: date, text: '', circa: given.circa },
          venue: isBook ? '' : given.venue,
          abstract: given.abstract,
          url: given.url,
          variables: {
            volume: given.volume,
            publisher: given.publisher,
            note: given.note,
            'collection-title': given.series,
            ...(given.type === 'thesis' && { genre: 'PhD thesis' }),
          },
          tags: given.tags,
        });
        const back = readBack(original, given.ascii);
        expect({ ...back, identifiers: {} }).toEqual({ ...original, identifiers: {} });
      }),
      { numRuns: 100 },
    );
  });
});

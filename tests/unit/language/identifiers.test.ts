import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arxivFromDoi,
  findArxivId,
  findDoi,
  foldIdentifier,
  identifierFromUrl,
  identifierUrl,
  normaliseDoi,
  parseArxivId,
  trimTrailing,
  validIdentifier,
} from '../../../src/language/identifiers.ts';
import { anyCharacter } from '../any-character.ts';

describe('DOI', () => {
  test.each([
    ['see doi:10.1000/abc.', '10.1000/abc'],
    ['(https://doi.org/10.1000/abc(2)x)', '10.1000/abc(2)x'],
    [
      '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O.',
      '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
    ],
    ['⟨10.5555/rie.2019.12⟩', '10.5555/rie.2019.12'],
    ['10.1038/s41586-021-03819-2。', '10.1038/s41586-021-03819-2'],
    ['version 110.1000/abc', null],
    ['10.12/abc', null],
  ])('in %s is %s', (text, doi) => expect(findDoi(text)).toBe(doi));

  test.each([
    ['https://dx.doi.org/10.1145/3292500.3330701', '10.1145/3292500.3330701'],
    ['doi: 10.1145/12.3', '10.1145/12.3'],
    ['10.1145%2F12.3', '10.1145/12.3'],
    ['https://doi.org/10.1000/182?utm_source=x', '10.1000/182'],
    ['not a doi', null],
    ['see 10.1145/12.3', null],
  ])('%s is written %s', (text, doi) => expect(normaliseDoi(text)).toBe(doi));
});

describe('arXiv', () => {
  test.each([
    ['arXiv:2401.01234v2 [cs.CL]', { id: '2401.01234', version: 2, year: 2024, month: 1 }],
    ['0704.0001', { id: '0704.0001', version: null, year: 2007, month: 4 }],
    ['hep-th/9901001', { id: 'hep-th/9901001', version: null, year: 1999, month: 1 }],
    ['math.AG/0612345v2', { id: 'math.AG/0612345', version: 2, year: 2006, month: 12 }],
    ['2413.01234', null],
    ['1501.1234', null],
    ['1412.12345', null],
    ['0703.0001', null],
    ['cs/0704001', null],
    ['foo/9901001', null],
    ['3.14159', null],
  ])('%s', (text, id) => expect(parseArxivId(text)).toEqual(id));

  test('is found where it is called one', () => {
    expect(findArxivId('In arXiv preprint arXiv:2105.09911, 2021')?.id).toBe('2105.09911');
    expect(findArxivId('at https://arxiv.org/pdf/2105.09911v3')?.id).toBe('2105.09911');
    expect(findArxivId('version 2105.09911')).toBeNull();
    expect(arxivFromDoi('10.48550/ARXIV.2401.01234')?.id).toBe('2401.01234');
  });
});

test.each([
  ['https://doi.org/10.48550/arXiv.2401.01234', 'arxiv', '2401.01234'],
  ['http://arxiv.org/abs/hep-th/9901001', 'arxiv', 'hep-th/9901001'],
  ['https://arxiv.org/pdf/2401.01234v3.pdf', 'arxiv', '2401.01234'],
  ['https://huggingface.co/papers/2401.01234', 'arxiv', '2401.01234'],
  ['https://www.alphaxiv.org/abs/2401.01234', 'arxiv', '2401.01234'],
  [
    'https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf',
    'doi',
    '10.1101/2020.01.01.123456',
  ],
  ['https://dl.acm.org/doi/abs/10.1145/3292500.3330701', 'doi', '10.1145/3292500.3330701'],
  ['https://link.springer.com/article/10.1007/s10994-021-05961-4', 'doi', '10.1007/s10994-021-05961-4'],
  ['https://www.frontiersin.org/articles/10.3389/fnins.2020.00001/full', 'doi', '10.3389/fnins.2020.00001'],
  ['https://www.nature.com/articles/s41586-021-03819-2', 'doi', '10.1038/s41586-021-03819-2'],
  [
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001',
    'doi',
    '10.1371/journal.pone.0000001',
  ],
  ['https://pubmed.ncbi.nlm.nih.gov/12345678/', 'pmid', '12345678'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/', 'pmcid', 'PMC123456'],
  ['https://europepmc.org/article/MED/33333', 'pmid', '33333'],
])('%s leads to %s %s', (url, scheme, value) => expect(identifierFromUrl(url)).toEqual({ scheme, value }));

test.each([
  'https://github.com/x/y',
  'https://example.org/2401.01234',
  'https://huggingface.co/datasets/x',
  'nonsense',
  '',
])('%j leads to nothing known', (url) => expect(identifierFromUrl(url)).toBeNull());

test('ISBN and ISSN by their check digits; comparison forms', () => {
  expect(validIdentifier('isbn', '0-306-40615-2')).toBe(true);
  expect(validIdentifier('isbn', '978-0-306-40615-7')).toBe(true);
  expect(validIdentifier('isbn', '978-0-306-40615-8')).toBe(false);
  expect(validIdentifier('issn', '2434-561X')).toBe(true);
  expect(validIdentifier('issn', '2434-5610')).toBe(false);
  expect(validIdentifier('pmid', '0')).toBe(false);
  expect(foldIdentifier('isbn', '0-306-40615-2')).toBe('9780306406157');
  expect(foldIdentifier('doi', 'https://doi.org/10.1000/ABC')).toBe('10.1000/abc');
  expect(foldIdentifier('arxiv', 'arXiv:2401.01234v5')).toBe('2401.01234');
  expect(foldIdentifier('pmid', 'PMID: 00123')).toBe('123');
  expect(foldIdentifier('issn', '2434561x')).toBe('2434-561x');
});

test('addresses encode what a DOI may hold and an address may not', () => {
  expect(identifierUrl('doi', '10.1002/(SICI)1<693::A>3#x?')).toBe(
    'https://doi.org/10.1002/(SICI)1%3C693::A%3E3%23x%3F',
  );
  expect(identifierUrl('arxiv', 'hep-th/9901001')).toBe('https://arxiv.org/abs/hep-th/9901001');
});

test('nothing throws, and folding twice is folding once', () => {
  const schemes = ['doi', 'arxiv', 'pmid', 'pmcid', 'isbn', 'issn'] as const;
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), fc.constantFrom(...schemes), (text, scheme) => {
      const folded = foldIdentifier(scheme, text);
      expect(foldIdentifier(scheme, folded)).toBe(folded);
      identifierFromUrl(text);
      identifierUrl(scheme, text);
      validIdentifier(scheme, text);
      expect(text.startsWith(trimTrailing(text))).toBe(true);
    }),
  );
});

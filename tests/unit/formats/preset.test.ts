import { expect, it } from 'vitest';
import { emptyItem, type ItemData } from '../../../src/contract/model/item.ts';
import { ExportChoices } from '../../../src/contract/model/preset.ts';
import type { ExportItem } from '../../../src/formats/format.ts';
import { chosenItem, ordered } from '../../../src/formats/preset.ts';

const choices = (more: Partial<ExportChoices>): ExportChoices => ExportChoices.parse(more);

const item = (more: Partial<ExportItem> = {}): ExportItem => ({
  ...emptyItem('article-journal'),
  title: 'A title',
  abstract: 'Long',
  url: 'https://example.org',
  venue: 'Journal of Tests',
  identifiers: { doi: '10.1/x', arxiv: '1706.03762', issn: '1234-5679', pmid: '1' },
  variables: { 'container-title-short': 'J. Tests', note: 'mine', language: 'en', accessed: '2020' },
  fields: { owner: 'me' },
  citationKey: 'a',
  uuid: '',
  revision: 1,
  added: 0,
  status: 'none',
  priority: 0,
  rating: 0,
  tags: ['x'],
  collections: [],
  aliases: [],
  attachments: [{ id: 1, path: '/a.pdf', title: '', mime: '' }],
  source: { format: 'bibtex', raw: '@article{a}', place: 0, file: null },
  ...more,
});

it('an item that nothing changes is the same one, with the text it came in', () => {
  const one = item();
  expect(chosenItem(one, choices({ order: 'year', ascii: true }))).toBe(one);
  const bare = item({ abstract: '' });
  expect(chosenItem(bare, choices({ omit: ['abstract'] }))).toBe(bare);
});

it('what is left out is gone, and the text it came in with it', () => {
  const made = chosenItem(
    item(),
    choices({ omit: ['abstract', 'keywords', 'files', 'note', 'language', 'identifiers', 'fields'] }),
  );
  expect(made).toEqual({
    ...item(),
    abstract: '',
    tags: [],
    attachments: [],
    identifiers: { doi: '10.1/x', arxiv: '1706.03762' },
    variables: { 'container-title-short': 'J. Tests', accessed: '2020' },
    fields: {},
    source: undefined,
  });
});

it('one of DOI and address stays where there are both, and an abbreviation stands for its venue', () => {
  const doi = chosenItem(item(), choices({ links: 'doi' }));
  expect([doi.url, doi.identifiers.doi, doi.variables['accessed']]).toEqual(['', '10.1/x', undefined]);
  const url = chosenItem(item(), choices({ links: 'url' }));
  expect([url.url, url.identifiers.doi]).toEqual(['https://example.org', undefined]);
  const only = item({ url: '' });
  expect(chosenItem(only, choices({ links: 'url' }))).toBe(only);
  const short = chosenItem(item(), choices({ venues: 'short' }));
  expect([short.venue, short.variables['container-title-short']]).toEqual(['J. Tests', undefined]);
});

it('items are put in order; equals and those without a year stay behind as they were', () => {
  const person = (family: string): ItemData['creators'][number] => ({
    role: 'author',
    family,
    given: '',
    particle: '',
    suffix: '',
    literal: '',
  });
  const dated = (key: string, family: string, year: number | null): ExportItem =>
    item({
      citationKey: key,
      title: key,
      creators: [person(family)],
      issued: year === null ? null : { parts: [[year]], text: '', circa: false },
    });
  const all = [dated('c', 'Émile', 2001), dated('B', 'Zorn', null), dated('a', 'Emile', 1999)];
  const by = (order: ExportChoices['order']) => ordered(all, order).map(({ citationKey }) => citationKey);
  expect(by('listed')).toEqual(['c', 'B', 'a']);
  expect(by('key')).toEqual(['a', 'B', 'c']);
  expect(by('title')).toEqual(['a', 'B', 'c']);
  expect(by('year')).toEqual(['a', 'c', 'B']);
  expect(by('creators')).toEqual(['a', 'c', 'B']);
});

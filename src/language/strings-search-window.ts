/** Texts of searching in the window, beside `strings.ts`. */
import type { Status } from '../contract/model/item.ts';
import { counted, number, papers } from './strings.ts';
import { statusNames } from './strings-features.ts';

/** Terms whose field says nothing more to people than its value. */
const fieldNames: Readonly<Record<string, string>> = { in: 'collection' };

export const searchText = {
  rest: 'Some of the words',
  restCount: (n: number): string => `${number(n)} more, not counted`,

  chips: 'Search terms',
  chipField: (field: string, negated: boolean): string =>
    `${negated ? 'not ' : ''}${fieldNames[field] ?? field}:`,
  /** `to-read` as `To read`, `2016-2024` as `2016–2024`. */
  chipValue: (field: string, value: string): string => {
    if (field === 'year') return value.replace(/(\d)-(?=\d|$)/u, '$1–');
    if (field === 'status') return statusNames[value as Status] ?? value;
    return value;
  },
  or: ' or ',
  removeChip: (term: string): string => `Remove ${term}`,
  clear: 'Clear',
  save: 'Save Search',

  suggestions: 'Suggestions',
  recent: 'Recent searches',
  clearRecent: 'Forget recent searches',

  corrected: (word: string, other: string): string => `Nothing for “${word}”: showing “${other}”.`,
  insist: (word: string): string => `Search for “${word}” instead`,
  takeBetter: (better: string): string => `Use ${better}`,
  tooLong: (most: number): string => `Only the first ${number(most)} characters are searched.`,

  /** `words` as they were searched for, '' for none; `terms` as the chips have them. */
  nothing: (words: string, terms: readonly string[]): string => {
    const all = words.includes(' ') ? `all of “${words}”` : `“${words}”`;
    const narrowed = terms.join(' and ');
    if (words === '') return `No paper here has ${narrowed}.`;
    return narrowed === '' ? `No paper here has ${all}.` : `No paper here has ${all} with ${narrowed}.`;
  },
  nothingNear: 'Nothing in the library is near these words.',
  drop: (term: string): string => `Without ${term}`,
  dropCount: (n: number): string => papers(n),
  nothingSo: 'No paper is of all these at once.',
  everywhere: 'In the whole library',

  facets: 'Filters',
  hideFacets: 'Hide Filters',
  years: 'Years',
  creators: 'Creators',
  venues: 'Venues',
  tags: 'Tags',
  statuses: 'Status',
  facetValue: (value: string, count: number): string => `${value}, ${papers(count)}`,
  noFacets: 'Nothing here to narrow the list by.',
  more: 'Show more',
  fewer: 'Show fewer',

  hits: (parts: readonly { where: string; count: number }[]): string => {
    const total = parts.reduce((sum, part) => sum + part.count, 0);
    return `${counted(total, 'hit', 'hits')}: ${parts.map(({ where, count }) => `${where} ${number(count)}`).join(', ')}`;
  },
  hitPlaces: { title: 'title', abstract: 'abstract', notes: 'notes' } as Readonly<Record<string, string>>,
  hitOf: (at: number, total: number): string => `${number(at)} of ${number(total)}`,

  syntax: 'Search Syntax',
  syntaxLead: 'Spaces mean “and”. What isn’t understood is searched as text.',
  tryOut: 'Search for this',
  close: 'Close',
};

export const quickText = {
  label: 'Quick Open',
  placeholder: 'A collection, tag, creator or saved search',
  places: 'Places',
  creators: 'Creators',
  none: 'Nothing is called so, or nearly so.',
  empty: 'There are no collections, tags or saved searches yet. Type a creator’s name.',
  open: 'open',
};

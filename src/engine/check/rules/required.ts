import type { ItemType } from '../../../contract/model/item.ts';
import type { Item } from '../../../contract/model/library.ts';
import { variableLabel, venueLabel } from '../../../language/item-fields.ts';
import { typeName } from '../../../language/strings-features.ts';
import type { Finding, Rule } from './rule.ts';

/** What an entry needs: `source` is an address or an identifier that leads to it. */
type Need = 'author' | 'creator' | 'editor' | 'issued' | 'venue' | 'publisher' | 'number' | 'source';

interface Needs {
  /** biblatex refuses to be without, or BibTeX warns of an empty field. */
  must: readonly Need[];
  /** One of the two styles of entry asks for it, or most references have it. */
  should?: readonly Need[];
}

const journal: Needs = { must: ['author', 'venue', 'issued'] };
const press: Needs = { must: ['venue', 'issued'], should: ['author'] };
const web: Needs = { must: ['source'], should: ['creator', 'issued'] };
const encyclopedia: Needs = { must: ['venue'], should: ['issued'] };

/**
 * Required fields by type: biblatex's manual, §2.1.1 "Regular types", and for the types that BibTeX has as well
 * its "Required fields" (Patashnik, "BibTeXing", §3.1: publisher of books and chapters, school, institution). CSL's
 * types are taken as exports write them. Titles have a rule of their own.
 */
const needs: Readonly<Partial<Record<ItemType, Needs>>> = {
  'article-journal': journal,
  'article-magazine': press,
  'article-newspaper': press,
  review: journal,
  article: { must: ['author', 'issued'], should: ['source'] },
  book: { must: ['creator', 'issued'], should: ['publisher'] },
  chapter: { must: ['author', 'venue', 'issued'], should: ['publisher'] },
  'paper-conference': journal,
  collection: { must: ['editor', 'issued'], should: ['publisher'] },
  thesis: { must: ['author', 'publisher', 'issued'] },
  report: { must: ['creator', 'publisher', 'issued'] },
  patent: { must: ['author', 'number', 'issued'] },
  manuscript: { must: ['author'], should: ['issued'] },
  dataset: { must: ['creator', 'issued'], should: ['source'] },
  software: { must: ['creator'], should: ['issued', 'source'] },
  standard: { must: ['number'], should: ['issued'] },
  webpage: web,
  post: web,
  'post-weblog': web,
  'entry-encyclopedia': encyclopedia,
  'entry-dictionary': encyclopedia,
  document: { must: [], should: ['creator', 'issued'] },
};

const isPresent: Readonly<Record<Need, (item: Item) => boolean>> = {
  author: ({ creators }) => creators.some(({ role }) => role === 'author'),
  creator: ({ creators }) => creators.length > 0,
  editor: ({ creators }) => creators.some(({ role }) => role === 'editor' || role === 'author'),
  issued: ({ issued, variables }) =>
    (issued !== null && (issued.parts.length > 0 || issued.text !== '')) ||
    (variables['status'] ?? '') !== '' ||
    (variables['submitted'] ?? '') !== '',
  venue: ({ venue }) => venue !== '',
  publisher: ({ variables }) => (variables['publisher'] ?? '') !== '',
  number: ({ variables }) => (variables['number'] ?? '') !== '',
  source: ({ url, identifiers, variables }) =>
    url !== '' || Object.keys(identifiers).length > 0 || (variables['number'] ?? '') !== '',
};

const fields: Readonly<Record<Need, string>> = {
  author: 'creators',
  creator: 'creators',
  editor: 'creators',
  issued: 'issued',
  venue: 'venue',
  publisher: 'variables.publisher',
  number: 'variables.number',
  source: 'url',
};

function nameOf(need: Need, type: ItemType): string {
  switch (need) {
    case 'author':
      return 'author';
    case 'creator':
      return 'author or editor';
    case 'editor':
      return 'editor';
    case 'issued':
      return 'date';
    case 'venue':
      return (venueLabel(type) ?? 'venue').toLowerCase();
    case 'source':
      return 'address or identifier';
    default:
      return variableLabel(need, type).toLowerCase();
  }
}

const missing = (item: Item, wanted: readonly Need[] = []): Finding[] =>
  wanted
    .filter((need) => !isPresent[need](item))
    .map((need) => ({
      field: fields[need],
      message: `${typeName(item.type)} without ${nameOf(need, item.type)}.`,
    }));

export const requiredRules: readonly Rule[] = [
  {
    code: 'title_missing',
    severity: 'error',
    title: 'No title',
    fix: 'Type one in.',
    find: ({ title }) =>
      title.trim() === '' ? [{ field: 'title', message: 'The paper has no title.' }] : [],
  },
  {
    code: 'field_missing',
    severity: 'error',
    title: 'Required fields missing',
    fix: 'Fill it in, or choose another type: BibTeX or biblatex asks for it in this one.',
    find: (item) => missing(item, needs[item.type]?.must),
  },
  {
    code: 'field_advised',
    severity: 'note',
    title: 'Usual fields missing',
    fix: 'Fill it in if the work has one.',
    find: (item) => missing(item, needs[item.type]?.should),
  },
];

/** What BibTeX's own styles (`plain`, `abbrv`, `alpha`, `unsrt`) set without a warning (btxdoc §3). */
import type { ExportItem } from '../format.ts';
import { writeBibDate } from './dates.ts';
import type { Dialect } from './dialect.ts';
import { fieldOf, nameFields } from './fields.ts';
import { formatNames } from './names.ts';
import { sortKey } from './sort-key.ts';
import { entryTypeOf, thesisGenres } from './types.ts';

const typeset = new Set(
  `author editor title booktitle journal publisher address edition series volume number pages note howpublished
  organization institution school type chapter month year`.split(/\s+/),
);

/** What says how an entry was read, and what would refer to an entry that may not be there. */
const omitted = new Set(['entrytype', 'crossref', 'xdata']);

function entryType(item: ExportItem): string {
  const has = (name: string): boolean => Boolean(item.variables[name]);
  return entryTypeOf({
    type: item.type,
    hasVenue: item.venue !== '' || (item.type === 'paper-conference' && has('event-title')),
    hasPublisher: has('publisher'),
    hasNote: has('note'),
    genre: item.variables['genre'] ?? '',
    readFrom: item.fields['entrytype'] ?? '',
  });
}

/**
 * Where `plain` would warn ("can't use both volume and number", "there's a number but no volume"), the name is
 * one that BibTeX's styles don't look at.
 */
function variableField(variable: string, item: ExportItem, type: string): string | undefined {
  const has = (name: string): boolean => Boolean(item.variables[name]);
  switch (variable) {
    case 'issue':
      return type === 'article' && has('volume') ? 'number' : 'issue';
    case 'collection-number':
      return has('collection-title') && !has('volume') && type !== 'article' ? 'number' : 'seriesnumber';
    case 'number':
      return type === 'techreport' || type === 'misc' ? 'number' : 'eid';
    case 'publisher':
      if (type === 'techreport') return 'institution';
      if (type === 'phdthesis' || type === 'mastersthesis') return 'school';
      return type === 'manual' ? 'organization' : 'publisher';
    case 'genre':
      return item.variables['genre'] === thesisGenres[type] ? undefined : 'type';
    case 'part-number':
      return 'part';
    default:
      return fieldOf(variable) ?? variable;
  }
}

export const bibtexDialect: Dialect = {
  name: 'bibtex',
  entryType,
  variableField,
  venueField: (type) =>
    type === 'incollection' || type === 'inproceedings'
      ? 'booktitle'
      : type === 'misc'
        ? 'howpublished'
        : 'journal',
  addDate(fields, item) {
    for (const { name, value, isMacro } of writeBibDate(item.issued)) {
      if (isMacro) fields.raw(name, value);
      else fields.text(name, value);
    }
  },
  addEprint(fields, arxiv) {
    fields.verbatim('eprint', arxiv);
    fields.raw('archiveprefix', '{arXiv}');
  },
  addLanguage: (fields, language) => fields.text('language', language),
  creatorField(role, item, type) {
    const isBook = type === 'book' || type === 'inbook';
    // BibTeX's book has an author or an editor; "can't use both" is what it says else.
    if (role === 'editor' && isBook && item.creators.some((c) => c.role === 'author'))
      return { name: 'editora', type: 'editor' };
    return { name: [...nameFields].find(([, r]) => r === role)?.[0] ?? role, type: '' };
  },
  // Letters are commands even where UTF-8 is wanted: BibTeX cuts initials and labels from names byte by byte.
  names: (creators) => formatNames(creators, { ascii: true, isCut: true }),
  subtype(item, type) {
    if (item.type === 'article-magazine' || item.type === 'article-newspaper') return item.type.slice(8);
    const isTold =
      item.type === 'document' || (item.type === 'article' && item.identifiers.arxiv !== undefined);
    return type === 'misc' && !isTold ? item.type : '';
  },
  addLast(fields, item) {
    fields.raw('key', sortKey(item) && `{${sortKey(item)}}`);
  },
  isTypeset: (field) => typeset.has(field),
  isOmitted: (field) => omitted.has(field),
};

/** biblatex (manual §2.1 entry types, §2.2 fields), read by biber. */
import type { ItemType } from '../../contract/model/item.ts';
import { formatIsoDate } from '../dates.ts';
import type { ExportItem } from '../format.ts';
import type { Dialect } from './dialect.ts';
import { fieldOf, nameFields } from './fields.ts';
import { langidOf } from './languages.ts';
import { formatNames } from './names.ts';
import { aliasesOf } from './same.ts';
import { cslType, genreKeyOf, typeOfEntry } from './types.ts';

/**
 * The entry type of a CSL type, for those where it hangs on nothing else. Types that biblatex names but has no
 * driver for (`movie`, `letter`, `legislation`; manual §2.1.3) would only give warnings.
 */
const plain: Partial<Record<ItemType, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  'review-book': 'article',
  review: 'article',
  book: 'book',
  classic: 'book',
  collection: 'collection',
  dataset: 'dataset',
  'entry-dictionary': 'inreference',
  'entry-encyclopedia': 'inreference',
  entry: 'inreference',
  manuscript: 'unpublished',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  patent: 'patent',
  periodical: 'periodical',
  post: 'online',
  'post-weblog': 'online',
  report: 'report',
  software: 'software',
  thesis: 'thesis',
  webpage: 'online',
};

/** Types that biblatex tells apart and CSL doesn't: they stay when an item came from them. */
const kept =
  /^(?:mv(?:book|collection|proceedings|reference)|bookinbook|supp(?:book|collection|periodical)|inbook|booklet|manual|proceedings|collection|reference)$/;

const articles = new Set(['article', 'suppperiodical']);
const parts = new Set([
  'inbook',
  'bookinbook',
  'suppbook',
  'incollection',
  'suppcollection',
  'inproceedings',
  'inreference',
]);

const typeset =
  /^(?:author|editor[abc]?|bookauthor|translator|holder|(?:sub|book|main|journal|issue|event|orig|reprint|short)?title(?:addon)?|journal|series|edition|version|volume|number|pages|publisher|institution|organization|location|howpublished|year|type|note|addendum|venue|chapter|part|eid)$/;

function entryType(item: ExportItem): string {
  const readFrom = item.fields['entrytype'] ?? '';
  if (kept.test(readFrom) && typeOfEntry(readFrom) === item.type) return readFrom;
  // A preprint is what stands online; a chapter is in a book of one hand or of many.
  if (item.type === 'article') return item.identifiers.arxiv ? 'online' : 'unpublished';
  if (item.type === 'chapter')
    return item.creators.some((c) => c.role === 'container-author') ? 'inbook' : 'incollection';
  return plain[item.type] ?? 'misc';
}

function variableField(variable: string, item: ExportItem, type: string): string | undefined {
  const has = (name: string): boolean => Boolean(item.variables[name]);
  switch (variable) {
    case 'issue':
      return articles.has(type) || type === 'periodical' ? 'number' : 'issue';
    case 'collection-number':
      return has('issue') || has('number') || articles.has(type) ? 'seriesnumber' : 'number';
    case 'number':
      return articles.has(type) || parts.has(type) || type === 'periodical' ? 'eid' : 'number';
    case 'publisher':
      if (type === 'report' || type === 'thesis') return 'institution';
      return ['online', 'manual'].includes(type) ? 'organization' : 'publisher';
    case 'publisher-place':
      return 'location';
    case 'genre':
      return 'type';
    case 'annote':
      return 'annotation';
    case 'part-number':
      return 'part';
    default:
      return fieldOf(variable) ?? variable;
  }
}

const seasonCodes = new Map([
  ['Spring', 21],
  ['Summer', 22],
  ['Autumn', 23],
  ['Winter', 24],
]);

/** Whether a name has a part that is sorted with the family name (CSL's non-dropping particle). */
const hasParticle = (item: ExportItem): boolean => item.creators.some((c) => c.particle !== '');

export const biblatexDialect: Dialect = {
  name: 'biblatex',
  entryType,
  variableField,
  venueField: (type) =>
    articles.has(type) ? 'journaltitle' : parts.has(type) ? 'booktitle' : 'howpublished',
  addDate(fields, { issued }) {
    if (!issued) return;
    const [first] = issued.parts;
    if (!first) {
      fields.text('year', issued.text);
      return;
    }
    const [season, year] = issued.text.split(' ');
    const code = first.length === 1 && year === String(first[0]) ? seasonCodes.get(season ?? '') : undefined;
    // What is open at its end says so in its text only.
    const isOpen = issued.parts.length === 1 && /\/(?:\.\.)?$/.test(issued.text);
    const iso = formatIsoDate(issued.parts);
    const marks = `${code ? `-${code}` : ''}${issued.circa ? '~' : ''}${isOpen ? '/' : ''}`;
    fields.raw('date', `{${iso}${marks}}`);
    if (!code && !isOpen && issued.text && issued.text !== iso) fields.text('datetext', issued.text);
  },
  addEprint(fields, arxiv) {
    fields.verbatim('eprint', arxiv);
    fields.raw('eprinttype', '{arxiv}');
  },
  addLanguage(fields, language) {
    const langid = langidOf(language);
    if (langid) fields.raw('langid', `{${langid}}`);
    else fields.text('language', language);
  },
  creatorField(role) {
    if (role === 'compiler' || role === 'organizer' || role === 'director')
      return { name: 'editora', type: role };
    return { name: [...nameFields].find(([, r]) => r === role)?.[0] ?? role, type: '' };
  },
  names: (creators, ascii) => formatNames(creators, { ascii, isCut: false }),
  subtype(item, type) {
    if (item.type === 'article-magazine' || item.type === 'article-newspaper') return item.type.slice(8);
    const isPreprint = item.type === 'article' && type === 'online' && item.identifiers.arxiv !== undefined;
    const isTold = isPreprint || item.type === (typeOfEntry(type) ?? 'document');
    return isTold ? '' : (cslType(item.type) ?? '');
  },
  addLast(fields, item) {
    fields.verbatim('ids', aliasesOf(item).join(','));
    if (hasParticle(item)) fields.raw('options', '{useprefix=true}');
  },
  isTypeset: (field) => typeset.test(field),
  isOmitted: (field) => field === 'entrytype' || field === 'crossref' || field === 'xdata',
};

/** biblatex's key for a genre (`phdthesis`), which its styles say in the document's language, or the genre. */
export const genreValue = (genre: string): string => genreKeyOf(genre) ?? genre;

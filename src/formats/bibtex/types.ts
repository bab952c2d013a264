/**
 * Entry types and CSL types. Reading follows Zotero's BibTeX translator and, for biblatex's types, its manual
 * (§2.1) with the CSL type that citeproc implementations give them. Writing uses only the fourteen types that
 * BibTeX's own styles know (btxdoc §3.1): an unknown one is set as `misc`, with a warning.
 */
import type { ItemType } from '../../contract/model/item.ts';
import { itemTypes } from '../../contract/model/terms.ts';

const reading: Readonly<Record<string, ItemType>> = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  booklet: 'pamphlet',
  bookinbook: 'chapter',
  collection: 'book',
  mvcollection: 'book',
  conference: 'paper-conference',
  dataset: 'dataset',
  data: 'dataset',
  electronic: 'webpage',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legal: 'legislation',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'book',
  mastersthesis: 'thesis',
  bachelorsthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'song',
  audio: 'song',
  artwork: 'graphic',
  image: 'graphic',
  video: 'motion_picture',
  mvproceedings: 'book',
  mvreference: 'book',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  phdthesis: 'thesis',
  preprint: 'article',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  softwareversion: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  talk: 'speech',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  webpage: 'webpage',
  www: 'webpage',
};

/** What `thesis` types say beyond "thesis"; CSL `genre`. */
export const thesisGenres: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mastersthesis: "Master's thesis",
  bachelorsthesis: "Bachelor's thesis",
};

/** biblatex's `type` for theses and reports (manual §4.9.2.13), and CSL's genre. */
export const genreKeys: ReadonlyMap<string, string> = new Map([
  ['phdthesis', 'PhD thesis'],
  ['mathesis', "Master's thesis"],
  ['mastersthesis', "Master's thesis"],
  ['bathesis', "Bachelor's thesis"],
  ['candthesis', 'Candidate thesis'],
  ['techreport', 'Technical report'],
  ['resreport', 'Research report'],
]);

const keyByGenre = new Map([...genreKeys].reverse().map(([key, genre]) => [genre.toLowerCase(), key]));

/** biblatex's key for a genre, or undefined. */
export const genreKeyOf = (genre: string): string | undefined => keyByGenre.get(genre.toLowerCase());

const knownTypes: ReadonlySet<string> = new Set(itemTypes);

/** The CSL type of an entry type (lower case), or undefined for one that nobody has heard of. */
export function typeOfEntry(entryType: string): ItemType | undefined {
  return Object.hasOwn(reading, entryType) ? reading[entryType] : undefined;
}

/** A CSL type named in a file (`entrysubtype`), or undefined. */
export function cslType(name: string): ItemType | undefined {
  const bare = name === 'magazine' || name === 'newspaper' ? `article-${name}` : name;
  return knownTypes.has(bare) ? (bare as ItemType) : undefined;
}

/** What the item has, as far as the choice of its entry type depends on it. */
export interface TypeEvidence {
  type: ItemType;
  hasVenue: boolean;
  hasPublisher: boolean;
  hasNote: boolean;
  genre: string;
  /** The entry type it was read from, or ''. */
  readFrom: string;
}

/** Types that stay when an item came from them, because BibTeX's styles know them and CSL doesn't tell them apart. */
const kept = new Set(['booklet', 'manual', 'proceedings', 'inbook']);

/**
 * The BibTeX entry type of an item: the one whose required fields it has, else `misc`, which requires none. An
 * article without journal, or a conference paper without proceedings, would only give warnings as one.
 */
export function entryTypeOf(item: TypeEvidence): string {
  if (kept.has(item.readFrom) && typeOfEntry(item.readFrom) === item.type) return item.readFrom;
  switch (item.type) {
    case 'article-journal':
    case 'article-magazine':
    case 'article-newspaper':
    case 'review':
    case 'review-book':
      return item.hasVenue ? 'article' : 'misc';
    case 'book':
    case 'classic':
    case 'collection':
      return 'book';
    case 'chapter':
    case 'entry':
    case 'entry-dictionary':
    case 'entry-encyclopedia':
      return item.hasVenue ? 'incollection' : 'misc';
    case 'paper-conference':
      return item.hasVenue ? 'inproceedings' : 'misc';
    case 'pamphlet':
      return 'booklet';
    case 'thesis':
      return /master|magister|diplom|m\.?\s?sc|bachelor/i.test(item.genre) ? 'mastersthesis' : 'phdthesis';
    case 'report':
      return item.hasPublisher ? 'techreport' : 'misc';
    case 'manuscript':
      return item.hasNote ? 'unpublished' : 'misc';
    default:
      return 'misc';
  }
}

/**
 * Which fields a type of item usually has, and what they are called there. Names are those of CSL 1.0.2
 * (specification, appendices III and IV); which of them go with a type follows Zotero's mapping of its own
 * types to CSL and biblatex's manual (§2.1.1).
 */
import type { ItemType } from '../contract/model/item.ts';

/** What CSL's text and number variables are called, in the order a menu of all of them has. */
export const variableLabels: Readonly<Record<string, string>> = {
  volume: 'Volume',
  issue: 'Issue',
  page: 'Pages',
  'page-first': 'First page',
  number: 'Number',
  'number-of-pages': 'Number of pages',
  'number-of-volumes': 'Number of volumes',
  edition: 'Edition',
  publisher: 'Publisher',
  'publisher-place': 'Place',
  'title-short': 'Short title',
  'container-title-short': 'Short venue',
  'collection-title': 'Series',
  'collection-number': 'Number in series',
  'event-title': 'Event',
  'event-place': 'Event place',
  genre: 'Genre',
  medium: 'Medium',
  version: 'Version',
  status: 'Publication status',
  language: 'Language',
  note: 'Note',
  annote: 'Annotation',
  archive: 'Archive',
  archive_collection: 'Archive collection',
  archive_location: 'Location in archive',
  'archive-place': 'Archive place',
  authority: 'Authority',
  'call-number': 'Call number',
  'chapter-number': 'Chapter',
  dimensions: 'Dimensions',
  division: 'Division',
  jurisdiction: 'Jurisdiction',
  license: 'Licence',
  'original-publisher': 'Original publisher',
  'original-publisher-place': 'Original place',
  'original-title': 'Original title',
  'part-number': 'Part number',
  'part-title': 'Part title',
  'printing-number': 'Printing',
  references: 'References',
  'reviewed-genre': 'Reviewed genre',
  'reviewed-title': 'Reviewed title',
  scale: 'Scale',
  section: 'Section',
  source: 'Source',
  'supplement-number': 'Supplement',
  'volume-title': 'Volume title',
  'year-suffix': 'Year suffix',
};

/** CSL's date variables but `issued`, which has a place of its own. */
export const dateLabels: Readonly<Record<string, string>> = {
  accessed: 'Accessed',
  'available-date': 'Available since',
  'event-date': 'Event date',
  'original-date': 'Original date',
  submitted: 'Submitted',
};

/** Whether a variable is a date. */
export const isDateVariable = (name: string): boolean => Object.hasOwn(dateLabels, name);

interface TypeSpec {
  /** What CSL's `container-title` is called there; absent where the type has none. */
  venue?: string;
  /** Its other variables, in the order they are shown. */
  fields: string;
  /** Names that differ from the usual ones. */
  labels?: Readonly<Record<string, string>>;
}

const online = 'accessed language';
const article = 'volume issue page container-title-short';
const encyclopedia: TypeSpec = {
  venue: 'Reference work',
  fields: 'volume edition page publisher publisher-place collection-title',
};
const law: TypeSpec = {
  venue: 'Reporter',
  fields: 'number volume page section authority jurisdiction chapter-number',
  labels: { authority: 'Court or body' },
};
const recording: TypeSpec = {
  fields: 'genre medium publisher publisher-place dimensions volume number',
  labels: { publisher: 'Label or studio', dimensions: 'Running time', genre: 'Kind' },
};
const picture: TypeSpec = {
  fields: 'medium dimensions archive archive_location publisher publisher-place',
  labels: { publisher: 'Institution' },
};
const book = 'publisher publisher-place edition volume number-of-pages collection-title collection-number';

const types: Readonly<Record<ItemType, TypeSpec>> = {
  article: {
    venue: 'Repository',
    fields: 'publisher number version genre status submitted',
    labels: { number: 'Preprint number', publisher: 'Server' },
  },
  'article-journal': { venue: 'Journal', fields: article },
  'article-magazine': { venue: 'Magazine', fields: article },
  'article-newspaper': {
    venue: 'Newspaper',
    fields: 'edition section page publisher-place',
    labels: { 'publisher-place': 'City' },
  },
  bill: law,
  book: { fields: book },
  broadcast: {
    ...recording,
    venue: 'Programme',
    labels: { ...recording.labels, publisher: 'Station', number: 'Episode' },
  },
  chapter: {
    venue: 'Book title',
    fields: 'page publisher publisher-place chapter-number edition volume collection-title event-title',
  },
  classic: { fields: 'original-date original-title publisher publisher-place edition' },
  collection: { fields: 'archive archive_location archive-place publisher' },
  dataset: {
    fields: 'publisher version medium number accessed',
    labels: { publisher: 'Repository', medium: 'Format', number: 'Identifier' },
  },
  document: { venue: 'Published in', fields: 'publisher publisher-place volume page number' },
  entry: encyclopedia,
  'entry-dictionary': { ...encyclopedia, venue: 'Dictionary' },
  'entry-encyclopedia': { ...encyclopedia, venue: 'Encyclopedia' },
  event: { fields: 'event-title event-place event-date publisher', labels: { publisher: 'Organiser' } },
  figure: { ...picture, venue: 'Published in' },
  graphic: picture,
  hearing: law,
  interview: { venue: 'Published in', fields: 'medium genre publisher archive archive_location' },
  legal_case: law,
  legislation: {
    venue: 'Code',
    fields: 'number section volume page authority jurisdiction',
    labels: { number: 'Law number' },
  },
  manuscript: {
    fields: 'genre number-of-pages archive archive_location publisher-place',
    labels: { genre: 'Kind' },
  },
  map: {
    fields: 'scale genre edition publisher publisher-place collection-title',
    labels: { genre: 'Kind of map' },
  },
  motion_picture: {
    ...recording,
    labels: { ...recording.labels, publisher: 'Studio or distributor' },
  },
  musical_score: { fields: 'publisher publisher-place genre volume number-of-pages' },
  pamphlet: { fields: 'publisher publisher-place number-of-pages genre medium' },
  'paper-conference': {
    venue: 'Proceedings',
    fields: 'page publisher publisher-place event-title event-place event-date volume collection-title',
    labels: { 'event-title': 'Conference', 'event-place': 'Conference place', 'event-date': 'Held' },
  },
  patent: {
    fields: 'number authority jurisdiction status submitted genre page references',
    labels: { number: 'Patent number', authority: 'Patent office', submitted: 'Filed' },
  },
  performance: { fields: 'event-title event-place event-date genre', labels: { 'event-place': 'Stage' } },
  periodical: { fields: 'publisher publisher-place volume issue number container-title-short' },
  personal_communication: { fields: 'genre medium archive archive_location', labels: { genre: 'Kind' } },
  post: { venue: 'Site', fields: `genre ${online}`, labels: { genre: 'Kind of post' } },
  'post-weblog': { venue: 'Blog', fields: `genre ${online}` },
  regulation: law,
  report: {
    fields: 'number publisher publisher-place genre number-of-pages page collection-title',
    labels: { number: 'Report number', publisher: 'Institution', genre: 'Kind of report' },
  },
  review: { venue: 'Journal', fields: `reviewed-title reviewed-genre ${article}` },
  'review-book': {
    venue: 'Journal',
    fields: `reviewed-title ${article}`,
    labels: { 'reviewed-title': 'Reviewed book' },
  },
  software: {
    fields: 'version publisher medium genre license accessed',
    labels: { publisher: 'Company or project', medium: 'System', genre: 'Kind' },
  },
  song: { ...recording, venue: 'Album' },
  speech: {
    fields: 'event-title event-place event-date genre',
    labels: { 'event-title': 'Meeting', 'event-place': 'Place', genre: 'Kind of talk' },
  },
  standard: {
    fields: 'number authority publisher publisher-place version status number-of-pages',
    labels: { number: 'Standard number', authority: 'Organisation' },
  },
  thesis: {
    fields: 'publisher publisher-place genre number-of-pages archive',
    labels: { publisher: 'University', genre: 'Kind of thesis' },
  },
  treaty: law,
  webpage: { venue: 'Website', fields: `genre ${online}`, labels: { genre: 'Kind of page' } },
};

/** What the venue (CSL `container-title`) is called in a type, or null where the type has none. */
export const venueLabel = (type: ItemType): string | null => types[type].venue ?? null;

/** Variables that a type usually has, in the order they are shown. */
export const usualFields = (type: ItemType): string[] => types[type].fields.split(' ');

/** What a variable is called in a type; one that nobody knows, by its own name with a capital. */
export function variableLabel(name: string, type?: ItemType): string {
  const own = type && types[type].labels?.[name];
  return own ?? variableLabels[name] ?? dateLabels[name] ?? wordsOf(name);
}

/** A technical name as words: `bdsk-url-1` is "Bdsk url 1". */
export function wordsOf(name: string): string {
  const words = name.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Every variable that can be added: text and number variables, then dates. */
export const allVariables: readonly string[] = [...Object.keys(variableLabels), ...Object.keys(dateLabels)];

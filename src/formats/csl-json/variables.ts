/** Names of CSL 1.0.2 (specification, appendices III and IV) and other spellings of them met in files. */
import type { ItemType } from '../../contract/model/item.ts';
import { itemTypes } from '../../contract/model/terms.ts';

/** Standard and number variables whose value is text, but those that the model has a place of its own for. */
export const textVariables: ReadonlySet<string> = new Set([
  'annote',
  'archive',
  'archive_collection',
  'archive_location',
  'archive-place',
  'authority',
  'call-number',
  'chapter-number',
  'collection-number',
  'collection-title',
  'container-title-short',
  'dimensions',
  'division',
  'edition',
  'event-place',
  'event-title',
  'genre',
  'issue',
  'jurisdiction',
  'language',
  'license',
  'medium',
  'note',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'page',
  'page-first',
  'part-number',
  'part-title',
  'printing-number',
  'publisher',
  'publisher-place',
  'references',
  'reviewed-genre',
  'reviewed-title',
  'scale',
  'section',
  'source',
  'status',
  'supplement-number',
  'title-short',
  'version',
  'volume',
  'volume-title',
  'year-suffix',
]);

/** Date variables but `issued`; their value is kept as text in ISO form (`2020-05-01`, a range with `/`). */
export const dateVariables: ReadonlySet<string> = new Set([
  'accessed',
  'available-date',
  'event-date',
  'original-date',
  'submitted',
]);

/** Names of CSL 1.0 and 1.0.1 that 1.0.2 replaced, and what citeproc's input has beside them. */
export const variableAliases: ReadonlyMap<string, string> = new Map([
  ['shortTitle', 'title-short'],
  ['journalAbbreviation', 'container-title-short'],
  ['event', 'event-title'],
]);

const typeNames: ReadonlySet<string> = new Set(itemTypes);

/** Types that files use although CSL has none of that name: Zotero's, Crossref's and common slips. */
const typeAliases: ReadonlyMap<string, ItemType> = new Map<string, ItemType>([
  ['journal-article', 'article-journal'],
  ['journalarticle', 'article-journal'],
  ['magazinearticle', 'article-magazine'],
  ['newspaperarticle', 'article-newspaper'],
  ['proceedings-article', 'paper-conference'],
  ['conferencepaper', 'paper-conference'],
  ['book-chapter', 'chapter'],
  ['book-section', 'chapter'],
  ['booksection', 'chapter'],
  ['edited-book', 'book'],
  ['monograph', 'book'],
  ['reference-book', 'book'],
  ['proceedings', 'book'],
  ['posted-content', 'article'],
  ['preprint', 'article'],
  ['dissertation', 'thesis'],
  ['blogpost', 'post-weblog'],
  ['computerprogram', 'software'],
  ['presentation', 'speech'],
]);

/** The CSL type that a name means, or undefined. */
export function findItemType(name: string): ItemType | undefined {
  return typeNames.has(name) ? (name as ItemType) : typeAliases.get(name.toLowerCase());
}

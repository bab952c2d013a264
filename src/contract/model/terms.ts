/**
 * The terms of the model, as plain lists. They stand apart from the schemas made of them, so that
 * the window can show them without loading the schema library when it starts.
 */

/** CSL 1.0.2 item types (specification, appendix III "Types"). */
export const itemTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

/** CSL name variables (specification, appendix IV "Name Variables") that a creator can have as role. */
export const creatorRoles = [
  'author',
  'editor',
  'translator',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
] as const;

/** What a link leads to. */
export const linkKinds = ['code', 'project', 'dataset', 'other'] as const;

/** Identifier schemes, in the order they are shown. Values are kept in their usual spelling, without resolver. */
export const identifierSchemes = ['doi', 'arxiv', 'pmid', 'pmcid', 'isbn', 'issn'] as const;

/** Reading states, in their usual course. */
export const statuses = ['none', 'inbox', 'to-read', 'reading', 'read', 'skipped'] as const;

/** The colours a tag can have. */
export const tagColours = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const;

/** How grave a problem is: exports or links come out wrong; very likely a mistake; worth a look. */
export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/** Fields of an item with one value, and those with several, that can be edited for many items at once. */
export const plainFields = ['type', 'title', 'venue', 'issued', 'abstract', 'url'] as const;
export const listFields = ['tags', 'creators', 'links'] as const;

/** What an export can leave out. */
export const omittable = [
  'abstract',
  'keywords',
  'files',
  'note',
  'language',
  'identifiers',
  'fields',
] as const;
/** Which of DOI and address an export writes where a paper has both. */
export const exportLinks = ['both', 'doi', 'url'] as const;
/** How an export writes venues. */
export const exportVenues = ['full', 'short'] as const;
/** The order of an export. */
export const exportOrders = ['listed', 'key', 'creators', 'year', 'title'] as const;

/** In the place of a kind of problems: those that are marked as none, of all kinds. */
export const DISMISSED = 'dismissed';

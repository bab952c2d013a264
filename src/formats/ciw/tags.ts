/**
 * Tags of the Web of Science's tagged format, after Clarivate's "Web of Science Core Collection Field Tags" and
 * the tags of its other databases.
 */
import type { ItemType } from '../../contract/model/item.ts';

export const variables: readonly (readonly [tag: string, variable: string])[] = [
  ['VL', 'volume'],
  ['IS', 'issue'],
  ['AR', 'number'],
  ['PU', 'publisher'],
  ['PI', 'publisher-place'],
  ['LA', 'language'],
  ['SE', 'collection-title'],
  ['CT', 'event-title'],
  ['CL', 'event-place'],
  ['JI', 'container-title-short'],
  ['J9', 'container-title-short'],
  ['PN', 'part-number'],
  ['SU', 'supplement-number'],
  ['PV', 'publisher-place'],
];

/** Counts, dates of the database and what says nothing of the work; cited references stay in the raw record. */
export const bookkeeping: ReadonlySet<string> = new Set(
  'FN VR NR TC Z1 Z2 Z3 Z4 Z5 Z6 Z7 Z8 Z9 ZA ZB ZR ZS U1 U2 GA HC HP DA OA PG CR UR P1 P2 C3'.split(' '),
);

/** The type by the kind of publication (PT: J journal, B book, S series, P patent) and of document (DT). */
export function typeOf(publication: string, document: string): ItemType {
  if (/^P\b/i.test(publication)) return 'patent';
  const isBook = /^[BSC]\b/i.test(publication);
  if (/book chapter/i.test(document)) return 'chapter';
  if (isBook && /proceedings paper|meeting abstract|conference/i.test(document)) return 'paper-conference';
  if (/\bbook\b(?! review)/i.test(document) && isBook) return 'book';
  if (/dissertation|thesis/i.test(document)) return 'thesis';
  if (/data ?set|data study/i.test(document)) return 'dataset';
  if (/^software/i.test(document)) return 'software';
  if (/preprint/i.test(document)) return 'article';
  if (/book review/i.test(document)) return 'review-book';
  if (!isBook) return 'article-journal';
  return /^S\b/i.test(publication) ? 'chapter' : 'book';
}

import { indexText, parseQuery, type QueryTerm } from '../../language/query.ts';
import type { ReadableDb } from '../db/database.ts';
import type { DerivedView } from '../derived/view.ts';
import {
  addToIndex,
  matchIndex,
  mergeIndex,
  removeFromIndex,
  resetIndex,
  searchFields,
  searchTexts,
} from './queries.ts';

export interface SearchHit {
  id: number;
  /** The larger the better; comparable within one answer only. */
  score: number;
}

/**
 * The search index: items under their words. Behind this face it is SQLite's FTS5 with bm25; the
 * rest of the program knows `searchView` (how it is filled) and `search` only.
 */
export const searchView: DerivedView = {
  name: 'search',
  version: 3,
  watches: {
    tables: ['abstracts', 'creators', 'identifiers', 'links', 'citation_keys', 'tags', 'item_tags', 'notes'],
    columns: ['title', 'venue', 'url'],
  },
  reset: resetIndex,
  apply(derived, library, ids, fresh) {
    if (!fresh) for (const id of ids) removeFromIndex(derived, id);
    for (const text of searchTexts(library, ids)) {
      for (const field of searchFields) text[field] = indexText(text[field]);
      addToIndex(derived, text);
    }
    mergeIndex(derived, ids.length);
  },
};

const phrase = (term: QueryTerm): string => `"${term.words.join(' ')}"${term.prefix ? '*' : ''}`;

/** The FTS5 expression of some terms, or '' when they ask for nothing that an index can answer. */
function expression(terms: readonly QueryTerm[], join: 'AND' | 'OR'): string {
  const wanted = terms.filter((term) => !term.negated).map(phrase);
  if (wanted.length === 0) return '';
  const unwanted = terms.filter((term) => term.negated).map(phrase);
  const positive = wanted.length === 1 ? wanted[0] : `(${wanted.join(` ${join} `)})`;
  return unwanted.length === 0 ? (positive ?? '') : `${positive} NOT (${unwanted.join(' OR ')})`;
}

/** Items that hold all words of a query, best first; null when the query asks for nothing. */
export function search(
  derived: ReadableDb,
  query: string,
  typing: boolean,
): { hits: SearchHit[]; terms: QueryTerm[] } | null {
  const terms = parseQuery(query, typing);
  if (terms.length === 0) return null;
  const strict = expression(terms, 'AND');
  if (strict === '') return { hits: [], terms };
  return { hits: matchIndex(derived, strict), terms };
}

/** Items that hold some of the words, best first; they are never counted as results. */
export function searchSome(derived: ReadableDb, terms: readonly QueryTerm[]): SearchHit[] {
  const some = expression(terms, 'OR');
  return some === '' ? [] : matchIndex(derived, some);
}

/** Whether a query only says what must not occur: then everything else is meant. */
export const onlyNegated = (terms: readonly QueryTerm[]): boolean =>
  terms.length > 0 && terms.every((term) => term.negated);

/** Items that hold one of the unwanted words of a query that has no others. */
export function searchUnwanted(derived: ReadableDb, terms: readonly QueryTerm[]): Set<number> {
  const flipped = terms.map((term) => ({ ...term, negated: false }));
  return new Set(searchSome(derived, flipped).map((hit) => hit.id));
}

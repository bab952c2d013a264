import type { View } from '../../contract/model/library.ts';
import { type QueryTerm, queryMarks } from '../../language/query.ts';
import type { ReadableDb } from '../db/database.ts';
import { onlyNegated, search, searchSome, searchUnwanted } from '../search/index.ts';
import { placeIds } from './queries.ts';

/** A view worked out: ids in order, and what the search found about them. */
export interface Found {
  ids: number[];
  placeTotal: number;
  placed: number[];
  marks: { text: string; prefix: boolean }[];
  terms: QueryTerm[];
  scores: Map<number, number>;
}

/**
 * Works out a view: a place's items, narrowed by the query, in the order asked for. Without a sort,
 * a query orders by relevance and a place by its own order.
 */
export function findIds(library: ReadableDb, derived: ReadableDb, view: View): Found {
  const searched = search(derived, view.query, view.typing);
  // What is searched for is shown even when it is skipped.
  const placed = placeIds(
    library,
    view.place,
    view.sort,
    view.hideSkipped && searched === null,
    view.withBelow,
  );
  if (!searched)
    return { ids: placed, placeTotal: placed.length, placed, marks: [], terms: [], scores: new Map() };
  const { terms } = searched;
  const marks = queryMarks(terms);
  if (onlyNegated(terms)) {
    const unwanted = searchUnwanted(derived, terms);
    const ids = placed.filter((id) => !unwanted.has(id));
    return { ids, placeTotal: placed.length, placed, marks, terms, scores: new Map() };
  }
  const scores = new Map(searched.hits.map((hit) => [hit.id, hit.score]));
  const byRelevance = view.sort.length === 0 || view.sort[0]?.column === 'relevance';
  const inPlace = byRelevance ? new Set(placed) : null;
  const ids = inPlace
    ? searched.hits.map((hit) => hit.id).filter((id) => inPlace.has(id))
    : placed.filter((id) => scores.has(id));
  return { ids, placeTotal: placed.length, placed, marks, terms, scores };
}

/** So many of the best of the rest are shown. */
const REST = 50;

/** The best of the rest of a place: what holds some of the words only. One word alone is held or it isn't. */
export function findRest(derived: ReadableDb, { terms, ids, placed }: Found): number[] {
  if (terms.filter((term) => !term.negated).length < 2) return [];
  const strict = new Set(ids);
  const inPlace = new Set(placed);
  return searchSome(derived, terms)
    .map((hit) => hit.id)
    .filter((id) => inPlace.has(id) && !strict.has(id))
    .slice(0, REST);
}

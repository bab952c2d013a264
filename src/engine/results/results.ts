import { OctavoError } from '../../contract/errors.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import type { Selection, View } from '../../contract/model/library.ts';
import { type QueryTerm, queryMarks } from '../../language/query.ts';
import type { ReadableDb } from '../db/database.ts';
import { onlyNegated, search, searchUnwanted } from '../search/index.ts';
import { placeIds } from './queries.ts';

/** A view worked out: ids in order, and what the search found about them. */
export interface Found {
  ids: number[];
  placeTotal: number;
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
  if (!searched) return { ids: placed, placeTotal: placed.length, marks: [], terms: [], scores: new Map() };
  const { terms } = searched;
  const marks = queryMarks(terms);
  if (onlyNegated(terms)) {
    const unwanted = searchUnwanted(derived, terms);
    const ids = placed.filter((id) => !unwanted.has(id));
    return { ids, placeTotal: placed.length, marks, terms, scores: new Map() };
  }
  const scores = new Map(searched.hits.map((hit) => [hit.id, hit.score]));
  const byRelevance = view.sort.length === 0 || view.sort[0]?.column === 'relevance';
  const inPlace = byRelevance ? new Set(placed) : null;
  const ids = inPlace
    ? searched.hits.map((hit) => hit.id).filter((id) => inPlace.has(id))
    : placed.filter((id) => scores.has(id));
  return { ids, placeTotal: placed.length, marks, terms, scores };
}

/** So many results are kept; the one that was used longest ago goes first. */
const KEEP = 24;

/** Results that windows hold a handle of. */
export class ResultStore {
  readonly #results = new Map<number, number[]>();
  #next = 1;

  add(ids: number[], replaces: number | undefined): number {
    if (replaces !== undefined) this.#results.delete(replaces);
    const handle = this.#next++;
    this.#results.set(handle, ids);
    for (const old of this.#results.keys()) {
      if (this.#results.size <= KEEP) break;
      this.#results.delete(old);
    }
    return handle;
  }

  /** The ids of a result, if it is still held. */
  find(handle: number): readonly number[] | undefined {
    return this.#results.get(handle);
  }

  /** @throws OctavoError `result_gone` */
  get(handle: number): readonly ItemId[] {
    const ids = this.#results.get(handle);
    if (!ids) throw new OctavoError('result_gone', 'This list is out of date; open it again.', { handle });
    this.#results.delete(handle);
    this.#results.set(handle, ids);
    return ids as ItemId[];
  }

  close(handle: number): void {
    this.#results.delete(handle);
  }

  /** Ids of a selection, in order. */
  resolve(selection: Selection): readonly ItemId[] {
    if ('ids' in selection) return selection.ids;
    const ids = this.get(selection.handle);
    if (selection.except.length === 0) return ids;
    const except = new Set(selection.except);
    return ids.filter((id) => !except.has(id));
  }
}

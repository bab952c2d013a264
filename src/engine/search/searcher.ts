import type { View } from '../../contract/model/library.ts';
import type { Query, QueryNode } from '../../language/query/ast.ts';
import { marksOf } from '../../language/query/marks.ts';
import { parse } from '../../language/query/parse.ts';
import type { ReadableDb } from '../db/database.ts';
import { correct } from './correct.ts';
import type { FindOptions, Found } from './found.ts';
import { IdSet } from './id-set.ts';
import type { KeptIndex } from './kept-index.ts';
import { KeptPlaces } from './kept-places.ts';
import { Leaves } from './leaves.ts';
import type { Ranked } from './ranking/index.ts';

/** What a search works with. */
export interface Sources {
  library: ReadableDb;
  derived: ReadableDb;
  index: KeptIndex;
  /** UTC milliseconds. */
  now: () => number;
}

const NO_IDS = new Int32Array(0);
const NO_SCORES = new Float32Array(0);

/** Answers views from the indexes as they are. It knows nothing of threads and queues. */
export class Searcher {
  readonly #index: KeptIndex;
  readonly #places: KeptPlaces;
  readonly #leaves: Leaves;

  constructor({ library, derived, index, now }: Sources) {
    this.#index = index;
    this.#places = new KeptPlaces(library);
    this.#leaves = new Leaves(library, derived, now);
  }

  find(view: View, options: Pick<FindOptions, 'rest' | 'correct'> = {}): Found {
    const query = parse(view.query, view.typing);
    if (query.root === null) return placeFound(this.#places, view, query);
    this.#index.keepUp();
    // What is searched for is shown even when it is skipped.
    const within = this.#places.items(view.place, false, view.withBelow);
    const rank = (root: QueryNode): Ranked =>
      this.#index.index.search(root, {
        within,
        setOf: (leaf) => this.#leaves.setOf(leaf),
        rest: options.rest ?? 0,
      });
    const ranked = rank(query.root);
    const found = { placeTotal: within.size(), corrected: null };
    const corrected =
      options.correct && !view.insist && ranked.unknown.length > 0
        ? correct(view.query, ranked.unknown, (word) => this.#index.index.nearest(word))
        : null;
    if (corrected) {
      const other = parse(corrected.query, view.typing);
      const better = other.root && rank(other.root);
      if (better && better.ids.length > 0)
        return { ...found, ...this.#ordered(view, other, better), corrected };
    }
    return { ...found, ...this.#ordered(view, query, ranked) };
  }

  #ordered(
    view: View,
    query: Query,
    { ids, scores, rest, restScores }: Ranked,
  ): Omit<Found, 'placeTotal' | 'corrected'> {
    const others = { rest, restScores, marks: marksOf(query), query };
    const isRanked = query.root !== null && hasWords(query.root);
    const [first] = view.sort;
    if (isRanked && (!first || first.column === 'relevance')) return { ids, scores, ...others };
    const strict = IdSet.of(ids);
    const ordered = this.#places.order(view.place, view.sort).filter((id) => strict.has(id));
    if (!isRanked) return { ids: ordered, scores: NO_SCORES, ...others };
    const scoreOf = new Map<number, number>();
    for (const [i, id] of ids.entries()) scoreOf.set(id, scores[i] ?? 0);
    return { ids: ordered, scores: Float32Array.from(ordered, (id) => scoreOf.get(id) ?? 0), ...others };
  }
}

/** A place as it is, when nothing is searched for. */
export function placeFound(places: KeptPlaces, view: View, query: Query): Found {
  const items = places.items(view.place, view.hideSkipped, view.withBelow);
  const ids = places.order(view.place, view.sort).filter((id) => items.has(id));
  return {
    ids,
    scores: NO_SCORES,
    rest: NO_IDS,
    restScores: NO_SCORES,
    placeTotal: ids.length,
    marks: [],
    query,
    corrected: null,
  };
}

/** Whether a query has words to be found, which some items fit better than others. */
function hasWords(node: QueryNode): boolean {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.of.some(hasWords);
    case 'word':
    case 'phrase':
      return true;
    default:
      return false;
  }
}

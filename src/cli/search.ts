import type { CliItem, CliSearch } from '../contract/cli.ts';
import type { Sort } from '../contract/model/library.ts';
import type { Engine } from '../engine/engine.ts';
import { findItem } from '../engine/items/read.ts';
import { notesOf } from '../engine/notes/queries.ts';
import { placeIds } from '../engine/results/queries.ts';
import { searchSome } from '../engine/search/index.ts';
import { suggest } from '../engine/search/spelling/suggest.ts';
import { toCslJson } from '../formats/csl-json/index.ts';
import type { QueryTerm } from '../language/query.ts';
import { fieldHits } from './hits.ts';
import type { Output } from './io.ts';
import { catchUp, searchLibrary } from './select.ts';

export interface SearchOptions {
  limit: number;
  offset: number;
  sort: Sort[];
  typing: boolean;
}

/**
 * Searches everything but the trash. `items` hold all words and make `total`; `more` is the best of
 * the rest: both lists stand one behind the other, and offset and limit cut a page out of them. Where nothing holds all words of a query, slips of the pen in it are corrected.
 */
export async function searchPapers(
  engine: Engine,
  stderr: Output,
  query: string,
  options: SearchOptions,
): Promise<CliSearch> {
  await catchUp(engine, stderr);
  const start = performance.now();
  const { offset, limit } = options;
  let found = searchLibrary(engine, query, options);
  // A query without a word asks for nothing; one that nothing answers may have a slip in it.
  const suggestion =
    found.terms.length > 0 && found.ids.length === 0 ? suggest(engine.context.derived.db, query) : null;
  if (suggestion) found = searchLibrary(engine, suggestion.query, options);
  const ids = found.terms.length === 0 ? [] : found.ids;
  const page = ids.slice(offset, offset + limit);
  const rest = page.length < limit ? restOf(engine, ids, found.terms) : [];
  const behind = rest.slice(Math.max(0, offset - ids.length), Math.max(0, offset + limit - ids.length));
  const items = page.flatMap((id) => scoredItem(engine, id, found.scores.get(id) ?? 0, found.terms));
  const more = behind.flatMap(({ id, score }) => scoredItem(engine, id, score, found.terms));
  const tookMs = Math.round((performance.now() - start) * 100) / 100;
  return { query, total: ids.length, suggestion, tookMs, items, more };
}

/** Items that hold some of the words only, best first. */
function restOf(
  { context: { library, derived } }: Engine,
  ids: readonly number[],
  terms: readonly QueryTerm[],
): { id: number; score: number }[] {
  // One word alone is held or it isn't.
  if (terms.filter((term) => !term.negated).length < 2) return [];
  const known = new Set(ids);
  const live = new Set(placeIds(library.reader, { kind: 'library' }, [], false));
  return searchSome(derived.db, terms).filter(({ id }) => live.has(id) && !known.has(id));
}

function scoredItem(engine: Engine, id: number, score: number, terms: readonly QueryTerm[]): CliItem[] {
  const { reader } = engine.context.library;
  const item = findItem(reader, id);
  if (!item) return [];
  const shown = toCslJson(item);
  shown.custom.octavo.score = Number(score.toPrecision(6));
  shown.custom.octavo.hits = fieldHits(
    item,
    terms,
    notesOf(reader, id).map(({ text }) => text),
  );
  return [shown];
}

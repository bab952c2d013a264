import type { CliItem, CliSearch } from '../contract/cli.ts';
import type { Sort } from '../contract/model/library.ts';
import type { Engine } from '../engine/engine.ts';
import { findItem } from '../engine/items/read.ts';
import { notesOf } from '../engine/notes/queries.ts';
import { toCslJson } from '../formats/csl-json/index.ts';
import type { Query } from '../language/query/ast.ts';
import { fieldHits } from './hits.ts';
import type { Output } from './io.ts';
import { searchLibrary } from './select.ts';

export interface SearchOptions {
  limit: number;
  offset: number;
  sort: Sort[];
  typing: boolean;
}

/**
 * Searches everything but the trash. `items` hold all words and make `total`; `more` is the best of
 * the rest: both lists stand one behind the other, and offset and limit cut a page out of them. Words that stand
 * nowhere are taken as the nearest ones that do.
 */
export async function searchPapers(
  engine: Engine,
  stderr: Output,
  query: string,
  options: SearchOptions,
): Promise<CliSearch> {
  const start = performance.now();
  const { offset, limit } = options;
  const found = await searchLibrary(engine, stderr, query, options, { rest: offset + limit, correct: true });
  // A query that asks for nothing finds nothing here, where a list would show everything.
  const ids = found.query.root === null ? [] : Array.from(found.ids);
  const from = Math.max(0, offset - ids.length);
  const rest = Array.from(found.rest).slice(from, Math.max(0, offset + limit - ids.length));
  const items = ids
    .slice(offset, offset + limit)
    .flatMap((id, i) => scoredItem(engine, id, found.scores[offset + i] ?? 0, found.query));
  const more = rest.flatMap((id, i) => scoredItem(engine, id, found.restScores[from + i] ?? 0, found.query));
  const tookMs = Math.round((performance.now() - start) * 100) / 100;
  return { query, total: ids.length, suggestion: found.corrected, tookMs, items, more };
}

function scoredItem(engine: Engine, id: number, score: number, query: Query): CliItem[] {
  const { reader } = engine.context.library;
  const item = findItem(reader, id);
  if (!item) return [];
  const shown = toCslJson(item);
  shown.custom.octavo.score = Number(score.toPrecision(6));
  shown.custom.octavo.hits = fieldHits(
    item,
    query,
    notesOf(reader, id).map(({ text }) => text),
  );
  return [shown];
}

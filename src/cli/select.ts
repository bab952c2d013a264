import { OctavoError } from '../contract/errors.ts';
import type { CollectionId, TagId } from '../contract/model/ids.ts';
import type { Status } from '../contract/model/item.ts';
import type { Place, View } from '../contract/model/library.ts';
import { findCollection } from '../engine/collections/queries.ts';
import { indexState } from '../engine/derived/index-state.ts';
import type { Engine } from '../engine/engine.ts';
import { placeIds } from '../engine/results/queries.ts';
import { type Found, findIds } from '../engine/results/results.ts';
import { findTag } from '../engine/tags/queries.ts';
import { number } from '../language/strings.ts';
import type { Output } from './io.ts';

/** What narrows a list; what is undefined doesn't. */
export interface Choice {
  query?: string | undefined;
  collection?: string | undefined;
  tag?: string | undefined;
  statuses?: readonly Status[] | undefined;
}

const INDEX_STEP_MS = 2_000;

/** Lets the search index catch up with the library, and shows on a terminal that this takes its time. */
export async function catchUp({ context: { derived } }: Engine, stderr: Output): Promise<void> {
  let isShown = false;
  while (!derived.catchUp(INDEX_STEP_MS)) {
    if (!stderr.isTerminal) continue;
    const { indexed, total } = indexState(derived);
    await stderr.write(`\rBringing the index up to date: ${number(indexed)} of ${number(total)}`);
    isShown = true;
  }
  if (isShown) await stderr.write('\r\u001b[K');
}

/** A search of everything but the trash, by the index as it is. */
export function searchLibrary(
  { context: { library, derived } }: Engine,
  query: string,
  options: Pick<View, 'typing' | 'sort'>,
): Found {
  return findIds(library.reader, derived.db, {
    place: { kind: 'library' },
    query,
    hideSkipped: false,
    ...options,
  });
}

/**
 * Ids of the items that a choice leaves, skipped ones included and the trash not: best first with a
 * query, newest first without.
 * @throws OctavoError `nothing_found` for a collection or a tag that the library doesn't have
 */
export async function chooseItems(
  engine: Engine,
  stderr: Output,
  { query = '', collection, tag, statuses }: Choice,
): Promise<number[]> {
  const { reader } = engine.context.library;
  const places: Place[][] = [];
  if (collection !== undefined) {
    const id = findCollection(reader, collection);
    if (id === undefined) throw missing('collection', collection);
    places.push([{ kind: 'collection', id: id as CollectionId }]);
  }
  if (tag !== undefined) {
    const id = findTag(reader, tag);
    if (id === undefined) throw missing('tag', tag);
    places.push([{ kind: 'tag', id: id as TagId }]);
  }
  if (statuses) places.push(statuses.map(statusPlace));
  if (query !== '') await catchUp(engine, stderr);
  const { ids } = searchLibrary(engine, query, { typing: false, sort: [] });
  return places.reduce((left, any) => {
    const inPlace = new Set(any.flatMap((place) => placeIds(reader, place, [], false)));
    return left.filter((id) => inPlace.has(id));
  }, ids);
}

const statusPlace = (status: Status): Place =>
  status === 'inbox' ? { kind: 'inbox' } : { kind: 'status', status };

/** A collection or a tag that the library doesn't have. */
export const missing = (kind: 'collection' | 'tag', name: string): OctavoError =>
  new OctavoError('nothing_found', `There is no ${kind} “${name}”.`, { [kind]: name });

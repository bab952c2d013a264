import { OctavoError } from '../contract/errors.ts';
import type { CollectionId, TagId } from '../contract/model/ids.ts';
import type { Status } from '../contract/model/item.ts';
import type { Place, View } from '../contract/model/library.ts';
import { findCollection } from '../engine/collections/queries.ts';
import type { Engine } from '../engine/engine.ts';
import { placedIds } from '../engine/results/queries.ts';
import type { FindOptions, Found } from '../engine/search/service.ts';
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

/** Tells on a terminal, so often, that bringing the index up to date takes its time. */
const TELL_MS = 2_000;

/**
 * A search of everything but the trash, once the index holds all of it; on a terminal it is shown
 * that this takes its time.
 */
export async function searchLibrary(
  engine: Engine,
  stderr: Output,
  query: string,
  options: Pick<View, 'typing' | 'sort'>,
  more: Pick<FindOptions, 'rest' | 'correct'> = {},
): Promise<Found> {
  let told = performance.now();
  let isShown = false;
  const whole: FindOptions['whole'] = ({ indexed, total }) => {
    if (!stderr.isTerminal || performance.now() - told < TELL_MS) return;
    told = performance.now();
    isShown = true;
    void stderr.write(`\rBringing the index up to date: ${number(indexed)} of ${number(total)}`);
  };
  const view: View = { place: { kind: 'library' }, query, hideSkipped: false, ...options };
  const found = await engine.context.search.find(view, { ...more, whole });
  if (isShown) await stderr.write('\r\u001b[K');
  return found;
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
  const { ids } = await searchLibrary(engine, stderr, query, { typing: false, sort: [] });
  return places.reduce((left, any) => {
    const inPlace = new Set(any.flatMap((place) => placedIds(reader, place, false, true)));
    return left.filter((id) => inPlace.has(id));
  }, Array.from(ids));
}

const statusPlace = (status: Status): Place =>
  status === 'inbox' ? { kind: 'inbox' } : { kind: 'status', status };

/** A collection or a tag that the library doesn't have. */
export const missing = (kind: 'collection' | 'tag', name: string): OctavoError =>
  new OctavoError('nothing_found', `There is no ${kind} “${name}”.`, { [kind]: name });

import type { Place, Sort } from '../../contract/model/library.ts';
import type { ReadableDb } from '../db/database.ts';
import { changedAfter } from '../db/log.ts';
import { concerns, type Touched, touchedAfter, type Watches } from '../db/touched.ts';
import { lastChange } from '../derived/queries.ts';
import { orderedIds, orderWatches, placedAmong, placedIds, placeWatches } from '../results/queries.ts';
import { IdSet } from './id-set.ts';

/** So many places and orders are kept; the one that was used longest ago goes first. */
const KEEP = 8;

interface Kept<T> {
  of: T;
  /** The last change row that it knows of. */
  change: number;
}

/**
 * The items of places, and all items in the orders of a list, as they were last asked for: worked out
 * again only when the log says that they may be others. So a key that is typed reads no rows.
 */
export class KeptPlaces {
  readonly #library: ReadableDb;
  readonly #places = new Map<string, Kept<IdSet>>();
  readonly #orders = new Map<string, Kept<Int32Array>>();

  constructor(library: ReadableDb) {
    this.#library = library;
  }

  /** The items of a place. The set is not to be changed. */
  items(place: Place, hideSkipped: boolean, withBelow = true): IdSet {
    const watches = placeWatches(place);
    const key = `${hideSkipped} ${withBelow} ${JSON.stringify(place)}`;
    return this.#keep(this.#places, key, watches, (before, touched) => {
      const changed = before && this.#few(before.change, touched);
      if (!changed) return IdSet.of(placedIds(this.#library, place, hideSkipped, withBelow));
      const set = before.of.copy();
      for (const id of changed) set.delete(id);
      for (const id of placedAmong(this.#library, place, hideSkipped, withBelow, changed)) set.add(id);
      return set;
    });
  }

  /** All items in an order: those of one place, and others. */
  order(place: Place, sort: readonly Sort[]): Int32Array {
    const key = `${place.kind === 'queue'} ${JSON.stringify(sort)}`;
    return this.#keep(this.#orders, key, orderWatches(sort, place), () =>
      Int32Array.from(orderedIds(this.#library, sort, place)),
    );
  }

  /** Ids of items that changed since, when they are few and nothing else decides where they are. */
  #few(change: number, touched: Touched): number[] | null {
    if (touched === null || touched.includes('tags') || touched.includes('collections')) return null;
    return changedAfter(this.#library, change);
  }

  #keep<T>(
    all: Map<string, Kept<T>>,
    key: string,
    watches: Watches,
    make: (before: Kept<T> | undefined, touched: Touched) => T,
  ): T {
    const change = lastChange(this.#library);
    const before = all.get(key);
    all.delete(key);
    let kept = before;
    if (!kept || kept.change !== change) {
      // A library that was put back to an earlier state is another one.
      const touched = kept && kept.change < change ? touchedAfter(this.#library, kept.change) : null;
      const isSame = kept !== undefined && !concerns(touched, watches);
      kept = { of: isSame && kept ? kept.of : make(before, touched), change };
    }
    all.set(key, kept);
    for (const old of all.keys()) {
      if (all.size <= KEEP) break;
      all.delete(old);
    }
    return kept.of;
  }
}

import type { FacetCount, Facets } from '../../contract/methods/results.ts';
import type { Status } from '../../contract/model/item.ts';
import { statuses } from '../../contract/model/terms.ts';
import { foldText } from '../../language/fold.ts';
import type { ReadableDb } from '../db/database.ts';
import { logReaches, type Watches } from '../db/touched.ts';
import { lastChange, nextChanges } from '../derived/queries.ts';
import { listTags } from '../tags/queries.ts';
import { facetRows } from './facet-queries.ts';

/** So many of each are told; of years all. */
const SHOWN = 12;
/** Items read in one go: a slice of the engine's time. */
const PORTION = 400;
/** Items counted between two pauses. */
const COUNTED = 20_000;
/** Changes of the log looked at in one go. */
const CHANGES = 20_000;

/** What is counted is made of this. */
export const FACETS: Watches = { tables: ['creators', 'item_tags'], columns: ['year', 'venue', 'status'] };

/** What is counted of one item, its names as numbers. */
interface Held {
  year: number | null;
  venue: number;
  status: number;
  creators: Int32Array;
  tags: Int32Array;
}

/** Names and how many items have each. There may be more names by now than were counted. */
export interface CountedNames {
  all: readonly string[];
  /** The same as search compares them. */
  folded: readonly string[];
  counts: Uint32Array;
}

export interface Tally {
  years: Map<number, number>;
  /** In the order of the model's states. */
  byStatus: Uint32Array;
  creators: CountedNames;
  venues: CountedNames;
  /** By the tags' ids. */
  tags: Map<number, number>;
}

/**
 * Counts what the papers of a result have in common. What an item has is read once and kept in
 * numbers until the log says that it has changed: so 100,000 papers are counted in milliseconds.
 */
export class FacetCounter {
  readonly #held = new Map<number, Held>();
  readonly #creators = new Names();
  readonly #venues = new Names();
  #change = 0;

  /** Pauses after each portion. @param ids each once; those that are gone don't count */
  *count(db: ReadableDb, ids: readonly number[]): Generator<void, Facets> {
    const { years, byStatus, creators, venues, tags } = yield* this.tally(db, ids);
    const tagNames = new Map(listTags(db).map(({ id, name }) => [id, name]));
    return {
      years: [...years].map(([value, count]) => ({ value, count })).sort((a, b) => b.value - a.value),
      creators: mostOf(creators),
      venues: mostOf(venues),
      tags: mostFrequent(
        [...tags].map(([tag, count]) => ({ value: tagNames.get(tag) ?? '', count })),
        SHOWN,
      ),
      statuses: mostFrequent(
        statuses.map((value, n): FacetCount<Status> => ({ value, count: byStatus[n] ?? 0 })),
        statuses.length,
      ),
    };
  }

  /** All that `count` tells the most frequent of. */
  *tally(db: ReadableDb, ids: readonly number[]): Generator<void, Tally> {
    yield* this.#forgetChanged(db);
    yield* this.#read(db, ids);
    const years = new Map<number, number>();
    const byStatus = new Uint32Array(statuses.length);
    const creators = new Uint32Array(this.#creators.all.length);
    const venues = new Uint32Array(this.#venues.all.length);
    const tags = new Map<number, number>();
    let counted = 0;
    for (const id of ids) {
      const held = this.#held.get(id);
      if (!held) continue;
      if (held.year !== null) years.set(held.year, (years.get(held.year) ?? 0) + 1);
      byStatus[held.status]! += 1;
      venues[held.venue]! += 1;
      for (const creator of held.creators) creators[creator]! += 1;
      for (const tag of held.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
      counted += 1;
      if (counted % COUNTED === 0) yield;
    }
    return {
      years,
      byStatus,
      creators: { all: this.#creators.all, folded: this.#creators.folded, counts: creators },
      venues: { all: this.#venues.all, folded: this.#venues.folded, counts: venues },
      tags,
    };
  }

  *#forgetChanged(db: ReadableDb): Generator<void, void> {
    const newest = lastChange(db);
    if (this.#change > newest || !logReaches(db, this.#change)) this.#held.clear();
    while (this.#change < newest && this.#held.size > 0) {
      const { last, ids } = nextChanges(db, this.#change, CHANGES, FACETS);
      for (const id of ids) this.#held.delete(id);
      this.#change = last;
      yield;
    }
    this.#change = newest;
  }

  *#read(db: ReadableDb, ids: readonly number[]): Generator<void, void> {
    const missing = ids.filter((id) => !this.#held.has(id));
    for (let start = 0; start < missing.length; start += PORTION) {
      const rows = facetRows(db, missing.slice(start, start + PORTION));
      const creators = grouped(rows.creators, ({ name }) => this.#creators.number(name));
      const tags = grouped(rows.tags, ({ tag }) => tag);
      for (const { id, year, venue, status } of rows.items) {
        this.#held.set(id, {
          year,
          venue: this.#venues.number(venue),
          status: Math.max(0, statuses.indexOf(status as Status)),
          creators: Int32Array.from(new Set(creators.get(id))),
          tags: Int32Array.from(tags.get(id) ?? []),
        });
      }
      yield;
    }
  }
}

/** Names, each with a number. */
class Names {
  readonly all: string[] = [];
  readonly folded: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.all.length);
    this.folded.push(foldText(name));
    return this.all.push(name) - 1;
  }
}

function grouped<T extends { item: number }>(
  rows: readonly T[],
  numberOf: (row: T) => number,
): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const group = groups.get(row.item);
    if (group) group.push(numberOf(row));
    else groups.set(row.item, [numberOf(row)]);
  }
  return groups;
}

function mostOf({ all, counts }: CountedNames): FacetCount<string>[] {
  const found: FacetCount<string>[] = [];
  for (const [n, count] of counts.entries()) if (count > 0) found.push({ value: all[n] ?? '', count });
  return mostFrequent(found, SHOWN);
}

const byCount = <T extends string>(a: FacetCount<T>, b: FacetCount<T>): number =>
  b.count - a.count || (a.value < b.value ? -1 : 1);

/** Those with a name that occur, the most frequent first, and of equals the one that sorts first. Linear. */
export function mostFrequent<T extends string>(
  counts: readonly FacetCount<T>[],
  most: number,
): FacetCount<T>[] {
  const best: FacetCount<T>[] = [];
  for (const one of counts) {
    if (one.count === 0 || one.value === '') continue;
    const last = best.length < most ? undefined : best.at(-1);
    if (last && byCount(last, one) < 0) continue;
    const at = best.findIndex((other) => byCount(one, other) < 0);
    best.splice(at < 0 ? best.length : at, 0, one);
    if (best.length > most) best.pop();
  }
  return best;
}

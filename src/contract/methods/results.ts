import { ItemId } from '../model/ids.ts';
import type { Status } from '../model/item.ts';
import { type ItemRow, type ResultInfo, View } from '../model/library.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';

const handle = z.int();

export interface FacetCount<T> {
  value: T;
  /** Items of the result that have it. */
  count: number;
}

/** What the papers of a result have in common, the most frequent first; of years, all there are, newest first. */
export interface Facets {
  years: FacetCount<number>[];
  /** Names as they are shown: `Guorui Zhou`. */
  creators: FacetCount<string>[];
  venues: FacetCount<string>[];
  /** Names of tags. */
  tags: FacetCount<string>[];
  statuses: FacetCount<Status>[];
}

export const resultMethods = {
  /**
   * Works out a view and keeps its ids; `replaces` frees the handle it takes the place of. With
   * `keepOrder` its papers stay in the order they had there, and only new ones take their own place.
   */
  'results.open': method<ResultInfo>()(
    z.strictObject({ view: View, replaces: handle.optional(), keepOrder: z.boolean().default(false) }),
  ),
  /** Rows of a range; those behind the result's `total` are the best of the rest. So are the ids, and places, below. */
  'results.rows': method<ItemRow[]>()(
    z.strictObject({ handle, start: z.int().min(0), count: z.int().min(0).max(1000) }),
  ),
  /** Ids of a range, for shift-selection and keeping focus. */
  'results.ids': method<ItemId[]>()(
    z.strictObject({ handle, start: z.int().min(0), count: z.int().min(0).max(200_000) }),
  ),
  /** Where an item stands in the result or the rest behind it, or -1. */
  'results.indexOf': method<number>()(z.strictObject({ handle, id: ItemId })),
  /** Counted over the result itself, without the rest. Takes its time in slices: not for each key. */
  'results.facets': method<Facets>()(z.strictObject({ handle })),
  'results.close': method<null>()(z.strictObject({ handle })),
};

import { ItemId } from '../model/ids.ts';
import {
  Creator,
  IdentifierScheme,
  Identifiers,
  ItemDate,
  ItemType,
  Link,
  Priority,
  Rating,
  Status,
} from '../model/item.ts';
import { type Item, Selection } from '../model/library.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';

const text = z.string().max(50_000);
/** A CSL variable's name; which ones there are is not the border's business. */
const variableName = z.string().regex(/^[a-z][a-z_-]{0,60}$/);
const fieldName = z.string().min(1).max(100);

/** Single entries of an item's maps to set beside the others, which stay; '' takes one away. */
export const EntryPatch = z.strictObject({
  setIdentifiers: z.partialRecord(IdentifierScheme, z.string().max(500)).optional(),
  setVariables: z.record(variableName, text).optional(),
  setFields: z.record(fieldName, text).optional(),
});

/** Whole fields to set; those left out stay as they are. */
export const WholePatch = z.strictObject({
  type: ItemType.optional(),
  title: z.string().max(20_000).optional(),
  creators: z.array(Creator).max(5000).optional(),
  issued: ItemDate.nullable().optional(),
  abstract: z.string().max(5_000_000).optional(),
  venue: z.string().max(5000).optional(),
  url: z.string().max(4000).optional(),
  identifiers: Identifiers.optional(),
  links: z.array(Link).max(1000).optional(),
  variables: z.record(variableName, text).optional(),
});

/** What an edit sets: whole fields, single entries, or both. */
export const ItemPatch = z.strictObject({ ...WholePatch.shape, ...EntryPatch.shape });
export type ItemPatch = z.infer<typeof ItemPatch>;

/** Another paper that has the same identifier. */
export interface Holder {
  id: ItemId;
  title: string;
  citationKey: string;
  trashed: boolean;
}

/** What several papers have in numbers. */
export interface Summary {
  count: number;
  byStatus: Record<Status, number>;
  /** First and last year, or null when none has one. */
  years: [number, number] | null;
  withAttachment: number;
  trashed: number;
}

/** A value that some of several papers share. */
export interface SharedValue {
  value: string;
  /** How many of the papers have it: two at least. */
  count: number;
}

/** What several papers have in common, the most common first. */
export interface InCommon {
  /** Papers compared; 0 when the selection is too large for a comparison to say anything. */
  count: number;
  /** Names in spoken order. */
  creators: SharedValue[];
  venues: SharedValue[];
  years: SharedValue[];
}

/** `changed` counts the items that really differ afterwards. */
export interface Changed {
  changed: number;
  action: { id: number; name: string } | null;
}

export const itemMethods = {
  'items.get': method<Item>()(z.strictObject({ id: ItemId })),
  /**
   * Sets fields of one item. `revision` is the one the editor saw: a mismatch is `conflict`. A new identifier
   * that can be none is `identifier_invalid`, a new address that is no web address `not_http`.
   */
  'items.update': method<Item>()(z.strictObject({ id: ItemId, revision: z.int(), patch: ItemPatch })),
  /** Other papers, also in the trash, that have this identifier; at most ten. */
  'items.withIdentifier': method<Holder[]>()(
    z.strictObject({ scheme: IdentifierScheme, value: z.string().max(500), except: ItemId }),
  ),
  'items.summary': method<Summary>()(z.strictObject({ selection: Selection })),
  /** At most `limit` values of each kind. */
  'items.inCommon': method<InCommon>()(
    z.strictObject({ selection: Selection, limit: z.int().min(1).max(50) }),
  ),
  'items.setStatus': method<Changed>()(z.strictObject({ selection: Selection, status: Status })),
  'items.setPriority': method<Changed>()(z.strictObject({ selection: Selection, priority: Priority })),
  'items.setRating': method<Changed>()(z.strictObject({ selection: Selection, rating: Rating })),
  'items.trash': method<Changed>()(z.strictObject({ selection: Selection })),
  'items.restore': method<Changed>()(z.strictObject({ selection: Selection })),
  /** Removes items of the trash for good, before-images included. */
  'items.erase': method<Changed>()(z.strictObject({ selection: Selection })),
  /** Sets the citation key and pins it; the old one stays as an alias. */
  'items.setCitationKey': method<Item>()(
    z.strictObject({ id: ItemId, revision: z.int(), key: z.string().max(500) }),
  ),
};

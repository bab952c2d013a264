import { CollectionId } from '../model/ids.ts';
import { Selection } from '../model/library.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';
import type { Changed } from './items.ts';

/** A collection of the tree. Items in the trash don't count. */
export interface Collection {
  id: CollectionId;
  parent: CollectionId | null;
  name: string;
  /** Items that lie in it, and items that lie in it or below it, each once. */
  own: number;
  all: number;
}

/** How many items of a selection are in each: none of them, some, or all (`total`). */
export interface Shares<Id> {
  total: number;
  counts: { id: Id; count: number }[];
}

const id = CollectionId;
const parent = CollectionId.nullable();
const name = z.string().trim().min(1).max(500);

export const collectionMethods = {
  /** Numbers that are others when collections or tags, or their counts, may be: 20,000 tags aren't asked for in vain. */
  'organise.stamps': method<{ collections: number; tags: number }>()(z.strictObject({})),
  /** All collections; siblings stand in their own order. Worked out in the background and kept. */
  'collections.list': method<Collection[]>()(z.strictObject({})),
  /** `name_taken` when a sibling is called so. */
  'collections.create': method<{ id: CollectionId }>()(z.strictObject({ parent, name })),
  'collections.rename': method<Changed>()(z.strictObject({ id, name })),
  /** Puts it under another parent, before a sibling or (null) at the end; into itself is `collection_cycle`. */
  'collections.move': method<Changed>()(z.strictObject({ id, parent, before: parent })),
  /** Removes it with those below it; the items stay in the library. */
  'collections.remove': method<Changed>()(z.strictObject({ id })),
  'collections.addItems': method<Changed>()(z.strictObject({ id, selection: Selection })),
  'collections.removeItems': method<Changed>()(z.strictObject({ id, selection: Selection })),
  'collections.ofSelection': method<Shares<CollectionId>>()(z.strictObject({ selection: Selection })),
};

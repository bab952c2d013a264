import { ItemId } from '../model/ids.ts';
import { Creator, Identifiers, ItemDate, ItemType, Link, Priority, Rating, Status } from '../model/item.ts';
import { type Item, Selection } from '../model/library.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';

/** Fields to set; those left out stay as they are. */
export const ItemPatch = z.strictObject({
  type: ItemType.optional(),
  title: z.string().max(20_000).optional(),
  creators: z.array(Creator).max(5000).optional(),
  issued: ItemDate.nullable().optional(),
  abstract: z.string().max(5_000_000).optional(),
  venue: z.string().max(5000).optional(),
  url: z.string().max(4000).optional(),
  identifiers: Identifiers.optional(),
  links: z.array(Link).max(1000).optional(),
  variables: z.record(z.string().max(100), z.string().max(50_000)).optional(),
});
export type ItemPatch = z.infer<typeof ItemPatch>;

/** `changed` counts the items that really differ afterwards. */
export interface Changed {
  changed: number;
  action: { id: number; name: string } | null;
}

export const itemMethods = {
  'items.get': method<Item>()(z.strictObject({ id: ItemId })),
  /** Sets fields of one item. `revision` is the one the editor saw: a mismatch is `conflict`. */
  'items.update': method<Item>()(z.strictObject({ id: ItemId, revision: z.int(), patch: ItemPatch })),
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

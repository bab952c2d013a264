import { ItemId } from '../model/ids.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';
import { type Changed, ItemPatch } from './items.ts';

/** Items that look like one work. */
export interface DuplicateGroup {
  /** Beyond doubt. A certain group may be part of a larger one that is not. */
  certain: boolean;
  /** Why, for people: `Same DOI, title, year and first creator`. */
  reason: string;
  /** The one with most to it first: merging suggests to keep it. */
  ids: ItemId[];
  /** Their citation keys, in the same order. */
  keys: string[];
}

/** What merging did. */
export interface Merged extends Changed {
  /** Items that the others were merged into. */
  kept: ItemId[];
  /** Keys of the others that had been used (copied, exported): they stay as aliases. */
  usedKeys: string[];
}

/** Fields whose record can be chosen. Identifiers and links of all records are kept in any case. */
export const MergeField = ItemPatch.keyof();
export type MergeField = z.infer<typeof MergeField>;

const ids = z.array(ItemId).min(1).max(1000);

export const duplicateMethods = {
  /** Looks for duplicates among all items outside the trash; a task that can be cancelled. */
  'duplicates.find': method<{ groups: DuplicateGroup[] }>()(z.strictObject({})),
  /**
   * Merges items into one, in one action: hand-edited fields win, then those of the kept item, and blanks are
   * filled from the others. `fields` names the item whose value a field takes. `item_not_found` where one is
   * gone or in the trash.
   */
  'duplicates.merge': method<Merged>()(
    z.strictObject({
      keep: ItemId,
      others: ids,
      fields: z.partialRecord(MergeField, ItemId).optional(),
    }),
  ),
  /** Finds and merges all groups that are beyond doubt, in one action; a task that can be cancelled. */
  'duplicates.mergeCertain': method<Merged & { groups: number }>()(z.strictObject({})),
  /** Remembers for good that no two of the items are the same work. `changed` counts the pairs that are new. */
  'duplicates.reject': method<Changed>()(z.strictObject({ ids: z.array(ItemId).min(2).max(200) })),
};

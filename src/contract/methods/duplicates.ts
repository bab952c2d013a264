import { ItemId } from '../model/ids.ts';
import { IdentifierScheme } from '../model/item.ts';
import type { Item } from '../model/library.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';
import { type Changed, WholePatch } from './items.ts';

/** What a search for duplicates found, as it stands now: what was merged, marked or trashed since is left out. */
export interface DuplicateSearch {
  /** Names the search; a later one has another number. */
  search: number;
  groups: number;
  /** Groups beyond doubt; they come first. */
  certain: number;
  /** When it was made, UTC milliseconds. */
  at: number;
}

/** Items that look like one work. */
export interface DuplicateGroup {
  /** Names the group within its search, also after some of its items have left it. */
  name: string;
  /** Beyond doubt. A certain group may be part of a larger one that is not. */
  certain: boolean;
  /** Why, for people: `Same DOI, title, year and first creator`. */
  reason: string;
  /** The one with most to it first: merging suggests to keep it. */
  ids: ItemId[];
  /** Their citation keys, in the same order. */
  keys: string[];
  /** Of the first one, for a list. */
  title: string;
  creators: string;
  year: number | null;
}

/** What merging did. */
export interface Merged extends Changed {
  /** Items that the others were merged into. */
  kept: ItemId[];
  /** Keys of the others that had been used (copied, exported): they stay as aliases. */
  usedKeys: string[];
}

/** Fields of which one record's value is taken; identifiers and variables are chosen one by one. */
export const MergeField = WholePatch.omit({ identifiers: true, links: true, variables: true }).keyof();
export type MergeField = z.infer<typeof MergeField>;

/** Whose value each field takes, by the item's id. Identifiers and links of all records are kept in any case. */
export const MergeChoice = z.strictObject({
  fields: z.partialRecord(MergeField, ItemId).default({}),
  /** By the CSL name of the variable: `volume`, `page`, `publisher`. */
  variables: z.record(z.string().max(100), ItemId).default({}),
  /** Which of several of one scheme is the item's own; the others are kept behind it. */
  identifiers: z.partialRecord(IdentifierScheme, ItemId).default({}),
});
export type MergeChoice = z.infer<typeof MergeChoice>;

/** Items side by side, and what merging them would take where nobody chooses. */
export interface MergePreview {
  /** In the order of the ids; those that are gone or in the trash are left out. */
  items: Item[];
  chosen: MergeChoice;
}

const ids = z.array(ItemId).min(1).max(1000);

export const duplicateMethods = {
  /**
   * Looks for duplicates among all items outside the trash; a task that can be cancelled. The engine holds what
   * was found until the next search.
   */
  'duplicates.find': method<DuplicateSearch>()(z.strictObject({})),
  /** The search that is held, or null. */
  'duplicates.status': method<DuplicateSearch | null>()(z.strictObject({})),
  /** Groups of the search that is held, certain ones first. `result_gone` where another one is held. */
  'duplicates.groups': method<DuplicateGroup[]>()(
    z.strictObject({ search: z.int(), start: z.int().min(0), count: z.int().min(0).max(1000) }),
  ),
  /** Items with all they hold, and which values merging them into `keep` would take. */
  'duplicates.preview': method<MergePreview>()(z.strictObject({ keep: ItemId, ids: ids.max(50) })),
  /**
   * Merges items into one, in one action: hand-edited fields win, then those of the kept item, and blanks are
   * filled from the others; `choice` says otherwise. `item_not_found` where one is gone or in the trash.
   * `revisions` are those that were seen, by id: a mismatch is `conflict`.
   */
  'duplicates.merge': method<Merged>()(
    z.strictObject({
      keep: ItemId,
      others: ids,
      choice: MergeChoice.optional(),
      revisions: z
        .array(z.strictObject({ id: ItemId, revision: z.int() }))
        .max(1000)
        .default([]),
    }),
  ),
  /**
   * Merges all groups of the held search that are still beyond doubt, in one action; a task that can be
   * cancelled. Looks for duplicates first where no search is held.
   */
  'duplicates.mergeCertain': method<Merged & { groups: number }>()(z.strictObject({})),
  /**
   * Remembers for good that no two of the items are the same work or, with `one`, that it is none of the
   * others. `changed` counts the pairs that are new.
   */
  'duplicates.reject': method<Changed>()(
    z.strictObject({ ids: z.array(ItemId).min(2).max(200), one: ItemId.optional() }),
  ),
};

import { z } from '../zod.ts';

/** Row ids. They are branded, so that a collection's id can't be passed where an item's is meant. */
const id = z.int().positive();

export const ItemId = id.brand<'ItemId'>();
export type ItemId = z.infer<typeof ItemId>;
export const CollectionId = id.brand<'CollectionId'>();
export type CollectionId = z.infer<typeof CollectionId>;
export const TagId = id.brand<'TagId'>();
export type TagId = z.infer<typeof TagId>;
export const SavedSearchId = id.brand<'SavedSearchId'>();
export type SavedSearchId = z.infer<typeof SavedSearchId>;
export const ActionId = id.brand<'ActionId'>();
export type ActionId = z.infer<typeof ActionId>;
export const NoteId = id.brand<'NoteId'>();
export type NoteId = z.infer<typeof NoteId>;

import type { Collection } from '../../contract/methods/collections.ts';
import type { Tag } from '../../contract/methods/tags.ts';
import { countedCollections } from '../collections/counted.ts';
import { countedTags } from '../tags/counted.ts';
import { Kept } from './kept.ts';

/** The counts that an engine keeps. */
export interface Counts {
  collections: Kept<Collection[]>;
  tags: Kept<Tag[]>;
}

export const createCounts = (): Counts => ({
  collections: new Kept(
    { tables: ['collections', 'collection_items'], columns: ['trashed_at'] },
    countedCollections,
  ),
  tags: new Kept({ tables: ['tags', 'item_tags'], columns: ['trashed_at'] }, countedTags),
});

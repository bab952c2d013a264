import type { Collection } from '../../contract/methods/collections.ts';
import type { Tag } from '../../contract/methods/tags.ts';
import { countedCollections } from '../collections/counted.ts';
import { FACETS, type FacetCounter, type Tally } from '../results/facets.ts';
import { countedTags } from '../tags/counted.ts';
import { Kept } from './kept.ts';
import { liveIds } from './queries.ts';

/** The counts that an engine keeps. */
export interface Counts {
  collections: Kept<Collection[]>;
  tags: Kept<Tag[]>;
  /** What all papers but those in the trash have. */
  values: Kept<Tally>;
}

export const createCounts = (facets: FacetCounter): Counts => ({
  collections: new Kept(
    { tables: ['collections', 'collection_items'], columns: ['trashed_at'] },
    countedCollections,
  ),
  tags: new Kept({ tables: ['tags', 'item_tags'], columns: ['trashed_at'] }, countedTags),
  values: new Kept({ tables: FACETS.tables, columns: [...FACETS.columns, 'trashed_at'] }, (db) =>
    facets.tally(db, liveIds(db)),
  ),
});

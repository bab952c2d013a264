import { ItemId } from '../../../src/contract/model/ids.ts';
import type { ItemRow } from '../../../src/contract/model/library.ts';

/** A row with everything in it, and what the test is about. */
export function row(over: Partial<ItemRow> = {}): ItemRow {
  return {
    id: ItemId.parse(1),
    revision: 1,
    title: 'Deep Interest Network for Click-Through Rate Prediction',
    creators: 'Zhou et al.',
    year: 2018,
    venue: 'KDD',
    status: 'inbox',
    priority: 1,
    rating: 3,
    tags: [],
    citationKey: 'zhou2018deep',
    added: Date.UTC(2025, 2, 3),
    trashed: false,
    attachments: 0,
    ...over,
  };
}

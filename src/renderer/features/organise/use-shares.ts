import type { Selection } from '../../../contract/model/library.ts';
import type { Client } from '../../client/client.ts';
import type { ShareCounts } from '../../model/shares.ts';
import type { PickerName } from '../../store/organise.ts';
import { useOfSelection } from '../../store/use-of-selection.ts';

const nothing: ShareCounts = { total: 0, counts: new Map() };

const asking =
  (method: 'tags.ofSelection' | 'collections.ofSelection') =>
  async (client: Client, selection: Selection): Promise<ShareCounts> => {
    const { total, counts } = await client.call(method, { selection });
    return { total, counts: new Map(counts.map(({ id, count }) => [id, count])) };
  };

const ask = { tags: asking('tags.ofSelection'), collections: asking('collections.ofSelection') };

/** How many papers of a selection are in each collection, or have each tag. */
export const useShares = (kind: PickerName, selection: Selection | null): ShareCounts =>
  useOfSelection(selection, ask[kind], nothing);

import { useCallback, useEffect, useRef, useState } from 'react';
import type { MergePreview } from '../../../contract/methods/duplicates.ts';
import type { ItemId } from '../../../contract/model/ids.ts';
import { type Described, describe } from '../../client/describe.ts';
import { useClient } from '../../store/context.ts';

/** So many papers of a group are shown at most; what is left of it comes back after they are merged. */
const MOST = 50;

/**
 * Papers side by side with what merging them into `keep` would take, kept up to date. An answer that is no
 * longer asked for is dropped.
 */
export function usePreview(
  ids: readonly ItemId[],
  keep: ItemId | undefined,
): { preview: MergePreview | null; failure: Described | null } {
  const client = useClient();
  const [shown, setShown] = useState<{ preview: MergePreview | null; failure: Described | null }>({
    preview: null,
    failure: null,
  });
  const asked = useRef(0);
  const names = ids.slice(0, MOST).join(' ');

  const load = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    if (keep === undefined) return;
    const wanted = names.split(' ').map(Number) as ItemId[];
    try {
      const preview = await client.call('duplicates.preview', { keep, ids: wanted });
      if (mine === asked.current) setShown({ preview, failure: null });
    } catch (error) {
      if (mine === asked.current) setShown({ preview: null, failure: describe(error) });
    }
  }, [client, keep, names]);

  useEffect(() => {
    void load();
    return client.on('items.changed', () => void load());
  }, [client, load]);

  return shown;
}

import { useEffect, useState } from 'react';
import type { Selection } from '../../../contract/model/library.ts';
import { describe } from '../../client/describe.ts';
import type { ShareCounts } from '../../model/shares.ts';
import { useClient, useGetApp } from '../../store/context.ts';
import type { PickerName } from '../../store/organise.ts';

const nothing: ShareCounts = { total: 0, counts: new Map() };

/**
 * How many papers of a selection are in each collection, or have each tag. Asked for again whenever
 * the selection is another object; what was known stays until the answer has come.
 */
export function useShares(kind: PickerName, selection: Selection | null): ShareCounts {
  const client = useClient();
  const app = useGetApp();
  const [shares, setShares] = useState(nothing);
  useEffect(() => {
    if (!selection) {
      setShares(nothing);
      return;
    }
    let gone = false;
    const method = kind === 'tags' ? 'tags.ofSelection' : 'collections.ofSelection';
    client
      .call(method, { selection })
      .then(({ total, counts }) => {
        if (!gone) setShares({ total, counts: new Map(counts.map(({ id, count }) => [id, count])) });
      })
      .catch((error: unknown) => {
        // A handle that is gone means that a newer result is coming, and with it this effect again.
        if (!gone && describe(error).code !== 'result_gone') app().fail(error);
      });
    return () => {
      gone = true;
    };
  }, [client, app, kind, selection]);
  return shares;
}

import { useEffect, useMemo, useState } from 'react';
import type { Summary } from '../../../contract/methods/items.ts';
import type { ResultInfo } from '../../../contract/model/library.ts';
import { describe } from '../../client/describe.ts';
import { asSelection, type Picks } from '../../model/selection.ts';
import { useClient, useGetApp } from '../../store/context.ts';

/** What the selected papers have in numbers; what was known stays until the answer has come. */
export function useSummary(picks: Picks, result: ResultInfo | null): Summary | null {
  const client = useClient();
  const app = useGetApp();
  const [summary, setSummary] = useState<Summary | null>(null);
  const selection = useMemo(() => asSelection(picks, result), [picks, result]);

  useEffect(() => {
    if (!selection) return;
    let gone = false;
    client
      .call('items.summary', { selection })
      .then((counted) => !gone && setSummary(counted))
      .catch((error: unknown) => {
        // A handle that is gone means that a newer result is coming, and with it this effect again.
        if (!gone && describe(error).code !== 'result_gone') app().fail(error);
      });
    return () => {
      gone = true;
    };
  }, [app, client, selection]);

  return summary;
}

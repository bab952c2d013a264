import { useEffect, useState } from 'react';
import type { ResultInfo } from '../../../contract/model/library.ts';
import { describe } from '../../client/describe.ts';
import { isPicked, type Picks, pickedCount } from '../../model/selection.ts';
import { useClient, useGetApp } from '../../store/context.ts';
import { type Summary, summarize } from './summary.ts';

/** Rows asked for at once (the contract's limit). */
const SLICE = 1000;

/**
 * What the selected papers have in numbers. The result is walked slice by slice, so a selection of
 * all 100,000 keeps the window free, and its numbers are seen to grow; null until some are counted.
 */
export function useSummary(picks: Picks, result: ResultInfo | null): Summary | null {
  const client = useClient();
  const app = useGetApp();
  const [summary, setSummary] = useState<Summary | null>(null);

  useEffect(() => {
    let gone = false;
    async function count(): Promise<void> {
      if (!result) return;
      const wanted = pickedCount(picks, result.total);
      let sum = summarize([]);
      for (let start = 0; start < result.total && sum.count < wanted; start += SLICE) {
        const rows = await client.call('results.rows', { handle: result.handle, start, count: SLICE });
        if (gone) return;
        sum = summarize(
          rows.filter((row) => isPicked(picks, row.id)),
          sum,
        );
        setSummary(sum);
      }
    }
    // A handle that is gone means that a newer result is coming, and with it this effect again.
    count().catch((error: unknown) => {
      if (!gone && describe(error).code !== 'result_gone') app().fail(error);
    });
    return () => {
      gone = true;
    };
  }, [app, client, picks, result]);

  return summary;
}

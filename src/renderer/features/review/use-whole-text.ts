import { useEffect, useState } from 'react';
import type { Review } from '../../../contract/model/review.ts';
import { describe } from '../../client/describe.ts';
import { useClient } from '../../store/context.ts';

/**
 * The whole text of a damaged record: a review has the beginning of a long one.
 * @param isWanted at first; what was asked for once is not asked for again
 */
export function useWholeText(
  review: number,
  { source, at }: Review['rejected'][number],
  isWanted: boolean,
): { whole: string | null; failed: string } {
  const client = useClient();
  const [asks] = useState(isWanted);
  const [got, setGot] = useState<{ whole: string | null; failed: string }>({ whole: null, failed: '' });
  useEffect(() => {
    if (!asks) return;
    let gone = false;
    client.call('imports.damaged', { review, source, at }).then(
      ({ text }) => {
        if (!gone) setGot({ whole: text, failed: '' });
      },
      (error: unknown) => {
        if (!gone) setGot({ whole: null, failed: describe(error).message });
      },
    );
    return () => {
      gone = true;
    };
  }, [client, asks, review, source, at]);
  return got;
}

import { useEffect, useState } from 'react';
import type { CitationChoice } from '../../../contract/methods/citations.ts';
import type { Result } from '../../../contract/methods/index.ts';
import type { Selection } from '../../../contract/model/library.ts';
import { describe } from '../../client/describe.ts';
import { useClient } from '../../store/context.ts';

export interface Cited {
  /** What was formatted last; it stays until the next has come. */
  shown: Result<'citations.preview'> | null;
  problem: string | null;
}

/** The first papers of a selection in a style. */
export function useCited(selection: Selection | null, choice: CitationChoice | null, count: number): Cited {
  const client = useClient();
  const [cited, setCited] = useState<Cited>({ shown: null, problem: null });
  const style = choice?.style ?? null;
  const locale = choice?.locale ?? null;
  useEffect(() => {
    if (!selection || style === null || locale === null) return;
    let gone = false;
    client
      .call('citations.preview', { selection, style, locale, count })
      .then((shown) => {
        if (!gone) setCited({ shown, problem: null });
      })
      .catch((error: unknown) => {
        const { code, message } = describe(error);
        // A list that is gone means that a newer one is coming, and with it this effect again.
        if (!gone && code !== 'result_gone') setCited({ shown: null, problem: message });
      });
    return () => {
      gone = true;
    };
  }, [client, selection, style, locale, count]);
  return cited;
}

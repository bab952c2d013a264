import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Statistics } from '../../../contract/methods/statistics.ts';
import type { CollectionId } from '../../../contract/model/ids.ts';
import { type Described, describe } from '../../client/describe.ts';
import { coalesced } from '../../store/coalesced.ts';
import { useApp, useClient } from '../../store/context.ts';

/** The pictures show half a year. */
export const WEEKS = 26;

interface Shown {
  /** What `statistics` is about; while another question is under way they stay. */
  statistics: Statistics | null;
  failure: Described | null;
  retry(): void;
}

/**
 * The statistics of a collection or (null) of all papers, asked again with every change of the
 * library and when the window is come back to: a new week may have begun. One question at a time.
 */
export function useStatistics(collection: CollectionId | null): Shown {
  const client = useClient();
  const revision = useApp((state) => state.status?.revision);
  const [statistics, setStatistics] = useState<Statistics | null>(null);
  const [failure, setFailure] = useState<Described | null>(null);
  const wanted = useRef(collection);
  const mounted = useRef(true);

  const ask = useMemo(
    () =>
      coalesced(async () => {
        const asked = wanted.current;
        const isWanted = (): boolean => mounted.current && wanted.current === asked;
        try {
          const answer = await client.call('statistics.get', { weeks: WEEKS, collection: asked });
          if (!isWanted()) return;
          setStatistics(answer);
          setFailure(null);
        } catch (error) {
          if (isWanted()) setFailure(describe(error));
        }
      }),
    [client],
  );

  const retry = useCallback(() => {
    wanted.current = collection;
    void ask();
  }, [ask, collection]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is what it waits for
  useEffect(retry, [retry, revision]);
  useEffect(() => {
    window.addEventListener('focus', retry);
    return () => window.removeEventListener('focus', retry);
  }, [retry]);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  return { statistics, failure, retry };
}

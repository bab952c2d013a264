import { useEffect, useMemo, useRef, useState } from 'react';
import type { Facets } from '../../../contract/methods/results.ts';
import { describe } from '../../client/describe.ts';
import { coalesced } from '../../store/coalesced.ts';
import { useApp, useClient, useGetApp } from '../../store/context.ts';

/** Counting is for a result that stays: while somebody types, each key brings another. */
const REST_MS = 200;

/** What the papers of the list have in common; those of the list before stay until these have come. */
export function useFacets(): Facets | null {
  const client = useClient();
  const app = useGetApp();
  const handle = useApp((state) => state.result?.handle ?? null);
  const [facets, setFacets] = useState<Facets | null>(null);
  const wanted = useRef<number | null>(null);
  const count = useMemo(
    () =>
      coalesced(async () => {
        const asked = wanted.current;
        if (asked === null) return;
        try {
          const found = await client.call('results.facets', { handle: asked });
          if (wanted.current === asked) setFacets(found);
        } catch (error) {
          // The list has gone on, and brings its own.
          if (describe(error).code !== 'result_gone') app().fail(error);
        }
      }),
    [client, app],
  );
  useEffect(() => {
    const timer = setTimeout(() => {
      wanted.current = handle;
      void count();
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      wanted.current = null;
    };
  }, [handle, count]);
  return facets;
}

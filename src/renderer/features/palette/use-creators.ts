import { useEffect, useMemo, useRef, useState } from 'react';
import { describe } from '../../client/describe.ts';
import { coalesced } from '../../store/coalesced.ts';
import { useClient } from '../../store/context.ts';

const MOST = 8;

/** A creator of the library, and the term that searches for the papers. */
export interface FoundCreator {
  name: string;
  insert: string;
  count: number | null;
}

/** Creators whose names begin so, those of most papers first; none for a blank query. */
export function useCreators(query: string): readonly FoundCreator[] {
  const client = useClient();
  const [found, setFound] = useState<{ of: string; creators: readonly FoundCreator[] }>({
    of: '',
    creators: [],
  });
  const wanted = useRef('');
  const look = useMemo(
    () =>
      coalesced(async () => {
        const asked = wanted.current;
        if (asked === '') return;
        // In quotes, a name of several words is one value.
        const text = `author:"${asked.replaceAll('"', '')}`;
        try {
          const { options } = await client.call('search.complete', { text, at: text.length });
          const creators = options
            .filter(({ kind }) => kind === 'creator')
            .slice(0, MOST)
            .map(({ insert, label, count }) => ({
              name: label,
              insert: /^author:/i.test(insert) ? insert : `author:${insert}`,
              count,
            }));
          if (wanted.current === asked) setFound({ of: asked, creators });
        } catch (error) {
          // Creators are one of several kinds here: without them the rest is still found.
          console.error(describe(error).message);
        }
      }),
    [client],
  );
  useEffect(() => {
    wanted.current = query;
    void look();
    return () => {
      wanted.current = '';
    };
  }, [query, look]);
  // Those of an earlier text are none of what is asked for now.
  return found.of === query ? found.creators : [];
}

import { useCallback, useEffect, useMemo, useState } from 'react';
import { readRecent, withRecent } from '../../model/recent-list.ts';
import { useApp, useClient, useGetApp } from '../../store/context.ts';
import type { Option } from './use-completions.ts';

/** Each library has its own, which this computer keeps: looking for something is no change of the library. */
const settingOf = (library: string): string => `recentSearches.${library}`;
const SHOWN = 6;
/** A longer one is a pasted text, which nobody looks for by its name. */
const LONGEST = 300;

/** Searches that were finished in this library, newest first. */
export function useRecentSearches(): { options: readonly Option[]; add(query: string): void; clear(): void } {
  const client = useClient();
  const app = useGetApp();
  const library = useApp((state) => state.status?.uuid);
  const [queries, setQueries] = useState<readonly string[]>([]);

  useEffect(() => {
    if (library === undefined) return;
    let gone = false;
    client
      .call('shell.getSettings', {})
      .then((settings) => {
        if (!gone) setQueries(readRecent(settings[settingOf(library)]));
      })
      .catch(app().fail);
    return () => {
      gone = true;
    };
  }, [client, app, library]);

  const store = useCallback(
    (next: readonly string[]) => {
      setQueries(next);
      if (library === undefined) return;
      client.call('shell.setSettings', { patch: { [settingOf(library)]: [...next] } }).catch(app().fail);
    },
    [client, app, library],
  );
  const add = useCallback(
    (query: string) => {
      const text = query.trim();
      if (text === '' || text.length > LONGEST || text === queries[0]) return;
      store(withRecent(queries, text));
    },
    [queries, store],
  );
  const clear = useCallback(() => store([]), [store]);
  const options = useMemo(
    () =>
      queries
        .slice(0, SHOWN)
        .map((query): Option => ({ kind: 'recent', insert: query, shown: query, note: '', count: null })),
    [queries],
  );
  return { options, add, clear };
}

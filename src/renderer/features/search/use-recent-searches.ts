import { useCallback, useEffect, useMemo, useState } from 'react';
import { useApp, useClient, useGetApp } from '../../store/context.ts';
import { writable } from '../../store/select.ts';
import type { Option } from './use-completions.ts';

/** Where the library keeps them. */
const SETTING = 'recentSearches';
const KEPT = 12;
const SHOWN = 6;
/** A longer one is a pasted text, which nobody looks for by its name. */
const LONGEST = 300;

/** What was stored, whatever it is. */
const read = (stored: unknown): string[] =>
  Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, KEPT) : [];

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
      .call('settings.get', { key: SETTING })
      .then((stored) => {
        if (!gone) setQueries(read(stored));
      })
      .catch(app().fail);
    return () => {
      gone = true;
    };
  }, [client, app, library]);

  const store = useCallback(
    (next: readonly string[]) => {
      setQueries(next);
      if (!writable(app())) return;
      client.call('settings.set', { key: SETTING, value: [...next] }).catch(app().fail);
    },
    [client, app],
  );
  const add = useCallback(
    (query: string) => {
      const text = query.trim();
      if (text === '' || text.length > LONGEST || text === queries[0]) return;
      store([text, ...queries.filter((other) => other !== text)].slice(0, KEPT));
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

import { useEffect, useMemo, useRef, useState } from 'react';
import type { View } from '../../../contract/model/library.ts';
import type { Client } from '../../client/client.ts';
import { joinQuery } from '../../model/chips.ts';
import { coalesced } from '../../store/coalesced.ts';
import { useApp, useClient, useGetApp } from '../../store/context.ts';

/** Something to take back of a search that found nothing, and how many papers it finds then. */
export interface WayOut {
  /** Place of the chip that goes; null: the place that is searched goes. */
  chip: number | null;
  count: number;
}

/** Chips that are tried: more are seldom there, and each is a search. */
const MOST = 6;
/** While somebody types, each key has another result. */
const REST_MS = 250;

async function countOf(client: Client, view: View): Promise<number> {
  const { handle, total } = await client.call('results.open', { view });
  await client.call('results.close', { handle });
  return total;
}

/** What could be taken back of a search without a result, the most papers first; none while it isn't known. */
export function useWaysOut(): readonly WayOut[] {
  const client = useClient();
  const app = useGetApp();
  const shown = useApp((state) => state.shown);
  const [found, setFound] = useState<{ of: View | null; ways: readonly WayOut[] }>({ of: null, ways: [] });
  const wanted = useRef<View | null>(null);
  const look = useMemo(
    () =>
      coalesced(async () => {
        const view = wanted.current;
        if (!view) return;
        const { chips, typed } = app();
        const ways: WayOut[] = [];
        try {
          for (const chip of chips.slice(0, MOST).keys()) {
            if (wanted.current !== view) return;
            const others = chips.filter((_, i) => i !== chip);
            const query = joinQuery(others, typed);
            if (query.trim() === '') continue;
            ways.push({ chip, count: await countOf(client, { ...view, query, typing: false }) });
          }
          if (view.place.kind !== 'library') {
            const everywhere: View = { ...view, place: { kind: 'library' }, typing: false, sort: [] };
            ways.push({ chip: null, count: await countOf(client, everywhere) });
          }
        } catch (error) {
          app().fail(error);
        }
        const useful = ways.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
        if (wanted.current === view) setFound({ of: view, ways: useful });
      }),
    [client, app],
  );
  useEffect(() => {
    const timer = setTimeout(() => {
      wanted.current = shown;
      void look();
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      wanted.current = null;
    };
  }, [shown, look]);
  return found.of === shown ? found.ways : [];
}

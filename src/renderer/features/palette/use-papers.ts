import { useEffect, useMemo, useRef, useState } from 'react';
import type { ItemRow } from '../../../contract/model/library.ts';
import type { Client } from '../../client/client.ts';
import { describe } from '../../client/describe.ts';
import { coalesced } from '../../store/coalesced.ts';
import { useClient } from '../../store/context.ts';
import { isNamed, paperQuery } from './sections.ts';

/** Papers that the palette shows, of the first ones found. */
const MOST = 5;
const LOOKED_AT = 100;

async function papersNamed(client: Client, query: string): Promise<readonly ItemRow[]> {
  if (query === '') return [];
  const { handle } = await client.call('results.open', {
    view: {
      place: { kind: 'library' },
      query: paperQuery(query),
      typing: true,
      sort: [],
      hideSkipped: false,
    },
  });
  try {
    const rows = await client.call('results.rows', { handle, start: 0, count: LOOKED_AT });
    return rows.filter((row) => isNamed(query, row)).slice(0, MOST);
  } finally {
    await client.call('results.close', { handle });
  }
}

/**
 * The first papers of the library that fit a query; [] for a blank one. Only the newest query is
 * asked: while one is under way the keystrokes after it are folded into the next.
 */
export function usePapers(query: string): readonly ItemRow[] {
  const client = useClient();
  const [papers, setPapers] = useState<readonly ItemRow[]>([]);
  const wanted = useRef('');
  const alive = useRef(true);

  const look = useMemo(
    () =>
      coalesced(async () => {
        const asked = wanted.current;
        try {
          const rows = await papersNamed(client, asked);
          if (alive.current && wanted.current === asked) setPapers(rows);
        } catch (error) {
          // A half-typed query may be no query yet; the list is where its error is shown.
          if (describe(error).code !== 'engine_stopped' && alive.current && wanted.current === asked)
            setPapers([]);
        }
      }),
    [client],
  );

  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  useEffect(() => {
    wanted.current = query;
    void look();
  }, [look, query]);

  return papers;
}

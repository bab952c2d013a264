import { useEffect, useRef, useState } from 'react';
import type { ItemRow } from '../../../contract/model/library.ts';
import { describe } from '../../client/describe.ts';
import { useClient } from '../../store/context.ts';
import { isNamed, paperQuery } from './sections.ts';

/** Papers that the palette shows, of the first ones found. */
const MOST = 5;
const LOOKED_AT = 100;

/**
 * The first papers of the library that fit a query; [] for a blank one. Only the newest query is
 * asked: while one is under way the keystrokes after it are folded into the next.
 */
export function usePapers(query: string): readonly ItemRow[] {
  const client = useClient();
  const [papers, setPapers] = useState<readonly ItemRow[]>([]);
  const wanted = useRef('');
  const busy = useRef(false);
  const alive = useRef(true);

  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  useEffect(() => {
    wanted.current = query;
    if (busy.current) return;
    busy.current = true;

    async function look(asked: string): Promise<readonly ItemRow[]> {
      if (asked === '') return [];
      const { handle } = await client.call('results.open', {
        view: {
          place: { kind: 'library' },
          query: paperQuery(asked),
          typing: true,
          sort: [],
          hideSkipped: false,
        },
      });
      try {
        const rows = await client.call('results.rows', { handle, start: 0, count: LOOKED_AT });
        return rows.filter((row) => isNamed(asked, row)).slice(0, MOST);
      } finally {
        await client.call('results.close', { handle });
      }
    }

    async function pump(): Promise<void> {
      for (;;) {
        const asked = wanted.current;
        let rows: readonly ItemRow[] = [];
        try {
          rows = await look(asked);
        } catch (error) {
          // A half-typed query may be no query yet; the list is where its error is shown.
          if (describe(error).code === 'engine_stopped') return;
        }
        if (!alive.current) return;
        if (wanted.current !== asked) continue;
        setPapers(rows);
        return;
      }
    }

    void pump().finally(() => {
      busy.current = false;
    });
  }, [client, query]);

  return papers;
}

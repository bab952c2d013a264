import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ItemId } from '../../../contract/model/ids.ts';
import type { Item } from '../../../contract/model/library.ts';
import { type Described, describe } from '../../client/describe.ts';
import { coalesced } from '../../store/coalesced.ts';
import { useClient } from '../../store/context.ts';

interface Shown {
  item: Item | null;
  failure: Described | null;
}

/**
 * The item with this id, kept up to date. The one shown before stays until this one has come, and
 * while the user runs through a list only the last paper asked for is fetched.
 */
export function useItem(id: ItemId | null): Shown & { set(item: Item): void } {
  const client = useClient();
  const [shown, setShown] = useState<Shown>({ item: null, failure: null });
  const wanted = useRef<ItemId | null>(null);
  const load = useMemo(
    () =>
      coalesced(async () => {
        const asked = wanted.current;
        if (asked === null) return;
        let next: Shown;
        try {
          next = { item: await client.call('items.get', { id: asked }), failure: null };
        } catch (error) {
          next = { item: null, failure: describe(error) };
        }
        if (wanted.current === asked) setShown(next);
      }),
    [client],
  );

  useEffect(() => {
    wanted.current = id;
    if (id === null) setShown({ item: null, failure: null });
    else void load();
    return () => {
      wanted.current = null;
    };
  }, [id, load]);

  useEffect(
    () =>
      client.on('items.changed', ({ ids, all }) => {
        if (wanted.current !== null && (all || ids.includes(wanted.current))) void load();
      }),
    [client, load],
  );

  const set = useCallback((item: Item) => {
    if (wanted.current === item.id) setShown({ item, failure: null });
  }, []);
  return { ...shown, set };
}

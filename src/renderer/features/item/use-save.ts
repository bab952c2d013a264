import { useEffect, useRef, useState } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { describe } from '../../client/describe.ts';
import { useClient } from '../../store/context.ts';
import { changesNothing, clashes, type Edit } from './edit-conflict.ts';

/** Two people (or two programs) set the same field: both values, until one is chosen. */
export interface Conflict {
  edit: Edit;
  now: Item;
}

export interface Saving {
  busy: boolean;
  problem: string | null;
  conflict: Conflict | null;
  /** Saves over `seen`, the item as the editor showed it. True when it is stored (or nothing changed). */
  save(edit: Edit, seen: Item): Promise<boolean>;
  setProblem(problem: string | null): void;
  /** Ends a conflict: with mine, which is stored, or with theirs, which stays. */
  settle(choice: 'mine' | 'theirs'): Promise<boolean>;
}

/**
 * Saving an edited field: what is under way, what went wrong, and who wins a conflict. `lost` is
 * called with the edit and the reason when a save fails after the editor is gone, because another paper was
 * selected or this one erased; `trashed` when it is stored then, but in a paper that went to the trash.
 */
export function useSave(
  stored: (item: Item) => void,
  lost: (edit: Edit, reason: string) => void,
  trashed?: () => void,
): Saving {
  const client = useClient();
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const reason = useRef('');

  function refuse(message: string): void {
    reason.current = message;
    setProblem(message);
  }

  function write({ citationKey, ...patch }: Edit, { id, revision }: Item): Promise<Item> {
    return citationKey === undefined
      ? client.call('items.update', { id, revision, patch })
      : client.call('items.setCitationKey', { id, revision, key: citationKey });
  }

  async function attempt(edit: Edit, seen: Item, retried: boolean): Promise<boolean> {
    try {
      const item = await write(edit, seen);
      stored(item);
      if (!alive.current && item.trashed !== null) trashed?.();
      return true;
    } catch (error) {
      const { code, message } = describe(error);
      reason.current = message;
      if (code !== 'conflict' || retried) {
        refuse(message);
        return false;
      }
    }
    const now = await client.call('items.get', { id: seen.id });
    if (!clashes(edit, seen, now)) return attempt(edit, now, true);
    setConflict({ edit, now });
    return false;
  }

  async function guarded(edit: Edit, work: () => Promise<boolean>): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    let done = false;
    try {
      done = await work();
    } catch (error) {
      refuse(describe(error).message);
    }
    setBusy(false);
    if (!done && !alive.current) lost(edit, reason.current);
    return done;
  }

  return {
    busy,
    problem,
    conflict,
    setProblem,
    save: (edit, seen) =>
      guarded(edit, async () => changesNothing(edit, seen) || (await attempt(edit, seen, false))),
    settle(choice) {
      const held = conflict;
      setConflict(null);
      if (!held) return Promise.resolve(true);
      if (choice === 'mine') return guarded(held.edit, () => attempt(held.edit, held.now, false));
      stored(held.now);
      return Promise.resolve(true);
    },
  };
}

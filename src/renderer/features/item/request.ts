import { useSyncExternalStore } from 'react';
import type { ItemId } from '../../../contract/model/ids.ts';

/** So long the pane may need to show the paper; who comes back to it later didn't ask for this. */
const VALID_MS = 5_000;

/**
 * Something that a command asks the pane for. The pane may be closed when it runs, or still show the paper
 * before: it takes it up once the paper that is meant stands in it.
 */
export interface Request<T> {
  ask(item: ItemId, wanted: T): void;
  /** It has been taken up. */
  take(): void;
  /** What somebody waits for from this paper, or null. */
  use(item: ItemId): T | null;
}

export function createRequest<T>(): Request<T> {
  let pending: { item: ItemId; wanted: T; until: number } | null = null;
  const listeners = new Set<() => void>();
  const set = (next: typeof pending): void => {
    pending = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    ask: (item, wanted) => set({ item, wanted, until: performance.now() + VALID_MS }),
    take: () => set(null),
    use: (item) =>
      useSyncExternalStore(subscribe, () =>
        pending?.item === item && performance.now() < pending.until ? pending.wanted : null,
      ),
  };
}

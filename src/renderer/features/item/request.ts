import { useSyncExternalStore } from 'react';

/** Something that a command asks the pane for: the pane may be closed when it runs, and takes it up once it stands. */
export interface Request<T> {
  ask(wanted: T): void;
  /** It has been taken up. */
  take(): void;
  /** What somebody waits for, or null. */
  use(): T | null;
}

export function createRequest<T>(): Request<T> {
  let pending: T | null = null;
  const listeners = new Set<() => void>();
  const set = (wanted: T | null): void => {
    pending = wanted;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    ask: set,
    take: () => set(null),
    use: () => useSyncExternalStore(subscribe, () => pending),
  };
}

import { useSyncExternalStore } from 'react';

/**
 * The command Edit Title reaches the pane through here: the pane may be closed when the command
 * runs, and takes the request up once it stands.
 */
let pending = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  pending = value;
  for (const listener of listeners) listener();
}

/** Asks the pane to edit the title of its paper. */
export const requestTitleEdit = (): void => set(true);

/** The request has been taken up. */
export const takeTitleRequest = (): void => set(false);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether somebody waits for the title to be edited. */
export const useTitleRequest = (): boolean => useSyncExternalStore(subscribe, () => pending);

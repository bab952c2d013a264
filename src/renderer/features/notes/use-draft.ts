import { useSyncExternalStore } from 'react';
import { useAppContext } from '../../store/context.ts';
import type { Draft } from '../../store/note-draft.ts';

/** The draft under a key, while there is one. */
export function useDraft(key: string): Draft | undefined {
  const { notes } = useAppContext();
  return useSyncExternalStore(notes.subscribe, () => notes.get(key));
}

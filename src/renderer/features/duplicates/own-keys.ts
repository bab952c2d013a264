import type { KeyboardEvent } from 'react';
import { useGetApp } from '../../store/context.ts';

/**
 * Keys that a tab has besides its commands. `own` answers whether it has taken the key; the rest are the
 * window's, where what would act on the list of papers rests while a tab hides it.
 */
export function useOwnKeys(
  own: (key: string, event: KeyboardEvent) => boolean,
): (event: KeyboardEvent) => void {
  const app = useGetApp();
  return (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const isLetter = !ctrlKey && !metaKey && !altKey && key.length === 1 && key !== ' ';
    if (isLetter && !app().settings.singleKeys) return;
    if (!own(key, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

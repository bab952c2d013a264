import type { KeyboardEvent } from 'react';
import { useCommands } from '../../commands/context.ts';
import { matches } from '../../model/keys.ts';
import { useGetApp } from '../../store/context.ts';
import { usePlatform } from '../../ui/platform.ts';

/** Keys without a modifier that help everywhere: the shortcut sheet, and the first of "go to". */
const everywhere = new Set(['?', 'g']);

/**
 * Keys of a tab. `own` answers whether it has taken the key; those that would act on the list of papers, which
 * is hidden, go no further; the rest (undo, palette, commands of the tab) are the window's.
 */
export function useOwnKeys(
  own: (key: string, event: KeyboardEvent) => boolean = () => false,
): (event: KeyboardEvent) => void {
  const app = useGetApp();
  const commands = useCommands();
  const platform = usePlatform();
  return (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const isPlain = !ctrlKey && !metaKey && !altKey;
    const isLetter = isPlain && key.length === 1 && key !== ' ';
    if (isLetter && !app().settings.singleKeys) return;
    if (own(key, event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const ofList = commands.all.some(
      (spec) => spec.onItems && spec.keys.some((keys) => matches(event, keys, platform)),
    );
    if (ofList || key === 'Escape' || (isLetter && !everywhere.has(key))) event.stopPropagation();
  };
}

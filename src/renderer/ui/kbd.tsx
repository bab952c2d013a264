import type { ReactElement } from 'react';
import { keyChips } from '../model/keys.ts';
import { usePlatform } from './platform.ts';
import './kbd.css';

/** A key as chips: `Mod+k` shows Ctrl and K. With `joined` they stand in one chip, as on buttons. */
export function KeyChips({ keys, joined = false }: { keys: string; joined?: boolean }): ReactElement {
  const chips = keyChips(keys, usePlatform());
  const shown = joined ? [chips.join(' ')] : chips;
  return (
    <span className="keys">
      {shown.map((chip, i) => (
        // A sequence may name a key twice; its place is what tells the chips apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never reorders
        <kbd className="key" key={i}>
          {chip}
        </kbd>
      ))}
    </span>
  );
}

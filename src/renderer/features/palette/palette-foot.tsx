import type { ReactElement } from 'react';
import { paletteText as text } from '../../../language/strings-features.ts';
import { KeyChips } from '../../ui/kbd.tsx';

/** The keys that work inside the palette. */
export function PaletteFoot(): ReactElement {
  return (
    <div className="palette-foot">
      <span className="palette-foot-key">
        <KeyChips keys="ArrowUp ArrowDown" /> {text.choose}
      </span>
      <span className="palette-foot-key">
        <KeyChips keys="Enter" /> {text.run}
      </span>
      <span className="palette-foot-key">
        <KeyChips keys="Escape" /> {text.close}
      </span>
      <span className="palette-foot-key palette-foot-end">
        <KeyChips keys=">" /> {text.commandsOnly}
      </span>
    </div>
  );
}

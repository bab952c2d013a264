import type { ReactElement } from 'react';
import { paletteText as text } from '../../../language/strings-features.ts';
import { quickText } from '../../../language/strings-search-window.ts';
import { KeyChips } from '../../ui/kbd.tsx';

function Keys({ run }: { run: string }): ReactElement {
  return (
    <>
      <span className="palette-foot-key">
        <KeyChips keys="ArrowUp ArrowDown" /> {text.choose}
      </span>
      <span className="palette-foot-key">
        <KeyChips keys="Enter" /> {run}
      </span>
      <span className="palette-foot-key">
        <KeyChips keys="Escape" /> {text.close}
      </span>
    </>
  );
}

/** The keys that work inside the palette. */
export function PaletteFoot(): ReactElement {
  return (
    <div className="palette-foot">
      <Keys run={text.run} />
      <span className="palette-foot-key palette-foot-end">
        <KeyChips keys=">" /> {text.commandsOnly}
      </span>
    </div>
  );
}

/** Those of quick open. */
export const QuickOpenFoot = (): ReactElement => (
  <div className="palette-foot">
    <Keys run={quickText.open} />
  </div>
);

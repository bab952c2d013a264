import { type ReactElement, useEffect, useRef } from 'react';
import type { ItemId } from '../../../contract/model/ids.ts';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import { focusList } from '../../commands/focus.ts';
import { ComparePane } from './compare-pane.tsx';
import './duplicates.css';

/** Papers that somebody has selected, side by side, to be merged. */
export function MergeTab({ ids, onDone }: { ids: readonly ItemId[]; onDone(): void }): ReactElement {
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  function done(): void {
    onDone();
    requestAnimationFrame(focusList);
  }
  return (
    <main ref={main} className="duplicates" tabIndex={-1} aria-label={text.mergeTitle(ids.length)}>
      <ComparePane
        ids={ids}
        title={<h2 className="sides-title">{text.mergeTitle(ids.length)}</h2>}
        onDone={done}
      />
    </main>
  );
}

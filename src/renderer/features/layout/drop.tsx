import { type ReactElement, useEffect, useState } from 'react';
import { text } from '../../../language/strings.ts';
import { importDropped } from '../../commands/transfer.ts';
import { useAppContext } from '../../store/context.ts';
import { writable } from '../../store/select.ts';
import { isDragInside } from '../organise/drag.ts';

const carries = (event: DragEvent, ...types: string[]): boolean =>
  types.some((type) => event.dataTransfer?.types.includes(type));

/** Files and text dropped anywhere on the window go to the review sheet. */
export function DropHost(): ReactElement | null {
  const app = useAppContext();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const wanted = (event: DragEvent): boolean => {
      const state = app.store.getState();
      const comes = carries(event, 'Files', 'text/plain') && !isDragInside();
      return comes && writable(state) && state.review === null;
    };
    const onOver = (event: DragEvent): void => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = wanted(event) ? 'copy' : 'none';
      setOver(wanted(event));
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      if (event.dataTransfer && wanted(event)) void importDropped(app, event.dataTransfer);
    };
    // A line that takes it keeps the event to itself.
    const onEnd = (): void => setOver(false);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('drop', onEnd, true);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('drop', onEnd, true);
    };
  }, [app]);
  return over ? (
    <div className="drop-here">
      <span className="drop-here-text">{text.dropHere}</span>
    </div>
  ) : null;
}

import { type ReactElement, useEffect, useState } from 'react';
import { text } from '../../../language/strings.ts';
import { importFiles, importText } from '../../commands/transfer.ts';
import { useAppContext } from '../../store/context.ts';
import { writable } from '../../store/select.ts';
import type { App } from '../../store/store.ts';

const carries = (event: DragEvent, ...types: string[]): boolean =>
  types.some((type) => event.dataTransfer?.types.includes(type));

/** Imports what was dropped: files by their paths, else text with its HTML. */
async function take(app: App, data: DataTransfer): Promise<void> {
  const state = app.store.getState();
  try {
    const paths = [...data.files].map((file) => app.client.pathForFile(file)).filter(Boolean);
    if (paths.length > 0) await importFiles(app, paths);
    else
      await importText(
        app,
        { text: data.getData('text/plain'), html: data.getData('text/html') },
        text.dropped,
      );
  } catch (error) {
    state.fail(error);
  }
}

/** Files and text dropped anywhere on the window go to the review sheet. */
export function DropHost(): ReactElement | null {
  const app = useAppContext();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const wanted = (event: DragEvent): boolean => {
      const state = app.store.getState();
      return carries(event, 'Files', 'text/plain') && writable(state) && state.review === null;
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
      setOver(false);
      if (event.dataTransfer && wanted(event)) void take(app, event.dataTransfer);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [app]);
  return over ? <div className="drop-here">{text.dropHere}</div> : null;
}

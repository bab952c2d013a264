import { type ReactElement, useRef } from 'react';
import { text } from '../../../language/strings.ts';
import { useApp, useClient, useGetApp } from '../../store/context.ts';
import { selectedCount, selection } from '../../store/select.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import './erase-dialog.css';

/** The one thing that is asked about: erasing can't be undone. */
export function EraseDialog(): ReactElement {
  const open = useApp((state) => state.dialog === 'erase');
  const count = useApp(selectedCount);
  const app = useGetApp();
  const client = useClient();
  const cancel = useRef<HTMLButtonElement>(null);
  const close = (): void => app().setDialog(null);

  async function erase(): Promise<void> {
    const state = app();
    const chosen = selection(state);
    close();
    if (!chosen) return;
    try {
      const { changed } = await client.call('items.erase', { selection: chosen });
      state.toast({ text: text.erased(changed), tone: 'info' });
    } catch (error) {
      state.fail(error);
    }
  }

  return (
    <Dialog open={open} onClose={close} width={400} initialFocus={cancel}>
      <div className="erase">
        <DialogTitle className="erase-title">{text.eraseTitle(count)}</DialogTitle>
        <p className="secondary">{text.eraseBody}</p>
        <div className="erase-buttons">
          <Button ref={cancel} onClick={close}>
            {text.cancel}
          </Button>
          <Button variant="danger" className="erase-button" onClick={() => void erase()}>
            {text.erase}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

import { type ReactElement, useRef } from 'react';
import { useCommand } from '../../commands/context.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { writable } from '../../store/select.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { later } from '../../ui/later.tsx';

const RegenerateDialog = later(async () => (await import('./regenerate-dialog.tsx')).RegenerateDialog);
const FormulaDialog = later(async () => (await import('./formula-dialog.tsx')).FormulaDialog);

/** The dialogs of citation keys, while one is asked for: their formula, and making them anew. */
export function KeysHost(): ReactElement {
  const dialog = useApp((state) => state.dialog);
  const app = useGetApp();
  const first = useRef<HTMLElement>(null);
  useCommand('keys.formula', { when: writable, run: () => app().setDialog('keyFormula') });
  const shared = {
    onClose: (): void => app().setDialog(null),
    width: 720,
    height: 640,
    dismissible: false,
    initialFocus: first,
  };
  return (
    <>
      <Dialog {...shared} open={dialog === 'keys'} className="keys-dialog">
        <RegenerateDialog first={first} onClose={shared.onClose} />
      </Dialog>
      <Dialog {...shared} open={dialog === 'keyFormula'} className="keys-dialog">
        <FormulaDialog first={first} onClose={shared.onClose} />
      </Dialog>
    </>
  );
}

import { type ReactElement, useRef } from 'react';
import { useApp, useGetApp } from '../../store/context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { later } from '../../ui/later.tsx';

const EditDialog = later(async () => (await import('./edit-dialog.tsx')).EditDialog);

/** The dialog that edits the selected papers, while it is asked for. */
export function EditHost(): ReactElement {
  const open = useApp((state) => state.dialog === 'edit');
  const app = useGetApp();
  const first = useRef<HTMLElement>(null);
  const close = (): void => app().setDialog(null);
  return (
    <Dialog
      open={open}
      onClose={close}
      className="edit"
      width={720}
      height={640}
      dismissible={false}
      initialFocus={first}
    >
      <EditDialog first={first} onClose={close} />
    </Dialog>
  );
}

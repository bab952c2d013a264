import { type ReactElement, useRef } from 'react';
import { useApp, useGetApp } from '../../store/context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { later } from '../../ui/later.tsx';

const NoteEach = later(async () => (await import('./note-each.tsx')).NoteEach);

/** The dialog that gives each selected paper a note, while it is asked for. */
export function NoteEachHost(): ReactElement {
  const open = useApp((state) => state.dialog === 'noteEach');
  const app = useGetApp();
  const first = useRef<HTMLTextAreaElement>(null);
  const close = (): void => app().setDialog(null);
  return (
    <Dialog open={open} onClose={close} width={560} dismissible={false} initialFocus={first}>
      <NoteEach first={first} onClose={close} />
    </Dialog>
  );
}

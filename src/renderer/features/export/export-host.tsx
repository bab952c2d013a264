import { type ReactElement, useRef } from 'react';
import { useApp, useGetApp } from '../../store/context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { later } from '../../ui/later.tsx';

const ExportDialog = later(async () => (await import('./export-dialog.tsx')).ExportDialog);

/** The dialog that writes papers to a file, while it is asked for. */
export function ExportHost(): ReactElement {
  const open = useApp((state) => state.dialog === 'export' && state.toExport !== null);
  const app = useGetApp();
  const first = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={open}
      onClose={() => app().setExport(null)}
      className="export"
      width={560}
      initialFocus={first}
    >
      <ExportDialog first={first} />
    </Dialog>
  );
}

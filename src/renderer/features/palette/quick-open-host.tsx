import type { ReactElement } from 'react';
import { quickText } from '../../../language/strings-search-window.ts';
import { useCommand } from '../../commands/context.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { later } from '../../ui/later.tsx';
import './palette.css';

const QuickOpen = later(async () => (await import('./quick-open.tsx')).QuickOpen);

/** Quick open, while it is open. */
export function QuickOpenHost(): ReactElement {
  const open = useApp((state) => state.dialog === 'quickOpen');
  const app = useGetApp();
  useCommand('go.quickOpen', {
    when: (state) => state.engine.state === 'ready',
    run: () => app().setDialog('quickOpen'),
  });
  return (
    <Dialog
      open={open}
      onClose={() => app().setDialog(null)}
      label={quickText.label}
      className="palette"
      width={640}
      place="top"
    >
      <QuickOpen />
    </Dialog>
  );
}

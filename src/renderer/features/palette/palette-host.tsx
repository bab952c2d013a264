import type { ReactElement } from 'react';
import { paletteText } from '../../../language/strings-features.ts';
import { useCommand } from '../../commands/context.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { later } from '../../ui/later.tsx';
import './palette.css';

const Palette = later(async () => (await import('./palette.tsx')).Palette);

/** The command palette, while it is open: every command that can run now, papers, and search. */
export function PaletteHost(): ReactElement {
  const open = useApp((state) => state.dialog === 'palette');
  const app = useGetApp();
  useCommand('app.palette', { run: () => app().setDialog('palette') });
  return (
    <Dialog
      open={open}
      onClose={() => app().setDialog(null)}
      label={paletteText.label}
      className="palette"
      width={640}
      place="top"
    >
      <Palette />
    </Dialog>
  );
}

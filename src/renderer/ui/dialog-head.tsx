import { type LucideIcon, X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { DialogTitle } from './dialog.tsx';
import { IconButton } from './icon-button.tsx';
import './dialog-head.css';

interface Props {
  title: string;
  /** A sentence or two on what it is for. */
  lead?: ReactNode;
  /** The way out: its name, and its icon where it isn't the usual cross. */
  out: string;
  icon?: LucideIcon;
  onOut(): void;
}

/** The upper edge of a dialog: its name, what it is for, the way out. */
export function DialogHead({ title, lead, out, icon = X, onOut }: Props): ReactElement {
  return (
    <header className="dialog-head">
      <DialogTitle className="dialog-title">{title}</DialogTitle>
      <IconButton label={out} icon={icon} keys={icon === X ? 'Escape' : undefined} onClick={onOut} />
      {lead ? <p className="dialog-lead">{lead}</p> : null}
    </header>
  );
}

import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import './lines.css';

interface Props {
  open: boolean;
  /** The id of what it opens. */
  controls: string;
  onToggle(): void;
  children: ReactNode;
}

/** The head of a panel under the records, which opens it and shuts it. */
export const FoldHead = ({ open, controls, onToggle, children }: Props): ReactElement => (
  <button
    type="button"
    className="lines-head"
    aria-expanded={open}
    aria-controls={controls}
    onClick={onToggle}
  >
    <Icon of={open ? ChevronDown : ChevronRight} small />
    {children}
  </button>
);

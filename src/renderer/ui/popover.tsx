import { Popover as Base } from '@base-ui/react/popover';
import { type ReactElement, type ReactNode, useRef } from 'react';
import './popover.css';

interface Props {
  open: boolean;
  onOpenChange(open: boolean): void;
  /** The button that opens it, and that it stands by. */
  trigger: ReactElement<Record<string, unknown>>;
  /** Its name for screen readers. */
  label: string;
  align?: 'start' | 'end';
  children: ReactNode;
}

/** A small surface beside its button. Focus goes back to where it was, which may have been elsewhere. */
export function Popover({
  open,
  onOpenChange,
  trigger,
  label,
  align = 'start',
  children,
}: Props): ReactElement {
  const before = useRef<Element | null>(null);
  if (!open) before.current = null;
  else before.current ??= document.activeElement;
  const last = before.current;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="menu-place" align={align} sideOffset={4} collisionPadding={8}>
          <Base.Popup
            className="popover"
            aria-label={label}
            finalFocus={() =>
              last instanceof HTMLElement && last.isConnected && last !== document.body ? last : true
            }
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

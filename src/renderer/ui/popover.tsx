import { Popover as Base } from '@base-ui/react/popover';
import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from 'react';
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

const canTake = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && element !== document.body;

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
  const wasOpen = useRef(false);
  if (open && !wasOpen.current) before.current = document.activeElement;
  wasOpen.current = open;
  const popup = useRef<HTMLDivElement>(null);
  // At once, not when it has faded: the next key is meant for what the focus goes back to.
  useLayoutEffect(() => {
    const last = before.current;
    if (!open && popup.current?.contains(document.activeElement) && canTake(last)) last.focus();
  }, [open]);
  /** Asked when it has faded. Whoever has the focus by then keeps it: another surface may have opened. */
  function focusAfter(): boolean | HTMLElement {
    const { activeElement } = document;
    if (canTake(activeElement) && !popup.current?.contains(activeElement)) return false;
    return canTake(before.current) ? before.current : true;
  }

  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="menu-place" align={align} sideOffset={4} collisionPadding={8}>
          <Base.Popup ref={popup} className="popover" aria-label={label} finalFocus={focusAfter}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

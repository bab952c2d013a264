import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { classes } from './classes.ts';
import { InitialFocus } from './initial-focus.ts';
import { rem } from './rem.ts';
import './dialog.css';

interface Props {
  open: boolean;
  /** Escape, or a press beside it. */
  onClose(): void;
  /** Its name for screen readers; give it where the dialog shows no `DialogTitle`. */
  label?: string;
  className?: string;
  /** In px at 100 %; it shrinks with the window. */
  width: number;
  height?: number;
  /** Near the top, like the palette, or in the middle. */
  place?: 'middle' | 'top';
  initialFocus?: RefObject<HTMLElement | null>;
  /** False: a press beside it doesn't close it. */
  dismissible?: boolean;
  children: ReactNode;
}

/** A modal dialog: focus stays in it and returns to where it was. */
export function Dialog(props: Props): ReactElement {
  const {
    open,
    onClose,
    label,
    className,
    width,
    height,
    place = 'middle',
    initialFocus,
    dismissible = true,
  } = props;
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()} disablePointerDismissal={!dismissible}>
      <Base.Portal>
        <Base.Backdrop className="dialog-scrim" />
        <Base.Viewport className={classes('dialog-place', place === 'top' && 'dialog-place-top')}>
          <Base.Popup
            className={classes('dialog', className)}
            style={{ maxWidth: rem(width), ...(height === undefined ? {} : { height: rem(height) }) }}
            {...(label === undefined ? {} : { 'aria-label': label })}
            {...(initialFocus ? { initialFocus } : {})}
          >
            <InitialFocus value={initialFocus ?? null}>{props.children}</InitialFocus>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** The dialog's visible name. */
export const DialogTitle = Base.Title;

import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, RefObject } from 'react';
import { KeyChips } from './kbd.tsx';
import './tooltip.css';

interface Props {
  text: string;
  keys?: string | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** The one element that the tooltip belongs to. */
  children: ReactElement<Record<string, unknown>>;
}

/** Says what a control does and its key, on hover and on keyboard focus. */
export function Tooltip({ text, keys, side = 'bottom', children }: Props): ReactElement {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <TooltipBody text={text} keys={keys} side={side} />
    </Base.Root>
  );
}

interface BodyProps extends Omit<Props, 'children'> {
  /** What it stands by, where that is no trigger. */
  anchor?: RefObject<HTMLElement | null>;
}

/** The tooltip's own surface; `Ellipsis` shows it too. */
export function TooltipBody({ text, keys, side = 'bottom', anchor }: BodyProps): ReactElement {
  return (
    <Base.Portal>
      <Base.Positioner
        // What it says is in the page already: a control's name, or the whole of a cut text.
        aria-hidden="true"
        className="tooltip-place"
        side={side}
        sideOffset={6}
        collisionPadding={8}
        {...(anchor ? { anchor } : {})}
      >
        <Base.Popup className="tooltip">
          {text}
          {keys ? <KeyChips keys={keys} /> : null}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

export const TooltipProvider = Base.Provider;

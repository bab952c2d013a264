import type { ComponentPropsWithRef, ReactElement } from 'react';
import { Tooltip } from './tooltip.tsx';

export interface NamedProps extends Omit<ComponentPropsWithRef<'button'>, 'aria-label'> {
  /** Its name: read aloud, and shown in the tooltip with the key. */
  label: string;
  keys?: string | undefined;
}

/** A button that shows a mark instead of its name; the tooltip has the name for the eye. */
export function NamedButton({ label, keys, children, ...rest }: NamedProps): ReactElement {
  return (
    <Tooltip text={label} keys={keys}>
      <button type="button" aria-label={label} {...rest}>
        {children}
      </button>
    </Tooltip>
  );
}

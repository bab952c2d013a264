import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';

/** An icon of the interface: 16 px with a stroke of 1.75, or 12 px with 2.25. It says nothing to screen readers. */
export function Icon({ of: Of, small = false }: { of: LucideIcon; small?: boolean }): ReactElement {
  return (
    <Of
      className={small ? 'icon icon-small' : 'icon'}
      strokeWidth={small ? 2.25 : 1.75}
      aria-hidden="true"
      focusable="false"
    />
  );
}

import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef, ReactElement } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';
import './button.css';

interface Props extends Omit<ComponentPropsWithRef<'button'>, 'aria-label' | 'children'> {
  /** Its name: read aloud, and shown in the tooltip with the key. */
  label: string;
  icon: LucideIcon;
  keys?: string | undefined;
  /** 28 px with a 16 px icon, 20 px with the same, or 20 px with a 12 px one. */
  size?: 'default' | 'compact' | 'small';
}

/** A button that shows an icon only. */
export function IconButton({ label, icon, keys, size = 'default', className, ...rest }: Props): ReactElement {
  return (
    <Tooltip text={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        className={classes('icon-button', size !== 'default' && 'icon-button-small', className)}
        {...rest}
      >
        <Icon of={icon} small={size === 'small'} />
      </button>
    </Tooltip>
  );
}

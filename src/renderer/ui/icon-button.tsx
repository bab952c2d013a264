import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { NamedButton, type NamedProps } from './named-button.tsx';
import './button.css';

interface Props extends Omit<NamedProps, 'children'> {
  icon: LucideIcon;
  /** 28 px with a 16 px icon, 20 px with the same, or 20 px with a 12 px one. */
  size?: 'default' | 'compact' | 'small';
}

/** A button that shows an icon only. */
export function IconButton({ icon, size = 'default', className, ...rest }: Props): ReactElement {
  return (
    <NamedButton
      className={classes('icon-button', size !== 'default' && 'icon-button-small', className)}
      {...rest}
    >
      <Icon of={icon} small={size === 'small'} />
    </NamedButton>
  );
}

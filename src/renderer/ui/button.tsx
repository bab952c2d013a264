import type { LucideIcon } from 'lucide-react';
import { ChevronDown } from 'lucide-react';
import type { ComponentPropsWithRef, ReactElement, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { KeyChips } from './kbd.tsx';
import './button.css';

interface Props extends ComponentPropsWithRef<'button'> {
  /** `primary` is filled: at most one on a surface. `quiet` has no edge. */
  variant?: 'primary' | 'default' | 'quiet' | 'danger';
  /** 28 px, 24 px or 36 px high. */
  size?: 'default' | 'small' | 'large';
  icon?: LucideIcon | undefined;
  /** Anything else before the label, such as a status glyph. */
  before?: ReactNode;
  keys?: string | undefined;
  /** Shows that it opens a menu. */
  opens?: boolean;
}

/** A button with a label, and perhaps an icon, a key chip, a chevron. */
export function Button(props: Props): ReactElement {
  const {
    variant = 'default',
    size = 'default',
    icon,
    before,
    keys,
    opens,
    className,
    children,
    ...rest
  } = props;
  return (
    <button
      type="button"
      className={classes('button', `button-${variant}`, size !== 'default' && `button-${size}`, className)}
      {...rest}
    >
      {icon ? <Icon of={icon} /> : null}
      {before}
      {children}
      {keys ? <KeyChips keys={keys} joined /> : null}
      {opens ? <Icon of={ChevronDown} small /> : null}
    </button>
  );
}

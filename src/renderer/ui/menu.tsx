import { ContextMenu as BaseContext } from '@base-ui/react/context-menu';
import { Menu as Base } from '@base-ui/react/menu';
import { Check, ChevronRight, type LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { text } from '../../language/strings.ts';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { KeyChips } from './kbd.tsx';
import './menu.css';

type Element = ReactElement<Record<string, unknown>>;

/** Menus are drawn at the end of the page; as a region they belong to its outline. */
const place = { className: 'menu-place', role: 'region', 'aria-label': text.menu };

interface MenuProps {
  /** The button that opens it. */
  trigger: Element;
  align?: 'start' | 'end';
  /** Items, separators and submenus. */
  children: ReactNode;
}

/** A button's menu. */
export function Menu({ trigger, align = 'start', children }: MenuProps): ReactElement {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner {...place} align={align} sideOffset={4} collisionPadding={8}>
          <Base.Popup className="menu">{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface ContextMenuProps {
  /** What is right-clicked. */
  area: Element;
  onOpenChange?: (open: boolean) => void;
  /** Whether focus goes back to where it was; asked when the menu closes. */
  returnsFocus?: () => boolean;
  children: ReactNode;
}

/** A menu on right click, or on the keyboard's menu key. */
export function ContextMenu({ area, onOpenChange, returnsFocus, children }: ContextMenuProps): ReactElement {
  return (
    <BaseContext.Root {...(onOpenChange ? { onOpenChange: (open: boolean) => onOpenChange(open) } : {})}>
      <BaseContext.Trigger render={area} />
      <BaseContext.Portal>
        <BaseContext.Positioner {...place} collisionPadding={8}>
          <BaseContext.Popup className="menu" {...(returnsFocus ? { finalFocus: returnsFocus } : {})}>
            {children}
          </BaseContext.Popup>
        </BaseContext.Positioner>
      </BaseContext.Portal>
    </BaseContext.Root>
  );
}

interface ItemProps {
  label: string;
  icon?: LucideIcon | undefined;
  /** Anything else before the label, such as a status glyph. */
  before?: ReactNode;
  /** Said after the label, more quietly. */
  note?: string | undefined;
  keys?: string | undefined;
  disabled?: boolean;
  danger?: boolean;
  onChoose(): void;
}

/** One entry, with its key at the right. */
export function MenuItem({
  label,
  icon,
  before,
  note,
  keys,
  disabled = false,
  danger,
  onChoose,
}: ItemProps): ReactElement {
  return (
    <Base.Item
      className={classes('menu-item', danger && 'menu-item-danger')}
      disabled={disabled}
      label={label}
      onClick={onChoose}
    >
      {icon ? <Icon of={icon} /> : <span className="menu-item-mark">{before}</span>}
      <span className="menu-item-label">{label}</span>
      {note ? <span className="menu-item-note">{note}</span> : null}
      {keys ? <KeyChips keys={keys} /> : null}
    </Base.Item>
  );
}

interface CheckItemProps {
  label: string;
  checked: boolean;
  disabled?: boolean;
  onChange(checked: boolean): void;
}

/** An entry that is on or off; the menu stays open, so that several can be set. */
export function MenuCheckItem({ label, checked, disabled = false, onChange }: CheckItemProps): ReactElement {
  return (
    <Base.CheckboxItem
      className="menu-item"
      checked={checked}
      disabled={disabled}
      label={label}
      onCheckedChange={onChange}
      closeOnClick={false}
    >
      <Base.CheckboxItemIndicator className="menu-item-mark">
        <Icon of={Check} />
      </Base.CheckboxItemIndicator>
      <span className="menu-item-label">{label}</span>
    </Base.CheckboxItem>
  );
}

export const MenuSeparator = (): ReactElement => <Base.Separator className="menu-separator" />;

interface SubmenuProps {
  label: string;
  icon?: LucideIcon;
  children: ReactNode;
}

/** An entry that opens further entries beside it. */
export function Submenu({ label, icon, children }: SubmenuProps): ReactElement {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className="menu-item" label={label}>
        {icon ? <Icon of={icon} /> : null}
        <span className="menu-item-label">{label}</span>
        <Icon of={ChevronRight} small />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner {...place} sideOffset={2} alignOffset={-5} collisionPadding={8}>
          <Base.Popup className="menu">{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}

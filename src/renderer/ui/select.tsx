import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import './menu.css';
import './select.css';

interface Option<T extends string> {
  value: T;
  label: string;
  /** A glyph before the label. */
  before?: ReactNode;
}

interface Props<T extends string> {
  /** Its name for screen readers; the value is read behind it. */
  label: string;
  value: T;
  options: readonly Option<T>[];
  onChange(value: T): void;
  /** 28 px or 24 px high. */
  size?: 'default' | 'small';
  disabled?: boolean;
}

/** One of a few values, each with a name and perhaps a glyph. */
export function Select<T extends string>(props: Props<T>): ReactElement {
  const { label, value, options, onChange, size = 'default', disabled = false } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <Base.Root
      value={value}
      disabled={disabled}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
    >
      <Base.Trigger
        className={classes('button', 'button-default', `button-${size}`, 'select')}
        aria-label={`${label}: ${chosen?.label ?? ''}`}
      >
        {chosen?.before}
        {chosen?.label}
        <Icon of={ChevronDown} small />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          className="menu-place"
          alignItemWithTrigger={false}
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          <Base.Popup className="menu">
            {options.map((option) => (
              <Base.Item
                key={option.value}
                className="menu-item select-item"
                value={option.value}
                label={option.label}
              >
                <span className="menu-item-mark">{option.before}</span>
                <Base.ItemText className="menu-item-label">{option.label}</Base.ItemText>
                <Base.ItemIndicator className="select-mark">
                  <Icon of={Check} small />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

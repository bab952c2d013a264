import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import type { ReactElement } from 'react';
import './checkbox.css';

interface Props {
  checked: boolean;
  /** Some of what it stands for, but not all. */
  indeterminate?: boolean;
  onChange(checked: boolean, shift: boolean): void;
  label?: string;
  disabled?: boolean;
  tabIndex?: number;
}

/** A checkbox of 16 px with three states. Without `label` it must stand in a <label>. */
export function Checkbox({
  checked,
  indeterminate = false,
  onChange,
  label,
  disabled,
  tabIndex,
}: Props): ReactElement {
  return (
    <Base.Root
      className="checkbox"
      checked={checked}
      indeterminate={indeterminate}
      disabled={disabled}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onCheckedChange={(next, details) => {
        const { event } = details;
        onChange(next, 'shiftKey' in event && event.shiftKey === true);
      }}
    >
      <Base.Indicator className="checkbox-mark">
        {indeterminate ? (
          <Minus strokeWidth={3} aria-hidden="true" />
        ) : (
          <Check strokeWidth={3} aria-hidden="true" />
        )}
      </Base.Indicator>
    </Base.Root>
  );
}

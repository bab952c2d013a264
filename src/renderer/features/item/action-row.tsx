import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef, ReactElement } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { KeyChips } from '../../ui/kbd.tsx';

interface Props extends ComponentPropsWithRef<'button'> {
  icon: LucideIcon;
  label: string;
  keys?: string | undefined;
  /** A chip where several keys do it: `0–5`. */
  chip?: string;
}

/** A row of the pane that does something: icon, name, key at the right. */
export function ActionRow({ icon, label, keys, chip, ...rest }: Props): ReactElement {
  return (
    <button type="button" {...rest} className="action-row">
      <Icon of={icon} />
      <span className="ellipsis">{label}</span>
      {keys ? <KeyChips keys={keys} /> : null}
      {chip ? <kbd className="key">{chip}</kbd> : null}
    </button>
  );
}

import type { ReactElement, ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';

/** Settings that belong together, under a head. */
export function Part({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section className="settings-part" aria-label={title}>
      <h3 className="settings-head">{title}</h3>
      {children}
    </section>
  );
}

/** One setting: its name, and the control, which brings its own name for screen readers. */
export function Setting({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div className="setting">
      <span className="setting-name" aria-hidden="true">
        {name}
      </span>
      <div className="setting-value">{children}</div>
    </div>
  );
}

interface SwitchProps {
  name: string;
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  onChange(checked: boolean): void;
}

/** A setting that is on or off; the whole line switches it. */
export function SwitchSetting({
  name,
  hint,
  checked,
  disabled = false,
  onChange,
}: SwitchProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox in it is the control
    <label className="setting-switch">
      <Checkbox checked={checked} disabled={disabled} onChange={onChange} />
      <span>
        {name}
        {hint ? <span className="setting-hint">{hint}</span> : null}
      </span>
    </label>
  );
}

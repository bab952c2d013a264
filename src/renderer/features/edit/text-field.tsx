import { type ReactElement, type RefObject, useId } from 'react';
import { classes } from '../../ui/classes.ts';

interface Props {
  label: string;
  value: string;
  hint?: string;
  mono?: boolean;
  /** It may have several lines. */
  long?: boolean;
  /** Given where it has the focus when the dialog opens. */
  first?: RefObject<HTMLElement | null>;
  onChange(value: string): void;
}

/** A field of the dialog with its name above it. */
export function TextField({ label, value, hint = '', mono, long, first, onChange }: Props): ReactElement {
  const id = useId();
  const common = {
    id,
    className: classes('field', 'edit-input', mono && 'mono'),
    dir: 'auto',
    placeholder: hint,
    spellCheck: false,
    autoComplete: 'off',
    value,
    ref: (field: HTMLElement | null): void => {
      if (first) first.current = field;
    },
  };
  return (
    <label className="edit-field" htmlFor={id}>
      <span className="edit-label">{label}</span>
      {long ? (
        <textarea rows={2} {...common} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...common} onChange={(event) => onChange(event.target.value)} />
      )}
    </label>
  );
}

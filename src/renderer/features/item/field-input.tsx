import { type ReactElement, useState } from 'react';
import { Select } from '../../ui/select.tsx';

/** One text field of an editor. */
export interface EditorField {
  name: string;
  label: string;
  value: string;
  /** A long value wraps; with `lines` Enter starts a new one. The field grows with it. */
  wraps?: boolean;
  lines?: boolean;
  hint?: string;
  className?: string;
  /** One of these is chosen instead of typed. */
  options?: readonly { value: string; label: string }[];
  /** Says what is understood of the text while it is typed. */
  note?(value: string): string | null;
}

interface Props {
  field: EditorField;
  first: boolean;
  busy: boolean;
  problem: boolean;
  id: string;
  hintId: string;
}

/** What a field is typed or chosen in. */
export function FieldInput({ field, first, busy, problem, id, hintId }: Props): ReactElement {
  if (field.options) return <OptionInput field={field} options={field.options} busy={busy} />;
  const common = {
    id,
    name: field.name,
    className: 'field editor-input',
    defaultValue: field.value,
    placeholder: field.hint,
    spellCheck: field.lines === true,
    readOnly: busy,
    // Right-to-left titles and names are written from their own side.
    dir: 'auto',
    'aria-invalid': problem,
    'aria-describedby': hintId,
    ref: first ? focusAndSelect : undefined,
  };
  return field.wraps || field.lines ? <textarea rows={1} {...common} /> : <input {...common} />;
}

interface OptionProps {
  field: EditorField;
  options: NonNullable<EditorField['options']>;
  busy: boolean;
}

function OptionInput({ field, options, busy }: OptionProps): ReactElement {
  const [value, setValue] = useState(field.value);
  return (
    <span className="editor-options">
      <input type="hidden" name={field.name} value={value} />
      <Select label={field.label} value={value} options={options} disabled={busy} onChange={setValue} />
    </span>
  );
}

function focusAndSelect(area: HTMLTextAreaElement | HTMLInputElement | null): void {
  if (!area || area.dataset['focused']) return;
  area.dataset['focused'] = 'true';
  area.focus();
  area.select();
}

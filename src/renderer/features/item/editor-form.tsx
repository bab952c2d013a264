import { type KeyboardEvent, type ReactElement, useId } from 'react';
import { itemText as text } from '../../../language/strings-features.ts';
import { classes } from '../../ui/classes.ts';

/** One text field of an editor. */
export interface EditorField {
  name: string;
  label: string;
  value: string;
  /** A long value wraps; with `lines` Shift+Enter starts a new one. The field grows with it. */
  wraps?: boolean;
  lines?: boolean;
  hint?: string;
  className?: string;
}

interface Props {
  ref: React.Ref<HTMLFormElement>;
  label: string;
  fields: readonly EditorField[];
  busy: boolean;
  problem: string | null;
  /** The field that the problem is about; null: all. */
  wrong: string | null;
  className: string | undefined;
  onSave(): void;
  onCancel(): void;
}

/** The fields of one value while it is edited, and under them what is wrong or how to leave. */
export function EditorForm({
  ref,
  label,
  fields,
  busy,
  problem,
  wrong,
  className,
  onSave,
  onCancel,
}: Props): ReactElement {
  const id = useId();
  const lines = fields.some((field) => field.lines);

  const problemOf = (field: EditorField): boolean =>
    problem !== null && (wrong === null || wrong === field.name);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    // The window's own keys mean nothing while a field is being edited.
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && !event.shiftKey) onSave();
    else return;
    event.preventDefault();
  }

  return (
    <form
      ref={ref}
      className={classes('editor', className)}
      aria-label={text.edit(label)}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
      onBlur={(event) => {
        const stays = event.currentTarget.contains(event.relatedTarget);
        if (!stays && document.hasFocus()) onSave();
      }}
    >
      {fields.map((field, i) => (
        <label
          key={field.name}
          className={classes('editor-field', field.className)}
          htmlFor={`${id}-${field.name}`}
        >
          <span className={fields.length > 1 ? 'editor-label' : 'visually-hidden'}>{field.label}</span>
          <FieldInput
            field={field}
            first={i === 0}
            busy={busy}
            problem={problemOf(field)}
            id={`${id}-${field.name}`}
            hintId={`${id}-hint`}
          />
        </label>
      ))}
      <p
        id={`${id}-hint`}
        className={problem === null ? 'editor-hint' : 'editor-hint editor-problem'}
        role={problem === null ? undefined : 'alert'}
      >
        {problem ?? (lines ? text.lineHint : text.saveHint)}
      </p>
    </form>
  );
}

interface InputProps {
  field: EditorField;
  first: boolean;
  busy: boolean;
  problem: boolean;
  id: string;
  hintId: string;
}

function FieldInput({ field, first, busy, problem, id, hintId }: InputProps): ReactElement {
  const common = {
    id,
    name: field.name,
    className: 'field editor-input',
    defaultValue: field.value,
    placeholder: field.hint,
    spellCheck: field.lines === true,
    readOnly: busy,
    'aria-invalid': problem,
    'aria-describedby': hintId,
    ref: first ? focusAndSelect : undefined,
  };
  return field.wraps || field.lines ? <textarea rows={1} {...common} /> : <input {...common} />;
}

function focusAndSelect(area: HTMLTextAreaElement | HTMLInputElement | null): void {
  if (!area || area.dataset['focused']) return;
  area.dataset['focused'] = 'true';
  area.focus();
  area.select();
}

import { type FormEvent, type KeyboardEvent, type ReactElement, useId, useState } from 'react';
import { editText } from '../../../language/strings-edit.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { classes } from '../../ui/classes.ts';
import { usePlatform } from '../../ui/platform.ts';
import { type EditorField, FieldInput } from './field-input.tsx';
import { leaves } from './leaves.ts';

export type { EditorField };

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
export function EditorForm(props: Props): ReactElement {
  const { ref, label, fields, busy, problem, wrong, className, onSave, onCancel } = props;
  const id = useId();
  const platform = usePlatform();
  const lines = fields.some((field) => field.lines);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const notes = fields.flatMap((field) => field.note?.(typed[field.name] ?? field.value) ?? []);

  const problemOf = (field: EditorField): boolean =>
    problem !== null && (wrong === null || wrong === field.name);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    // The window's own keys mean nothing while a field is being edited.
    event.stopPropagation();
    const onButton = event.target instanceof Element && event.target.closest('button') !== null;
    const isSave = event.ctrlKey || event.metaKey || (!lines && !event.shiftKey && !onButton);
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && isSave) onSave();
    else return;
    event.preventDefault();
  }

  function onInput(event: FormEvent): void {
    const { target } = event;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const noted = isField && fields.some((field) => field.note && field.name === target.name);
    if (noted) setTyped({ ...typed, [target.name]: target.value });
  }

  return (
    <form
      ref={ref}
      className={classes('editor', className)}
      aria-label={text.edit(label)}
      onKeyDown={onKeyDown}
      onInput={onInput}
      onSubmit={(event) => event.preventDefault()}
      onBlur={(event) => {
        if (leaves(event.currentTarget, event.relatedTarget)) onSave();
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
      {notes.map((note) => (
        <p key={note} className="editor-hint editor-note" role="status">
          {note}
        </p>
      ))}
      <p
        id={`${id}-hint`}
        className={problem === null ? 'editor-hint' : 'editor-hint editor-problem'}
        role={problem === null ? undefined : 'alert'}
      >
        {problem ?? (lines ? editText.lineHint(platform === 'darwin') : text.saveHint)}
      </p>
    </form>
  );
}

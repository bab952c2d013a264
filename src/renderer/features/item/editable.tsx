import { type ReactElement, type ReactNode, useEffect } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import type { Edit } from './edit-conflict.ts';
import { EditableBox } from './editable-box.tsx';
import { type EditorField, EditorForm } from './editor-form.tsx';
import { type Read, useEditing } from './use-editing.ts';

interface Props {
  /** What is edited, as a name: "Title". */
  label: string;
  item: Item;
  fields: readonly EditorField[];
  /** The texts as a change, or why they are none. */
  read(values: Readonly<Record<string, string>>, seen: Item): Read;
  /** A value of the conflict as text. */
  show(value: Edit | Item): string;
  stored(item: Item): void;
  className?: string;
  /** The key that opens the editor from the list, for its tooltip. */
  keys?: string | undefined;
  /** A command asks for the editor; `onAsked` is called when it is there. */
  asked?: boolean;
  onAsked?: () => void;
  /** The editor has been closed, with or without a change. */
  onClosed?: () => void;
  /** Keeps the value's place among the headings while it is edited. */
  heading?: ReactNode;
  /** The value as it is read. */
  children: ReactNode;
}

/**
 * A value that is edited as text where it stands: click, or Enter on its pencil. Enter or leaving saves,
 * Escape gives up; what is wrong, or was changed elsewhere meanwhile, is said under the field.
 */
export function Editable(props: Props): ReactElement {
  const { label, item, fields, read, show, stored, className, asked = false, onAsked, onClosed } = props;
  const editing = useEditing({
    label,
    item,
    stored,
    show,
    onClosed,
    draft(seen) {
      const form = editing.editor.current;
      if (!form) return null;
      const typed = [...new FormData(form)].map(([name, value]) => [
        name,
        String(value).replaceAll('\r\n', '\n'),
      ]);
      return read(Object.fromEntries(typed) as Record<string, string>, seen);
    },
  });
  const { saving, wrong, editor, start } = editing;

  useEffect(() => {
    if (!asked) return;
    start();
    onAsked?.();
  });

  return (
    <EditableBox
      label={label}
      item={item}
      editing={editing}
      show={show}
      className={className}
      keys={props.keys}
      heading={props.heading}
      editor={
        <EditorForm
          ref={editor}
          label={label}
          fields={fields}
          busy={saving.busy}
          problem={saving.problem}
          wrong={wrong}
          className={className}
          onSave={editing.save}
          onCancel={editing.close}
        />
      }
    >
      {props.children}
    </EditableBox>
  );
}

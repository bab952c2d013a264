import { Pencil } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { NamedButton } from '../../ui/named-button.tsx';
import { ConflictBox } from './conflict-box.tsx';
import type { Edit } from './edit-conflict.ts';
import type { Editing } from './use-editing.ts';
import './editable.css';
import { useCanEdit } from './use-can-edit.ts';

interface Props {
  label: string;
  item: Item;
  editing: Editing;
  show(value: Edit | Item): string;
  className?: string | undefined;
  /** The key that opens the editor from the list. */
  keys?: string | undefined;
  /** Keeps the value's place among the headings while it is edited. */
  heading?: ReactNode;
  /** Stands in place of the value while it is edited. */
  editor: ReactNode;
  /** The value as it is read. */
  children: ReactNode;
}

/** A value that is read, edited, or in conflict, in one place. */
export function EditableBox(props: Props): ReactElement {
  const { label, item, editing, show, className, keys, editor, children } = props;
  const { saving, seen, start, opener } = editing;
  const fixed = !useCanEdit(item);
  if (saving.conflict) {
    return (
      <ConflictBox
        label={label}
        mine={show(saving.conflict.edit)}
        theirs={show(saving.conflict.now)}
        onSettle={async (choice) => {
          if (await saving.settle(choice)) editing.close();
        }}
      />
    );
  }
  if (seen) {
    return (
      <>
        {props.heading}
        {editor}
      </>
    );
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the pencil inside is the way for keys
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the pencil inside
    <div
      className={classes('editable', fixed && 'editable-fixed', className)}
      onClick={(event) => {
        const onControl = event.target instanceof Element && event.target.closest('a, button') !== null;
        if (!onControl && (getSelection()?.isCollapsed ?? true)) start();
      }}
    >
      {children}
      {fixed ? null : (
        <NamedButton
          ref={opener}
          className="editable-pencil"
          label={text.edit(label)}
          keys={keys}
          onClick={start}
        >
          <Icon of={Pencil} small />
        </NamedButton>
      )}
    </div>
  );
}

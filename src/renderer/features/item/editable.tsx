import { Pencil } from 'lucide-react';
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { useGetApp } from '../../store/context.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { ConflictBox } from './conflict-box.tsx';
import type { Edit } from './edit-conflict.ts';
import { type EditorField, EditorForm } from './editor-form.tsx';
import { useSave } from './use-save.ts';
import './editable.css';

export type Read = { patch: Edit } | { problem: string; field: string };

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
  /** A command asks for the editor; `onAsked` is called when it is there. */
  asked?: boolean;
  onAsked?: () => void;
  /** The value as it is read. */
  children: ReactNode;
}

/**
 * A value that is edited where it stands: click, or Enter on its pencil. Enter or leaving saves,
 * Escape gives up; what is wrong, or was changed elsewhere meanwhile, is said under the field.
 */
export function Editable(props: Props): ReactElement {
  const { label, item, fields, read, show, stored, className, asked = false, onAsked, children } = props;
  const app = useGetApp();
  const [seen, setSeen] = useState<Item | null>(null);
  const saving = useSave(stored, () => app().toast({ text: text.notSaved(label), tone: 'error' }));
  const [wrong, setWrong] = useState<string | null>(null);
  const back = useRef<Element | null>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const refocus = useRef(false);

  function start(): void {
    if (item.trashed !== null || seen) return;
    back.current = document.activeElement;
    saving.setProblem(null);
    setSeen(item);
  }

  function close(): void {
    refocus.current = form.current?.contains(document.activeElement) ?? true;
    setSeen(null);
    saving.setProblem(null);
  }

  async function save(): Promise<void> {
    if (!seen || saving.busy || !form.current) return;
    const values = Object.fromEntries(
      [...new FormData(form.current)].map(([name, value]) => [name, String(value).replaceAll('\r\n', '\n')]),
    );
    const result = read(values, seen);
    setWrong('problem' in result ? result.field : null);
    if ('problem' in result) saving.setProblem(result.problem);
    else if (await saving.save(result.patch, seen)) close();
  }

  useEffect(() => {
    if (seen || !refocus.current) return;
    refocus.current = false;
    returnFocus(back.current, pencil.current);
  }, [seen]);

  useEffect(() => {
    if (!asked) return;
    start();
    onAsked?.();
  });

  if (saving.conflict) {
    return (
      <ConflictBox
        label={label}
        mine={show(saving.conflict.edit)}
        theirs={show(saving.conflict.now)}
        onSettle={async (choice) => {
          if (await saving.settle(choice)) close();
        }}
      />
    );
  }
  if (seen) {
    return (
      <EditorForm
        ref={form}
        label={label}
        fields={fields}
        busy={saving.busy}
        problem={saving.problem}
        wrong={wrong}
        className={className}
        onSave={save}
        onCancel={close}
      />
    );
  }
  const fixed = item.trashed !== null;
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
        <button
          ref={pencil}
          type="button"
          className="editable-pencil"
          aria-label={text.edit(label)}
          onClick={start}
        >
          <Icon of={Pencil} small />
        </button>
      )}
    </div>
  );
}

function returnFocus(before: Element | null, pencil: HTMLElement | null): void {
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
  else pencil?.focus();
}

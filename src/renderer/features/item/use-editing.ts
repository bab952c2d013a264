import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { editText } from '../../../language/strings-edit.ts';
import { useClient, useGetApp } from '../../store/context.ts';
import type { Edit } from './edit-conflict.ts';
import { useCanEdit } from './use-can-edit.ts';
import { type Saving, useSave } from './use-save.ts';

export type Read = { patch: Edit } | { problem: string; field: string };

interface Options {
  label: string;
  item: Item;
  stored(item: Item): void;
  /** A value of the edit or the item as text. */
  show(value: Edit | Item): string;
  /** What is typed at this moment, as a change; null when nothing is being edited. */
  draft(seen: Item): Read | null;
  onClosed?: (() => void) | undefined;
}

export interface Editing {
  /** The item as the open editor saw it, or null while none is open. */
  seen: Item | null;
  saving: Saving;
  /** The field that the problem is about, or null. */
  wrong: string | null;
  /** The editor's outermost element, and the button that opens it: focus goes back there. */
  editor: RefObject<HTMLFormElement | null>;
  opener: RefObject<HTMLButtonElement | null>;
  start(): void;
  close(): void;
  save(): Promise<void>;
}

/**
 * The life of one editor: it opens on the item as it is, saves what differs, keeps what can't be saved, and
 * gives the focus back. One that is taken away while open (another paper was selected, this one was erased)
 * still saves; what can't be stored then is offered for copying, so that no typed text is lost.
 */
export function useEditing({ label, item, stored, show, draft, onClosed }: Options): Editing {
  const app = useGetApp();
  const client = useClient();
  const canEdit = useCanEdit(item);
  const [seen, setSeen] = useState<Item | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const editor = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const back = useRef<Element | null>(null);
  const refocus = useRef(false);
  const savedInTrash = (): void => app().toast({ text: editText.savedInTrash(label), tone: 'info' });
  const saving = useSave(stored, lost, savedInTrash);
  function lost(edit: Edit, reason: string): void {
    const typed = show(edit);
    const copy = (): Promise<unknown> => client.call('shell.writeClipboard', { text: typed, html: '' });
    app().toast({
      text: editText.notSaved(label, reason),
      tone: 'error',
      ...(typed ? { action: { label: editText.copyTyped, run: () => void copy().catch(app().fail) } } : {}),
    });
  }

  function start(): void {
    if (!canEdit || seen) return;
    back.current = document.activeElement;
    saving.setProblem(null);
    setSeen(item);
  }

  function close(): void {
    refocus.current = editor.current?.contains(document.activeElement) ?? true;
    setSeen(null);
    setWrong(null);
    saving.setProblem(null);
    onClosed?.();
  }

  async function save(): Promise<void> {
    if (!seen || saving.busy) return;
    const read = draft(seen);
    if (!read) return;
    setWrong('problem' in read ? read.field : null);
    if ('problem' in read) saving.setProblem(read.problem);
    else if (await saving.save(read.patch, seen)) close();
  }

  useEffect(() => {
    if (seen || !refocus.current) return;
    refocus.current = false;
    const before = back.current;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    else opener.current?.focus();
  }, [seen]);

  const leave = useRef<() => void>(() => undefined);
  useEffect(() => {
    leave.current = () => {
      if (!seen || saving.busy || saving.conflict) return;
      const read = draft(seen);
      if (read && 'patch' in read) void saving.save(read.patch, seen);
    };
  });
  // A layout effect: its end comes while the fields that are to be read still stand.
  useLayoutEffect(() => () => leave.current(), []);

  return { seen, saving, wrong, editor, opener, start, close, save };
}

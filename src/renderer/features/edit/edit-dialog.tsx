import { X } from 'lucide-react';
import { type ReactElement, type RefObject, useMemo, useState } from 'react';
import { papers } from '../../../language/strings.ts';
import { editText as text } from '../../../language/strings-edit.ts';
import { told } from '../../commands/told.ts';
import { type EditForm, editOf, firstForm } from '../../model/bulk-edit.ts';
import { asSelection } from '../../model/selection.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { selectedCount } from '../../store/select.ts';
import { Button } from '../../ui/button.tsx';
import { DialogTitle } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { EditFields } from './edit-fields.tsx';
import { EditPreviewList } from './edit-preview.tsx';
import { usePreview } from './use-preview.ts';
import './edit.css';

/** What was set last stays while the window is open: the same edit is often made of other papers. */
let lastForm: EditForm = firstForm;

interface Props {
  /** What has the focus at first. */
  first: RefObject<HTMLElement | null>;
  onClose(): void;
}

/** One field of many papers: what to do, what it would do, and doing it. */
export function EditDialog({ first, onClose }: Props): ReactElement {
  const app = useAppContext();
  const picks = useApp((state) => state.picks);
  const result = useApp((state) => state.result);
  const count = useApp(selectedCount);
  const selection = useMemo(() => asSelection(picks, result), [picks, result]);
  const [form, setForm] = useState(lastForm);
  const edit = useMemo(() => editOf(form), [form]);
  const preview = usePreview(selection, edit);
  const changes = preview.found?.changes ?? 0;
  const isWhole = preview.found !== null && preview.found.seen >= preview.found.total;

  function change(next: EditForm): void {
    lastForm = next;
    setForm(next);
  }

  async function apply(): Promise<void> {
    if (!selection || !edit) return;
    onClose();
    try {
      const done = await app.client.call('edits.apply', { selection, edit });
      if (done.action) told(app, done, text.edited(done.changed, done.refused));
      else app.store.getState().toast({ text: text.nothingEdited(done.refused), tone: 'info' });
    } catch (error) {
      app.store.getState().fail(error);
    }
  }

  return (
    <form
      className="edit-body"
      onSubmit={(event) => {
        event.preventDefault();
        if (changes > 0) void apply();
      }}
    >
      <header className="edit-top">
        <DialogTitle className="edit-title">{text.editTitle(papers(count))}</DialogTitle>
        <IconButton label={text.close} icon={X} keys="Escape" onClick={onClose} />
      </header>
      <EditFields first={first} form={form} onChange={change} problem={preview.problem} />
      <EditPreviewList preview={preview} isReady={edit !== null} />
      <footer className="edit-foot">
        <span className="edit-foot-note">{text.undoNote}</span>
        <Button onClick={onClose}>{text.cancel}</Button>
        <Button type="submit" variant="primary" disabled={changes === 0 || preview.problem !== null}>
          {isWhole || changes === 0 ? text.apply(changes) : text.applyAll}
        </Button>
      </footer>
    </form>
  );
}

import { type ReactElement, type RefObject, useMemo, useState } from 'react';
import { text as windowText } from '../../../language/strings.ts';
import { noteText as text } from '../../../language/strings-notes.ts';
import { told } from '../../commands/told.ts';
import { asSelection } from '../../model/selection.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { selectedCount } from '../../store/select.ts';
import { Button } from '../../ui/button.tsx';
import { DialogTitle } from '../../ui/dialog.tsx';
import { KeyChips } from '../../ui/kbd.tsx';
import { NoteArea } from './note-area.tsx';
import './notes.css';
import './note-each.css';

/**
 * What was written and not added, by the library that it was written in: a dialog closed by accident,
 * or a refusal, must not lose it.
 */
const kept = new Map<string, string>();

interface Props {
  /** What has the focus at first. */
  first: RefObject<HTMLTextAreaElement | null>;
  onClose(): void;
}

/** One text that becomes a note of each selected paper. */
export function NoteEach({ first, onClose }: Props): ReactElement {
  const app = useAppContext();
  const count = useApp(selectedCount);
  const picks = useApp((state) => state.picks);
  const result = useApp((state) => state.result);
  const selection = useMemo(() => asSelection(picks, result), [picks, result]);
  const library = useApp((state) => state.library?.folder ?? '');
  const written = (): string => kept.get(library) ?? '';
  const [initial] = useState(() => ({ text: written(), epoch: 0 }));
  const [isBlank, setBlank] = useState(() => written().trim() === '');

  async function add(): Promise<void> {
    const note = written();
    if (!selection || note.trim() === '') return;
    onClose();
    try {
      const done = await app.client.call('notes.addToItems', { selection, text: note });
      // The dialog may have been opened again meanwhile, for another note.
      if (written() === note) kept.delete(library);
      told(app, done, text.addedEach(done.changed));
    } catch (error) {
      app.store.getState().fail(error);
    }
  }

  return (
    <form
      className="note-each"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <DialogTitle className="note-each-title">{text.eachTitle(count)}</DialogTitle>
      <p className="secondary">{text.eachHint}</p>
      <NoteArea
        ref={first}
        draft={initial}
        onType={(typed) => {
          kept.set(library, typed);
          setBlank(typed.trim() === '');
        }}
        onSave={() => void add()}
        onLeave={onClose}
      />
      <div className="note-each-buttons">
        <Button onClick={onClose}>{windowText.cancel}</Button>
        <Button type="submit" variant="primary" disabled={isBlank}>
          {text.addEach}
          <KeyChips keys="Mod+s" />
        </Button>
      </div>
    </form>
  );
}

import { Eye, PanelTopOpen, Trash2 } from 'lucide-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { toggleTask } from '../../../language/markdown/lists.ts';
import { noteText as text } from '../../../language/strings-notes.ts';
import { useAppContext } from '../../store/context.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { MarkdownView } from './markdown-view.tsx';
import { NoteArea } from './note-area.tsx';
import { NoteConflict, NoteState } from './note-state.tsx';
import { endNote, removeNote } from './note-work.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  draftKey: string;
  /** Writing is over; the note has been saved or has gone. */
  onClose(): void;
  onOpenTab(): void;
}

/** A note in the pane while it is written, or shown as it will be read. */
export function NoteEditor({ draftKey, onClose, onOpenTab }: Props): ReactElement | null {
  const app = useAppContext();
  const { notes } = app;
  const draft = useDraft(draftKey);
  const [preview, setPreview] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (preview) return;
    const field = area.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [preview]);

  // Another paper, or another tab, came instead: nothing waits for the pause.
  useEffect(() => {
    app.notes.hold(draftKey);
    return () => void endNote(app, draftKey);
  }, [app, draftKey]);

  if (!draft) return null;
  return (
    <section className="note-editor" aria-label={text.edit}>
      <div className="note-bar">
        <NoteState draft={draft} />
        <IconButton
          label={text.preview}
          icon={Eye}
          aria-pressed={preview}
          onClick={() => setPreview(!preview)}
        />
        <IconButton label={text.openTab} icon={PanelTopOpen} onClick={onOpenTab} />
        <IconButton
          label={text.remove}
          icon={Trash2}
          onClick={() => {
            onClose();
            void removeNote(app, draft);
          }}
        />
      </div>
      <NoteConflict
        draft={draft}
        onGone={() => {
          notes.discard(draftKey);
          onClose();
        }}
      />
      {preview ? (
        <MarkdownView
          text={draft.text}
          className="note-preview"
          onTick={(line) => notes.rewrite(draftKey, toggleTask(draft.text, line))}
        />
      ) : (
        <NoteArea
          ref={area}
          draft={draft}
          onType={(typed) => notes.type(draftKey, typed)}
          onBlur={() => void notes.flush(draftKey, true)}
          onSave={() => void notes.flush(draftKey, true)}
          onLeave={onClose}
        />
      )}
    </section>
  );
}

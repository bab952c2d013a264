import { Plus } from 'lucide-react';
import { type ReactElement, useEffect, useState } from 'react';
import type { Note } from '../../../contract/methods/notes.ts';
import type { Item } from '../../../contract/model/library.ts';
import { noteText as text } from '../../../language/strings-notes.ts';
import { focusList } from '../../commands/focus.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { newNoteKey, noteKey } from '../../store/note-draft.ts';
import { writable } from '../../store/select.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { MentionsList } from './mentions-list.tsx';
import { NoteCard } from './note-card.tsx';
import { NoteEditor } from './note-editor.tsx';
import { noteRequest } from './note-request.ts';
import { openNoteTab } from './note-tab-host.tsx';
import { tickTask } from './note-work.ts';
import { useDraft } from './use-draft.ts';
import { useNotes } from './use-notes.ts';
import './notes.css';

/** The notes of a paper, one of them perhaps being written, and the notes that mention the paper. */
export function NotesSection({ item }: { item: Item }): ReactElement | null {
  const app = useAppContext();
  const found = useNotes(item.id);
  const canWrite = useApp(writable) && item.trashed === null;
  const [editing, setEditing] = useState<string | null>(() => heldDraft(app.notes, item));
  const asked = noteRequest.use(item.id);
  const draft = useDraft(editing ?? '');

  function edit(note: Note | null): void {
    if (!canWrite) return;
    setEditing(app.notes.open(note ?? { item: item.id }).key);
  }

  useEffect(() => {
    if (asked === null || !found) return;
    noteRequest.take();
    edit(asked === 'first' ? (found.notes[0] ?? null) : null);
  });

  if (!found) return null;
  const shown = found.notes.filter((note) => note.id !== draft?.id || draft.key === noteKey(note.id));
  const editor = (key: string): ReactElement => (
    <NoteEditor
      key={key}
      draftKey={key}
      onClose={() => {
        setEditing(null);
        focusList();
      }}
      onOpenTab={() => {
        setEditing(null);
        openNoteTab(app, key, item);
      }}
    />
  );
  return (
    <>
      <section className="paper-section" aria-label={text.notes}>
        <h3 className="paper-head note-head">
          {text.notes}
          {found.notes.length > 0 ? (
            <span className="note-count">{text.count(found.notes.length)}</span>
          ) : null}
          {canWrite ? (
            <IconButton label={text.add} icon={Plus} size="small" onClick={() => edit(null)} />
          ) : null}
        </h3>
        {shown.map((note) =>
          editing === noteKey(note.id) ? (
            editor(editing)
          ) : (
            <NoteCard
              key={note.id}
              note={note}
              fixed={!canWrite}
              onEdit={() => edit(note)}
              onTick={(line) => void tickTask(app, note, line)}
            />
          ),
        )}
        {editing === newNoteKey(item.id) ? editor(editing) : null}
        {found.notes.length === 0 && editing === null ? <p className="note-none">{text.none}</p> : null}
      </section>
      <MentionsList mentions={found.mentions} total={found.totalMentions} />
    </>
  );
}

/** A draft of this paper that could not be saved when it was left: it is shown again. */
function heldDraft(notes: ReturnType<typeof useAppContext>['notes'], { id }: Item): string | null {
  return notes.leftOf(id)?.key ?? null;
}

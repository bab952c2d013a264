import type { Note } from '../../../contract/methods/notes.ts';
import type { NoteId } from '../../../contract/model/ids.ts';
import { toggleTask } from '../../../language/markdown/lists.ts';
import { noteText } from '../../../language/strings-notes.ts';
import { told } from '../../commands/told.ts';
import type { Draft } from '../../store/note-draft.ts';
import type { App } from '../../store/store.ts';

async function remove(app: App, id: NoteId): Promise<void> {
  try {
    told(app, await app.client.call('notes.remove', { id }), noteText.removed);
  } catch (error) {
    app.store.getState().fail(error);
  }
}

/** Deletes a note that is being written; the toast brings it back. */
export async function removeNote(app: App, draft: Draft): Promise<void> {
  // What was typed last is part of what Undo brings back.
  await app.notes.flush(draft.key, true);
  const id = app.notes.get(draft.key)?.id ?? draft.id;
  app.notes.discard(draft.key);
  if (id !== null) await remove(app, id);
}

/** An editor lets a note go: what there is is saved, and a note that has been emptied is taken away by the last. */
export async function endNote(app: App, key: string): Promise<void> {
  const draft = app.notes.get(key);
  const isLast = app.notes.release(key);
  if (!draft) return;
  if (!isLast) await app.notes.flush(key, true);
  else if (draft.id !== null && draft.text.trim() === '' && draft.state !== 'conflict')
    await removeNote(app, draft);
  else await app.notes.close(key);
}

/** Ticks a task box of a note that is read. */
export async function tickTask(app: App, note: Note, line: number): Promise<void> {
  const text = toggleTask(note.text, line);
  if (text === note.text) return;
  try {
    await app.client.call('notes.update', { id: note.id, version: note.version, text, continues: null });
  } catch (error) {
    app.store.getState().fail(error);
  }
}

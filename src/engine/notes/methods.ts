import { OctavoError } from '../../contract/errors.ts';
import type { Note, noteMethods, SavedNote } from '../../contract/methods/notes.ts';
import type { ItemId, NoteId } from '../../contract/model/ids.ts';
import { actionNames } from '../../language/action-names.ts';
import { changed, changedMany, named } from '../changed.ts';
import type { Handlers } from '../context.ts';
import type { ReadableDb } from '../db/database.ts';
import { textHash } from '../db/hash.ts';
import type { ActionInfo } from '../db/log.ts';
import { idsWhere } from '../items/change-queries.ts';
import { getItem } from '../items/read.ts';
import { textAround } from './around.ts';
import { notesMentioning, presentNotes } from './mention-queries.ts';
import { mentionView } from './mention-view.ts';
import { mentionedPaper, papersByKeys, suggestPapers } from './papers.ts';
import {
  deleteNote,
  findNote,
  foldedKeysOf,
  insertNote,
  joinSteps,
  notesOf,
  papersById,
  type StoredNote,
  updateNote,
} from './queries.ts';

const noteOf = ({ id, item, text, made_at, modified_at }: StoredNote): Note => ({
  id: id as NoteId,
  item: item as ItemId,
  text,
  version: textHash(text),
  made: made_at,
  modified: modified_at,
});

/** @throws OctavoError `note_not_found` */
function requireNote(db: ReadableDb, id: number): StoredNote {
  const note = findNote(db, id);
  if (!note) throw new OctavoError('note_not_found', 'This note is no longer there.', { id });
  return note;
}

function saved(db: ReadableDb, id: number, action: ActionInfo | null): SavedNote {
  const { version, modified } = noteOf(requireNote(db, id));
  return { id: id as NoteId, version, modified, action: named(action) };
}

/** So long a search or a list of mentions waits for what was written a moment ago. */
const PATIENCE_MS = 200;

export const noteHandlers: Handlers<keyof typeof noteMethods> = {
  'notes.list': ({ library }, { item }) => notesOf(library.reader, item).map(noteOf),
  'notes.create': async ({ library }, { item, text }) => {
    const { value, action } = await library.write(actionNames.newNote(), (db, { now }) => {
      getItem(db, item);
      return insertNote(db, item, text, now);
    });
    return saved(library.reader, value, action);
  },
  'notes.addToItems': (context, { selection, text }) =>
    changedMany(context, context.results.resolve(selection), actionNames.newNotes, (db, ids, { now }) => {
      const items = idsWhere(db, ids, 'not trashed');
      for (const item of items) insertNote(db, item, text, now);
      return items.length;
    }),
  'notes.update': async ({ library }, { id, version, text, continues }) => {
    const { action } = await library.write(actionNames.editNote(), (db, writing) => {
      const note = requireNote(db, id);
      if (note.text === text) return;
      if (textHash(note.text) !== version) {
        throw new OctavoError('conflict', 'This note was changed elsewhere in the meantime.', {
          id,
          note: noteOf(note),
        });
      }
      updateNote(db, id, text, writing.now);
      if (continues !== null) joinSteps(db, continues, writing.id, id);
    });
    return saved(library.reader, id, action);
  },
  'notes.remove': ({ library }, { id }) =>
    changed(library, actionNames.removeNote(), (db) => {
      requireNote(db, id);
      return deleteNote(db, id);
    }),
  'notes.mentions': ({ library, derived }, { item, limit }) => {
    derived.catchUp(PATIENCE_MS, [mentionView]);
    const db = library.reader;
    const keys = foldedKeysOf(db, item);
    const notes = presentNotes(db, notesMentioning(derived.db, keys, item));
    const shown = notes.slice(0, limit);
    const papers = new Map(
      papersById(
        db,
        shown.map((note) => note.item),
      ).map((row) => [row.id, mentionedPaper(row)]),
    );
    const folded = new Set(keys);
    return {
      total: notes.length,
      mentions: shown.flatMap(({ id, item: from }) => {
        const paper = papers.get(from);
        const note = findNote(db, id);
        return paper && note ? [{ note: id as NoteId, paper, text: textAround(note.text, folded) }] : [];
      }),
    };
  },
  'notes.papers': ({ library }, { keys }) => papersByKeys(library.reader, keys),
  'notes.suggest': ({ library, search }, { words, limit }) =>
    suggestPapers(library.reader, search, words, limit),
};

import { ActionId, ItemId, NoteId } from '../model/ids.ts';
import { Selection } from '../model/library.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';
import type { Changed } from './items.ts';

/** A note on a paper, in Markdown. A paper can have several. */
export interface Note {
  id: NoteId;
  item: ItemId;
  text: string;
  /** Names the text: an update carries the one it was made from. */
  version: string;
  /** UTC milliseconds. */
  made: number;
  modified: number;
}

/** A paper as notes name it. */
export interface MentionedPaper {
  id: ItemId;
  citationKey: string;
  title: string;
  /** `Zhou et al.`, or ''. */
  creators: string;
  year: number | null;
}

/** A note of another paper that mentions this one, with the text around it. */
export interface Mention {
  note: NoteId;
  paper: MentionedPaper;
  text: string;
}

/** What became of a saved note. */
export interface SavedNote {
  id: NoteId;
  version: string;
  modified: number;
  /** Null when the text was as it is. */
  action: { id: number; name: string } | null;
}

/** Characters of one note. */
const MOST_NOTE_TEXT = 10_000_000;
const text = z.string().max(MOST_NOTE_TEXT);
const key = z.string().max(500);

export const noteMethods = {
  /** The notes of a paper, oldest first. */
  'notes.list': method<Note[]>()(z.strictObject({ item: ItemId })),
  'notes.create': method<SavedNote>()(z.strictObject({ item: ItemId, text })),
  /** The same text as a new note of each paper outside the trash, as one action. */
  'notes.addToItems': method<Changed>()(z.strictObject({ selection: Selection, text: text.regex(/\S/) })),
  /**
   * Sets a note's text. Another text than `version` names is there now: `conflict`, with the note in the
   * details. `continues` names the action that saved it last: where nothing has been done since, the two
   * become one step of Undo.
   */
  'notes.update': method<SavedNote>()(
    z.strictObject({ id: NoteId, version: z.string().max(100), text, continues: ActionId.nullable() }),
  ),
  'notes.remove': method<Changed>()(z.strictObject({ id: NoteId })),
  /** Notes of other papers that mention this one, by its key or a former one; newest first. */
  'notes.mentions': method<{ total: number; mentions: Mention[] }>()(
    z.strictObject({ item: ItemId, limit: z.int().min(1).max(1000) }),
  ),
  /** The papers that keys or former keys name, in the order of the keys; null for a key that names none. */
  'notes.papers': method<(MentionedPaper | null)[]>()(z.strictObject({ keys: z.array(key).max(2000) })),
  /** Papers that a mention being typed may mean: by their key's beginning, then by the words of a search. */
  'notes.suggest': method<MentionedPaper[]>()(
    z.strictObject({ words: z.string().max(200), limit: z.int().min(1).max(50) }),
  ),
};

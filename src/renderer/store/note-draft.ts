import type { Note } from '../../contract/methods/notes.ts';
import type { ItemId, NoteId } from '../../contract/model/ids.ts';

/** A note as it is being written: what stands in the editor, and what the library has of it. */
export interface Draft {
  readonly key: string;
  readonly item: ItemId;
  /** Null until it is first saved. */
  readonly id: NoteId | null;
  readonly text: string;
  /** The text that the library has, as far as is known, and its name. */
  readonly saved: string;
  readonly version: string;
  /** Raised when the text changed by another way than typing: an editor takes it over. */
  readonly epoch: number;
  /** `conflict`: another text is in the library; `gone`: the note is no longer there. */
  readonly state: 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict' | 'gone';
  /** Why it failed. */
  readonly problem: string | null;
  readonly theirs: Note | null;
}

export const noteKey = (id: NoteId): string => `note:${id}`;
export const newNoteKey = (item: ItemId): string => `new:${item}`;

export interface NoteDrafts {
  get(key: string): Draft | undefined;
  subscribe(listener: () => void): () => void;
  /** Begins to write; a draft that is there already goes on. */
  open(from: Note | { item: ItemId }): Draft;
  type(key: string, text: string): void;
  /** Changes the text by another way than typing. */
  rewrite(key: string, text: string): void;
  /** Someone shows the draft; it isn't forgotten until each has let it go. */
  hold(key: string): void;
  /** Answers whether nobody shows it any more. */
  release(key: string): boolean;
  /** A draft of the paper that could not be saved when it was left. */
  leftOf(item: ItemId): Draft | undefined;
  /** What the library has now: taken over where nothing unsaved would be lost. */
  seen(note: Note): void;
  /** Saves now, and waits for it. `endStep`: what is typed next is another step of Undo. */
  flush(key: string, endStep?: boolean): Promise<void>;
  flushAll(): Promise<void>;
  /** Ends a conflict: one of the texts, or both one after another. */
  settle(key: string, choice: 'mine' | 'theirs' | 'both'): Promise<void>;
  /** Writing is over: saves, and forgets the draft unless it still holds something unsaved. */
  close(key: string): Promise<void>;
  /** The note is no longer wanted. */
  discard(key: string): void;
  /** The engine is there (again): what failed is tried again, and what an earlier window left is saved. */
  recover(library: string): Promise<number>;
  /** The window closes: what is unsaved goes into the stash, and on its way to the library. */
  leave(library: string): void;
  /** Another library is open: what was not saved in the one that is left (by its id, if known) waits for it. */
  clear(library: string | null): void;
}

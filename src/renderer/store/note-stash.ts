import type { NoteId } from '../../contract/model/ids.ts';

/** A text that could not be saved before the window closed. */
export interface Stashed {
  library: string;
  item: number;
  /** Null: a note that was never saved. */
  note: NoteId | null;
  version: string;
  text: string;
}

const PREFIX = 'octavo.note.';

/** The part of the browser's storage that is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Where texts wait that the library could not take: the window's own storage outlives it. */
export interface NoteStash {
  put(key: string, stashed: Stashed): void;
  drop(key: string): void;
  /** Takes out what an earlier window left of a library. */
  take(library: string): Stashed[];
}

/** A stash over the browser's storage. What it can't hold (some megabytes) is not kept: it is the last resort. */
export function createNoteStash(store: Store | null): NoteStash {
  const names = new Map<string, string>();
  const keys = (): string[] =>
    Array.from({ length: store?.length ?? 0 }, (_, i) => store?.key(i) ?? '').filter((key) =>
      key.startsWith(PREFIX),
    );
  return {
    put(key, stashed) {
      const name = `${PREFIX}${stashed.library}.${key}`;
      try {
        store?.setItem(name, JSON.stringify(stashed));
        names.set(key, name);
      } catch {
        // Full.
      }
    },
    drop(key) {
      const name = names.get(key);
      if (name !== undefined) store?.removeItem(name);
      names.delete(key);
    },
    take(library) {
      return keys()
        .filter((key) => key.startsWith(`${PREFIX}${library}.`))
        .flatMap((key) => {
          const text = store?.getItem(key) ?? '';
          store?.removeItem(key);
          const read = readStashed(text);
          return read ? [read] : [];
        });
    },
  };
}

function readStashed(json: string): Stashed | null {
  try {
    const { library, item, note, version, text } = JSON.parse(json) as Stashed;
    const fits =
      typeof library === 'string' &&
      Number.isInteger(item) &&
      typeof version === 'string' &&
      typeof text === 'string';
    return fits ? { library, item, note: Number.isInteger(note) ? note : null, version, text } : null;
  } catch {
    return null;
  }
}

import type { NoteId } from '../../contract/model/ids.ts';

/** A text that could not be saved before the window closed, or another library was opened. */
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
  /**
   * Keeps a text and answers the name it is kept under.
   * @param name of what the same draft has there already, which this replaces
   */
  put(stashed: Stashed, name?: string): string;
  drop(name: string): void;
  /** What waits for a library; it stays until it is dropped. */
  list(library: string): { name: string; stashed: Stashed }[];
}

/** A stash over the browser's storage. What it can't hold (some megabytes) is not kept: it is the last resort. */
export function createNoteStash(store: Store | null): NoteStash {
  const names = (): string[] => Array.from({ length: store?.length ?? 0 }, (_, i) => store?.key(i) ?? '');
  return {
    put(stashed, name = `${PREFIX}${stashed.library}.${crypto.randomUUID()}`) {
      try {
        store?.setItem(name, JSON.stringify(stashed));
      } catch {
        // Full.
      }
      return name;
    },
    drop: (name) => store?.removeItem(name),
    list: (library) =>
      names()
        .filter((name) => name.startsWith(`${PREFIX}${library}.`))
        .flatMap((name) => {
          const stashed = readStashed(store?.getItem(name) ?? '');
          return stashed ? [{ name, stashed }] : [];
        }),
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

import { MOVED_FILE, Moved } from '../contract/model/moved.ts';

/** What following moves asks of the disk. */
export interface MoveReader {
  /** A file's text, or null. */
  read(path: string): string | null;
  exists(path: string): boolean;
}

/** Moves that are followed, one after another. */
const MOST_MOVES = 20;

/** Where the library of a folder has moved to, or null. A mark that can't be read is none. */
export function movedFrom(folder: string, { read }: Pick<MoveReader, 'read'>): Moved | null {
  try {
    const { success, data } = Moved.safeParse(JSON.parse(read(`${folder}/${MOVED_FILE}`) ?? ''));
    return success ? data : null;
  } catch {
    return null;
  }
}

/** The folder where the library of a folder is now: the moves it left word of, as far as a library is there. */
export function followMoves(folder: string, reader: MoveReader): string {
  let at = folder;
  for (let n = 0; n < MOST_MOVES; n++) {
    const moved = movedFrom(at, reader);
    if (!moved || !reader.exists(`${moved.to}/library.sqlite`)) break;
    at = moved.to;
  }
  return at;
}

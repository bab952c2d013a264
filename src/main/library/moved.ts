import { existsSync, readFileSync } from 'node:fs';
import { followMoves } from '../../language/moved.ts';

/** Where the library of a folder is now; the folder itself unless it has moved. */
export const presentFolder = (folder: string): string =>
  followMoves(folder, {
    read(path) {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return null;
      }
    },
    exists: existsSync,
  });

import { existsSync, readFileSync } from 'node:fs';
import type { MoveReader } from '../../language/moved.ts';

/** The disk, as following moves asks it. */
export const moveReader: MoveReader = {
  read(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return null;
    }
  },
  exists: existsSync,
};

import { type Dirent, readdirSync, statfsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { MOVED_FILE } from '../../contract/model/moved.ts';

/** Where a copy is made before it is whole. Left by a crash, it is swept away by the next try. */
export const STAGING = '.octavo-moving';

/** The database goes by itself; what is derived is made anew; the note to the next program is of the old folder. */
const notCopied = new Set([
  'library.sqlite',
  'library.sqlite-wal',
  'library.sqlite-shm',
  'library.sqlite-journal',
  'derived',
  MOVED_FILE,
  STAGING,
]);

export interface FoundFile {
  /** Below the library's folder. */
  path: string;
  bytes: number;
}

/** All files of a library but its database and what is derived from it; links are followed to their files. */
export function* filesOf(folder: string, below = ''): Generator<FoundFile> {
  const entries: Dirent[] = readdirSync(join(folder, below), { withFileTypes: true });
  for (const entry of entries) {
    if (below === '' && notCopied.has(entry.name)) continue;
    const path = join(below, entry.name);
    if (entry.isDirectory()) yield* filesOf(folder, path);
    else if (entry.isFile() || entry.isSymbolicLink()) {
      const stat = statSync(join(folder, path), { throwIfNoEntry: false });
      if (stat?.isFile()) yield { path, bytes: stat.size };
    }
  }
}

/** Whether a folder is another one or lies in it. Both as real paths. */
export function isWithin(folder: string, other: string): boolean {
  const way = relative(resolve(other), resolve(folder));
  return (
    way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(other, way) === resolve(folder))
  );
}

/** Bytes that may still be written where a folder is, or will be; null where the system doesn't say. */
export function freeBytes(folder: string): number | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    try {
      const { bavail, bsize } = statfsSync(at);
      return bavail * bsize;
    } catch {
      if (dirname(at) === at) return null;
    }
  }
}

/** What is in a folder, a copy that a crash has left aside; [] when there is none. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name !== STAGING);
  } catch {
    return [];
  }
}

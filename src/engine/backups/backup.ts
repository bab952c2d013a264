import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { OctavoError } from '../../contract/errors.ts';
import { backUp } from '../db/backup.ts';
import { storageError } from '../db/log.ts';
import { countItems } from '../derived/queries.ts';
import type { Library } from '../library.ts';

/** What a backup holds and where it lies. */
export interface BackupInfo {
  path: string;
  items: number;
  bytes: number;
}

/**
 * Writes a verified copy of the library into its `backups` folder, while anybody may read and write it.
 * @throws OctavoError `library_read_only`, `disk_full`, `library_damaged`, `library_unwritable`
 */
export function backUpLibrary(library: Library, now: number): BackupInfo {
  const { folder, readOnly } = library;
  // A read-only library is shown from a copy of ours; copying that would look like a backup of the original.
  if (readOnly) throw new OctavoError('library_read_only', readOnly.message, { folder });
  try {
    const raw = new Database(join(folder, 'library.sqlite'), { readonly: true, timeout: 10_000 });
    try {
      const path = backUp(raw, join(folder, 'backups'), 'manual', now);
      return { path, items: countItems(library.reader), bytes: statSync(path).size };
    } finally {
      raw.close();
    }
  } catch (error) {
    throw backupError(storageError(error), folder);
  }
}

function backupError(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  if (error instanceof OctavoError) return error;
  if (code === 'ENOSPC')
    return new OctavoError('disk_full', 'The disk is full; no backup was made.', { folder });
  const reason = error instanceof Error ? error.message : String(error);
  return new OctavoError('library_unwritable', `No backup could be made in ${folder}: ${reason}`, { folder });
}

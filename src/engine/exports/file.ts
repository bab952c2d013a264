import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OctavoError } from '../../contract/errors.ts';

/**
 * Writes a text to a file by a temporary file beside it and a rename: whoever reads it sees the old
 * text or the new one, never half of it.
 * @throws OctavoError `file_unwritable`, `disk_full`
 */
export function writeFileAtomically(path: string, text: string): void {
  const temporary = join(dirname(path), `.octavo-${randomUUID()}.tmp`);
  try {
    const file = openSync(temporary, 'wx', 0o644);
    try {
      // Not `writeSync`: on a disk that fills up that writes a part and says nothing.
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    const full = (error as NodeJS.ErrnoException).code === 'ENOSPC';
    const reason = error instanceof Error ? error.message : String(error);
    throw new OctavoError(
      full ? 'disk_full' : 'file_unwritable',
      full ? `The disk is full: ${path} was not written.` : `${path} can't be written: ${reason}`,
      { path },
    );
  }
}

/** What can't be removed (where a file stands in place of the folder) must not hide the real reason. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The caller says what went wrong.
  }
}

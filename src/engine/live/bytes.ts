import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** SHA-256 of a file's bytes, as 64 hexadecimal digits. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes of a file, or null when there is none. */
export async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Puts bytes in a file's place: written beside it and on the disk first, and only then renamed, so
 * that whoever reads it sees the old file or the new one.
 * @param last asked right before the rename; with false nothing is changed, and false is answered
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  last: () => Promise<boolean>,
): Promise<boolean> {
  const temporary = join(dirname(path), `.octavo-${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!(await last())) return false;
    await rename(temporary, path);
    return true;
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

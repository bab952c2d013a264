import { createHash, randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
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

const signature = ({ mtimeMs, size, ino }: Stats): string => `${mtimeMs}:${size}:${ino}`;

/** Tells whether a file is the one that was looked at, without reading it; '' when there is none. */
export async function signatureOf(path: string): Promise<string> {
  try {
    return signature(await stat(path));
  } catch {
    return '';
  }
}

/**
 * Puts bytes in a file's place: written beside it and on the disk first, and only then renamed, so
 * that whoever reads it sees the old file or the new one. A link stays one; a file keeps its mode.
 * @param isStill asked right before the rename; with false nothing is changed, and null is answered
 * @returns the signature of what was written: taken before it can be anybody else's
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  isStill: () => Promise<boolean> = async () => true,
): Promise<string | null> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (found) => found.mode,
    () => 0o644,
  );
  const temporary = join(dirname(target), `.octavo-${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    let written: string;
    try {
      await file.writeFile(bytes);
      await file.sync();
      written = signature(await file.stat());
    } finally {
      await file.close();
    }
    if (!(await isStill())) return null;
    await rename(temporary, target);
    return written;
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

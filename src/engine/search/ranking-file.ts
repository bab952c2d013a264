import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Held } from './held.ts';
import type { Merged } from './kept-index.ts';

/** Raised when what stands in the file, or how words are cut, changes: it is then built anew. */
const VERSION = 1;
const MAGIC = 'OctavoRk';
const HASH_BYTES = 32;
/** Magic, the length of what describes the index, and its hash. */
const HEAD = MAGIC.length + 4 + HASH_BYTES;
const LONGEST_DESCRIPTION = 4_096;
const READ_AT_ONCE = 1 << 26;

/** What an index in a file is of: the library, and how its log stood. */
export interface FileStamp {
  library: string;
  /** What was done by the last change that it holds: two libraries that were one part here. */
  mark: string;
}

/** Where a library's ranking index lies. */
export const rankingPath = (folder: string): string => join(folder, 'derived', 'ranking.octx');

/**
 * Writes an index aside, and puts it in place once it is on the disk: whoever is killed meanwhile
 * leaves the file that was there. What others left half written is taken away.
 * @throws what the file system says
 */
export async function writeRanking(path: string, { bytes, held }: Merged, stamp: FileStamp): Promise<void> {
  sweep(path);
  const temporary = `${path}.${randomUUID()}.tmp`;
  const text = Buffer.from(JSON.stringify({ version: VERSION, size: bytes.byteLength, held, ...stamp }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  try {
    const file = await open(temporary, 'wx');
    try {
      for (const part of [Buffer.from(MAGIC), length, hash(text), text, new Uint8Array(bytes)])
        await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

type MarkOf = (change: number) => string;

/**
 * Reads the index of a library; null for a file that is missing, damaged, or of another version or
 * library. Whether the bytes are whole, the index itself looks.
 * @param markOf what was done by a change of the library's log, '' when the log doesn't know
 */
export const readRanking = (path: string, library: string, markOf: MarkOf): Merged | null =>
  fromFile(path, library, markOf, ({ held, size }, file, at) => {
    const bytes = new SharedArrayBuffer(size);
    fill(file, at, new Uint8Array(bytes));
    return { bytes, held };
  });

/** What the index in a file holds, which takes no time to tell; null where `readRanking` reads none. */
export const heldInFile = (path: string, library: string, markOf: MarkOf): Held | null =>
  fromFile(path, library, markOf, ({ held }) => held);

interface Description extends FileStamp {
  version: number;
  size: number;
  held: Held;
}

function fromFile<T>(
  path: string,
  library: string,
  markOf: MarkOf,
  read: (said: Description, file: number, at: number) => T,
): T | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const head = take(file, 0, HEAD);
    if (head.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
    const length = head.readUInt32LE(MAGIC.length);
    if (length > LONGEST_DESCRIPTION) return null;
    const text = take(file, HEAD, length);
    if (!hash(text).equals(head.subarray(HEAD - HASH_BYTES))) return null;
    const said = JSON.parse(text.toString()) as Description;
    const isWhole = fstatSync(file).size === HEAD + length + said.size;
    if (said.version !== VERSION || said.library !== library || !isWhole) return null;
    if (said.mark !== markOf(said.held.change)) return null;
    return read(said, file, HEAD + length);
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}

const hash = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function take(file: number, from: number, length: number): Buffer {
  const part = Buffer.alloc(length);
  fill(file, from, part);
  return part;
}

/** @throws when the file ends before */
function fill(file: number, from: number, into: Uint8Array): void {
  for (let at = 0; at < into.length; ) {
    const read = readSync(file, into, at, Math.min(READ_AT_ONCE, into.length - at), from + at);
    if (read === 0) throw new Error('The file is shorter than it says.');
    at += read;
  }
}

function sweep(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${basename(path)}.`)) rmSync(join(folder, name), { force: true });
  }
}

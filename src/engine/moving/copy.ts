import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OctavoError } from '../../contract/errors.ts';
import { moveText as text } from '../../language/strings-moving.ts';
import { filesOf } from './folder.ts';

const PART = 1024 * 1024;

/**
 * Copies all files of a library that the copy lacks, each read back and compared, and yields the
 * bytes done so far.
 * @throws OctavoError `file_unwritable` for a copy that differs, and what the file system throws
 */
export function* copyFiles(from: string, to: string): Generator<number> {
  const part = Buffer.allocUnsafe(PART);
  let done = 0;
  for (const { path, bytes } of filesOf(from)) {
    const target = join(to, path);
    if (statSync(target, { throwIfNoEntry: false })?.size !== bytes) {
      mkdirSync(dirname(target), { recursive: true });
      const hash = yield* copyFile(join(from, path), target, part, done);
      if ((yield* hashOf(target, part, done + bytes)) !== hash)
        throw new OctavoError('file_unwritable', text.differs(path), { path });
    }
    done += bytes;
    yield done;
  }
}

function* copyFile(from: string, to: string, part: Buffer, before: number): Generator<number, string> {
  const hash = createHash('sha256');
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'w');
    try {
      let at = before;
      for (let read = readSync(source, part); read > 0; read = readSync(source, part)) {
        hash.update(part.subarray(0, read));
        for (let written = 0; written < read; ) written += writeSync(target, part, written, read - written);
        at += read;
        yield at;
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
  return hash.digest('hex');
}

function* hashOf(path: string, part: Buffer, done: number): Generator<number, string> {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, part); read > 0; read = readSync(file, part)) {
      hash.update(part.subarray(0, read));
      yield done;
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type ErrorCode, type ErrorValue, errorValue, OctavoError } from '../../contract/errors.ts';
import type { MovePlan } from '../../contract/methods/moving.ts';
import { moveText as text } from '../../language/strings-moving.ts';
import { libraryText } from '../../language/strings-sample.ts';
import { inspectFolder, realPath } from '../db/place.ts';
import type { Library } from '../library.ts';
import { filesOf, freeBytes, isWithin, namesIn } from './folder.ts';

/** Room that a disk must have beside the library itself: the database's own log, and names of files. */
const SPARE = 32 * 1024 * 1024;

/** What moving the library into a folder would mean. Never fails, and writes nothing. */
export function planMove(library: Library, chosen: string): MovePlan {
  const from = library.folder;
  const beside = namesIn(chosen).length > 0 && !inspectFolder(chosen).holdsLibrary;
  const to = beside ? join(chosen, libraryText.newFolder) : chosen;
  let bytes = sizeOf(join(from, 'library.sqlite')) + sizeOf(join(from, 'library.sqlite-wal'));
  let files = 0;
  let problem: ErrorValue | null = null;
  try {
    for (const file of filesOf(from)) {
      bytes += file.bytes;
      files += 1;
    }
  } catch (error) {
    problem = errorValue(new OctavoError('file_unreadable', text.unreadable(String(error)), { from }));
  }
  const free = freeBytes(to);
  problem ??= problemOf(library, to, bytes, free);
  return { from, to, bytes, files, free, place: inspectFolder(to).place, problem };
}

function problemOf(library: Library, to: string, bytes: number, free: number | null): ErrorValue | null {
  const refuse = (code: ErrorCode, message: string): ErrorValue => ({ code, message, details: { to } });
  if (library.readOnly) return refuse('library_read_only', library.readOnly.message);
  const target = realPath(to);
  const own = realPath(library.folder);
  if (target === own) return refuse('library_inside', text.same);
  if (isWithin(target, own)) return refuse('library_inside', text.inside);
  if (inspectFolder(to).holdsLibrary) return refuse('library_exists', text.exists);
  if (namesIn(to).length > 0) return refuse('library_exists', text.notEmpty(to));
  if (free !== null && free < bytes + SPARE) return refuse('disk_full', text.noRoom);
  return null;
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

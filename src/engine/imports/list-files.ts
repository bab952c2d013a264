import { opendir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { OctavoError } from '../../contract/errors.ts';
import { reasonOf } from './read.ts';

/** More files than these are a disk, not a selection. */
const MOST_FILES = 10_000;

/** A file to be read, or why there is none. */
export interface ListedFile {
  /** For people: with the way to it in the folder that was given. */
  name: string;
  path: string;
  size: number;
  error: OctavoError | null;
}

/**
 * The files of what was dropped or chosen: files as they are, folders with all that lies below
 * them, by name. Hidden files are the system's own and pass; links to folders are not followed,
 * since they may lead in circles. Stops between two folders when `signal` says so.
 */
export async function listFiles(paths: readonly string[], signal?: AbortSignal): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for (const path of paths) await list(path, basename(path), files, signal);
  return files;
}

async function list(path: string, name: string, files: ListedFile[], signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  if (files.length >= MOST_FILES) return;
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      for (const entry of await namesIn(path)) {
        await list(join(path, entry), `${name}/${entry}`, files, signal);
      }
    } else {
      files.push({ name, path, size: found.isFile() ? found.size : 0, error: null });
    }
  } catch (error) {
    signal?.throwIfAborted();
    files.push({ name, path, size: 0, error: unreadable(name, error) });
  }
  if (files.length === MOST_FILES) {
    const message = 'There are more than 10,000 files here; the others were not read.';
    files.push({ name, path, size: 0, error: new OctavoError('too_large', message) });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of await opendir(folder)) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isSymbolicLink() && (await leadsToFolder(join(folder, entry.name)))) continue;
    names.push(entry.name);
  }
  return names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

const leadsToFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const unreadable = (name: string, error: unknown): OctavoError =>
  new OctavoError('file_unreadable', `${name} can't be read: ${reasonOf(error)}`, { file: name });

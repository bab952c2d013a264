import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ErrorCode, OctavoError } from '../contract/errors.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import type { Output } from './io.ts';

/** The engine waits ten seconds for another writer at each try; a large import of the window takes longer. */
const PATIENCE_MS = 60_000;

/**
 * Does something that needs the library's write lock, and waits while another program holds it.
 * @throws OctavoError `library_busy` when it holds it for more than a minute, and what `work` throws
 */
export async function patiently<T>(stderr: Output, work: () => T | Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (let told = false; ; ) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof OctavoError && error.code === 'library_busy') || performance.now() > end)
        throw error;
      if (!told) await stderr.write('octavo: another program is writing the library; waiting for it …\n');
      told = true;
    }
  }
}

/**
 * Opens the library in a folder for the command line, and says when it had to be made.
 * @throws OctavoError as `createEngine`
 */
export async function openLibrary(folder: string, stderr: Output): Promise<Engine> {
  const isNew = !existsSync(join(folder, 'library.sqlite'));
  const engine = await patiently(stderr, () => createEngine({ folder, origin: 'cli' }));
  if (isNew) await stderr.write(`octavo: made a new library in ${folder}\n`);
  return engine;
}

/**
 * Refuses a library that can only be read, with the reason for it.
 * @throws OctavoError `library_newer`, `library_read_only` or `library_damaged`
 */
export function needWritable({ context: { library } }: Engine): void {
  if (!library.readOnly) return;
  throw new OctavoError(library.readOnly.code as ErrorCode, library.readOnly.message, {
    library: library.folder,
  });
}

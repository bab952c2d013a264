import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OctavoError } from '../../contract/errors.ts';
import { MOVED_FILE } from '../../contract/model/moved.ts';
import { moveText as text } from '../../language/strings-moving.ts';
import type { EngineContext } from '../context.ts';
import { writeFileAtomically } from '../exports/file.ts';
import { namesIn, STAGING } from './folder.ts';
import { copyError, inMoveWorker } from './in-worker.ts';
import { planMove } from './plan.ts';

/**
 * Moves the library: copies it into a folder inside the target, compares, puts the copy in its place,
 * and marks the old folder. Files are copied while the library is worked in; for the database and
 * what came since, everybody waits. The database gets its name last: until then the target is no library.
 * @throws OctavoError the plan's problem, `cancelled`, `disk_full`, `library_unwritable`, `library_damaged`
 */
export function moveLibrary(
  { library, tasks }: Pick<EngineContext, 'library' | 'tasks'>,
  folder: string,
): Promise<{ to: string; bytes: number; files: number }> {
  const plan = planMove(library, folder);
  const { from, to, bytes, files, problem } = plan;
  if (problem) throw new OctavoError(problem.code, problem.message, problem.details);
  const staging = join(to, STAGING);
  return tasks.wait(text.task, async (signal, tell) => {
    const made = makeFolder(to);
    try {
      rmSync(staging, { recursive: true, force: true });
      mkdirSync(staging, { recursive: true });
      const progress = (done: number): void =>
        tell(Math.min(inMegabytes(done), inMegabytes(bytes)), inMegabytes(bytes));
      await inMoveWorker({ part: 'files', from, to: staging }, signal, progress);
      await library.holdStill(async () => {
        await inMoveWorker({ part: 'database', from, to: staging }, signal, progress);
        putInPlace(staging, to);
        try {
          // Whole or not at all: half a mark would close the only library there is.
          writeFileAtomically(join(from, MOVED_FILE), JSON.stringify({ to, at: Date.now() }));
        } catch (error) {
          // Two libraries that both may be written to would be worse than none moved.
          for (const name of namesIn(to)) rmSync(join(to, name), { recursive: true, force: true });
          throw error;
        }
        syncFolder(from);
        library.leaveFor(text.moved(to));
      });
      return { to, bytes, files };
    } catch (error) {
      takeAway(to, staging, made);
      throw copyError(error, to);
    }
  });
}

const inMegabytes = (bytes: number): number => Math.ceil(bytes / 1e6);

/** Makes a folder, and answers the outermost one that was missing: a failed move leaves no empty ones. */
function makeFolder(folder: string): string | null {
  try {
    return mkdirSync(folder, { recursive: true }) ?? null;
  } catch (error) {
    throw copyError(error, folder);
  }
}

/** All of the copy into the target, the database last; or nothing of it. */
function putInPlace(staging: string, to: string): void {
  const names = readdirSync(staging).filter((name) => name !== 'library.sqlite');
  const placed: string[] = [];
  try {
    for (const name of [...names, 'library.sqlite']) {
      renameSync(join(staging, name), join(to, name));
      placed.push(name);
    }
    rmSync(staging, { recursive: true, force: true });
    syncFolder(to);
  } catch (error) {
    for (const name of placed) rmSync(join(to, name), { recursive: true, force: true });
    throw error;
  }
}

/** What a move that failed has written; a library that came there meanwhile is none of it. */
function takeAway(to: string, staging: string, made: string | null): void {
  try {
    rmSync(staging, { recursive: true, force: true });
    if (made !== null && namesIn(to).length === 0) rmSync(made, { recursive: true, force: true });
  } catch {
    // A disk that is gone keeps what it has; the next try sweeps it away.
  }
}

/** Names in a folder are on the disk only when the folder is; Windows has no such call. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

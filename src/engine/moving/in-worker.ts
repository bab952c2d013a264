import { Worker } from 'node:worker_threads';
import { type ErrorValue, OctavoError } from '../../contract/errors.ts';
import { moveText as text } from '../../language/strings-moving.ts';
import { storageError } from '../db/log.ts';
import { workerUrl } from '../tasks/worker-url.ts';

/** `files`: while the library is written to; `database`: then what has come since, and the database. */
export interface MoveJob {
  part: 'files' | 'database';
  from: string;
  to: string;
}

export type MoveAnswer =
  | { kind: 'progress'; done: number }
  | { kind: 'done' }
  | { kind: 'failed'; error: ErrorValue };

/** What the file system says, in our words. */
export function copyError(error: unknown, folder: string): unknown {
  const known = storageError(error);
  if (known instanceof OctavoError && known.code !== 'disk_full') return known;
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  if (known instanceof OctavoError || code === 'ENOSPC' || code === 'EDQUOT')
    return new OctavoError('disk_full', text.copyFull, { folder });
  const reason = error instanceof Error ? error.message : String(error);
  return new OctavoError('library_unwritable', text.unwritable(folder, reason), { folder });
}

/**
 * Does one part of the copying in a thread.
 * @throws OctavoError what `copyError` makes of its errors, and `cancelled`
 */
export async function inMoveWorker(
  job: MoveJob,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<void> {
  const worker = new Worker(workerUrl('moving/move-worker'), { workerData: job });
  try {
    await new Promise<void>((resolve, reject) => {
      const stop = (): void => reject(new OctavoError('cancelled', 'Cancelled. Nothing was changed.'));
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
      worker.on('message', (answer: MoveAnswer) => {
        if (answer.kind === 'progress') onProgress(answer.done);
        else if (answer.kind === 'done') resolve();
        else reject(new OctavoError(answer.error.code, answer.error.message, answer.error.details));
      });
      worker.once('error', reject);
      worker.once('exit', (code) =>
        reject(new OctavoError('internal', `The copying ended with code ${code}.`)),
      );
    });
  } finally {
    // Its files are open until it has ended; only then can they be taken away.
    await worker.terminate();
  }
}

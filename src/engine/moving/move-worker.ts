/** Copies a library in a thread of its own: the engine goes on answering meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { errorValue } from '../../contract/errors.ts';
import { copyFiles } from './copy.ts';
import { copyDatabase } from './database-queries.ts';
import { copyError, type MoveAnswer, type MoveJob } from './in-worker.ts';

const TELL_MS = 100;

function work({ part, from, to }: MoveJob, say: (answer: MoveAnswer) => void): void {
  try {
    let told = performance.now();
    for (const done of copyFiles(from, to)) {
      if (performance.now() - told < TELL_MS) continue;
      told = performance.now();
      say({ kind: 'progress', done });
    }
    if (part === 'database') copyDatabase(from, to);
    say({ kind: 'done' });
  } catch (error) {
    say({ kind: 'failed', error: errorValue(copyError(error, to)) });
  }
}

if (parentPort) {
  const port = parentPort;
  work(workerData as MoveJob, (answer) => port.postMessage(answer));
}

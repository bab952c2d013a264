import { Worker } from 'node:worker_threads';
import { type ErrorValue, OctavoError } from '../../contract/errors.ts';
import type { ReadInput, ReadResult } from '../../formats/format.ts';
import { findImporter } from '../../formats/registry.ts';
import type { TaskRunner } from '../tasks/runner.ts';
import { workerUrl } from '../tasks/worker-url.ts';
import { type ReadText, readRecords } from './read.ts';

/** Below this many characters a text is read at once: a few milliseconds. */
const INLINE = 200_000;

type Answer = { ok: true; format: string; result: ReadResult } | ({ ok: false } & ErrorValue);

/**
 * Reads a text into drafts, in a worker when it is large.
 * @throws OctavoError as `readRecords`, and `cancelled`
 */
export async function readInBackground(tasks: TaskRunner, input: ReadInput): Promise<ReadText> {
  if (input.text.length + input.html.length < INLINE) return readRecords(input);
  const answer = await tasks.wait('Reading', (signal) => inWorker(input, signal));
  if (!answer.ok) throw new OctavoError(answer.code, answer.message, answer.details);
  const importer = findImporter(answer.format);
  if (!importer) throw new OctavoError('internal', `There is no importer ${answer.format}.`);
  return { importer, ...answer.result };
}

function inWorker(input: ReadInput, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl('imports/read-worker'), { workerData: input });
    const stop = (): void => {
      void worker.terminate();
      reject(new OctavoError('cancelled', 'Cancelled. Nothing was changed.'));
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => signal.removeEventListener('abort', stop));
  });
}

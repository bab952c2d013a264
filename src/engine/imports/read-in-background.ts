import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type ErrorValue, OctavoError } from '../../contract/errors.ts';
import type { ItemDraft } from '../../contract/model/item.ts';
import type { ReadInput } from '../../formats/format.ts';
import { findImporter } from '../../formats/registry.ts';
import { workerUrl } from '../tasks/worker-url.ts';
import { decodeText } from './decode/index.ts';
import { findLinkedFiles } from './linked-files.ts';
import type { ListedFile } from './list-files.ts';
import { type ReadText, readRecords, readTextFile } from './read.ts';

/** Below this many characters or bytes a text is read at once: a few milliseconds. */
const INLINE = 200_000;

/** What the worker says: portions of what it found, and how it ended. */
export type WorkerAnswer =
  | { kind: 'drafts'; drafts: ItemDraft[] }
  | ({ kind: 'done'; format: string } & Omit<ReadText, 'drafts' | 'importer'>)
  | { kind: 'failed'; error: ErrorValue };

/**
 * Reads a text into drafts, in a worker when it is large.
 * @throws OctavoError as `readRecords`, and `cancelled`
 */
export async function readText(input: ReadInput, signal: AbortSignal): Promise<ReadText> {
  if (input.text.length + input.html.length < INLINE) return readRecords(input);
  return inWorker(input, signal);
}

/**
 * Reads a file into drafts, in a worker when it is large.
 * @throws OctavoError as `readTextFile` and `readRecords`, and `cancelled`
 */
export async function readListed({ path, size, error }: ListedFile, signal: AbortSignal): Promise<ReadText> {
  if (error) throw error;
  if (size >= INLINE) return inWorker({ path }, signal);
  // Also what is no ordinary file: that is refused before it is opened.
  if (size === 0) return readRecords({ ...readTextFile(path), html: '' });
  const read = readRecords({ ...decodeText(await readFile(path)), html: '' });
  findLinkedFiles(read.drafts, dirname(path));
  return read;
}

async function inWorker(input: ReadInput | { path: string }, signal: AbortSignal): Promise<ReadText> {
  const drafts: ItemDraft[] = [];
  const ended = await new Promise<Exclude<WorkerAnswer, { kind: 'drafts' }>>((resolve, reject) => {
    const worker = new Worker(workerUrl('imports/read-worker'), { workerData: input });
    const stop = (): void => {
      void worker.terminate();
      reject(new OctavoError('cancelled', 'Cancelled. Nothing was changed.'));
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (answer: WorkerAnswer) => {
      if (answer.kind !== 'drafts') {
        resolve(answer);
        return;
      }
      for (const draft of answer.drafts) drafts.push(draft);
      void pause().then(() => worker.postMessage(null));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop);
      reject(new OctavoError('internal', `The reader ended with code ${code}.`));
    });
  });
  if (ended.kind === 'failed') {
    const { code, message, details } = ended.error;
    throw new OctavoError(code, message, details);
  }
  const { kind: _, format, ...rest } = ended;
  const importer = findImporter(format);
  if (!importer) throw new OctavoError('internal', `There is no importer ${format}.`);
  return { importer, drafts, ...rest };
}

import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type ErrorValue, OctavoError } from '../../contract/errors.ts';
import type { ItemDraft } from '../../contract/model/item.ts';
import { findImporter } from '../../formats/registry.ts';
import { workerUrl } from '../tasks/worker-url.ts';
import { decodeText } from './decode/index.ts';
import { lengthOf, type TextParts } from './held-texts.ts';
import { findLinkedFiles } from './linked-files.ts';
import type { ListedFile } from './list-files.ts';
import { type Looked, lookedAt, NothingFoundError, type Reading, readingOf } from './looked.ts';
import { readRecords, readTextFile } from './read.ts';

/** Below this many characters or bytes a text is read at once: a few milliseconds. */
const INLINE = 200_000;

/** What the worker says: portions of what it found, and how it ended. */
export type WorkerAnswer =
  | { kind: 'drafts'; drafts: ItemDraft[] }
  | ({ kind: 'done'; format: string } & Omit<Reading, 'drafts' | 'importer'>)
  | { kind: 'failed'; error: ErrorValue; looked: Looked | null };

/** What the worker is told: the pieces of a text, then that it is whole; and to send the next portion. */
export type WorkerQuestion = { kind: keyof TextParts; part: string } | { kind: 'whole' } | { kind: 'next' };

/** What the worker is started with: the file to read, or null for a text that is sent; what columns are taken for. */
export interface WorkerJob {
  path: string | null;
  columns: string;
}

/**
 * Reads a text into drafts, in a worker when it is large.
 * @param columns what the columns of a table are taken for, as `parseColumns` reads it
 * @throws OctavoError as `readRecords`, `NothingFoundError`, and `cancelled`
 */
export async function readText(parts: TextParts, signal: AbortSignal, columns = ''): Promise<Reading> {
  if (lengthOf(parts.text) + lengthOf(parts.html) < INLINE) return readWhole(parts, columns);
  return inWorker({ path: null, columns }, signal, async (tell) => {
    for (const kind of ['text', 'html'] as const) {
      for (const part of parts[kind]) {
        tell({ kind, part });
        await pause();
      }
    }
    tell({ kind: 'whole' });
  });
}

/**
 * Reads a text whose pieces are all there.
 * @throws OctavoError as `readRecords`, and `NothingFoundError`
 */
export function readWhole(parts: TextParts, columns: string): Reading {
  const input = { text: parts.text.join(''), html: parts.html.join(''), columns };
  try {
    return readingOf(readRecords(input));
  } catch (error) {
    if (!(error instanceof OctavoError) || error.code !== 'nothing_found') throw error;
    throw new NothingFoundError(error, lookedAt(input.text));
  }
}

/**
 * Reads a file into drafts, in a worker when it is large.
 * @throws OctavoError as `readTextFile` and `readRecords`, and `cancelled`
 */
export async function readListed(
  { path, size, error }: ListedFile,
  signal: AbortSignal,
  columns = '',
): Promise<Reading> {
  if (error) throw error;
  if (size >= INLINE) return inWorker({ path, columns }, signal);
  // Also what is no ordinary file: that is refused before it is opened.
  if (size === 0) return readingOf(readRecords({ ...readTextFile(path), html: '' }));
  const read = readRecords({ ...decodeText(await readFile(path)), html: '', columns });
  findLinkedFiles(read.drafts, dirname(path));
  return readingOf(read);
}

/** @param send sends what the worker reads, where that is no file */
async function inWorker(
  job: WorkerJob,
  signal: AbortSignal,
  send: (tell: (question: WorkerQuestion) => void) => Promise<void> = async () => {},
): Promise<Reading> {
  const drafts: ItemDraft[] = [];
  const ended = await new Promise<Exclude<WorkerAnswer, { kind: 'drafts' }>>((resolve, reject) => {
    const worker = new Worker(workerUrl('imports/read-worker'), { workerData: job });
    const tell = (question: WorkerQuestion): void => worker.postMessage(question);
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
      void pause().then(() => tell({ kind: 'next' }));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop);
      reject(new OctavoError('internal', `The reader ended with code ${code}.`));
    });
    send(tell).catch(reject);
  });
  if (ended.kind === 'failed') {
    const { code, message, details } = ended.error;
    if (ended.looked) throw new NothingFoundError({ message, details: details ?? {} }, ended.looked);
    throw new OctavoError(code, message, details);
  }
  const { kind: _, format, ...rest } = ended;
  const importer = findImporter(format);
  if (!importer) throw new OctavoError('internal', `There is no importer ${format}.`);
  return { importer, drafts, ...rest };
}

/**
 * Reads a large text in a thread of its own, so that the engine goes on answering. What it found
 * goes over in portions, each asked for: taking in 50,000 records at once would hold the engine up.
 */
import { dirname } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { errorValue } from '../../contract/errors.ts';
import type { TextParts } from './held-texts.ts';
import { findLinkedFiles } from './linked-files.ts';
import { NothingFoundError, readingOf } from './looked.ts';
import { readRecords, readTextFile } from './read.ts';
import { readWhole, type WorkerAnswer, type WorkerJob, type WorkerQuestion } from './read-in-background.ts';

const PORTION = 200;

/** The pieces of a text, when the last has come. */
function receive(port: MessagePort): Promise<TextParts> {
  const parts: TextParts = { text: [], html: [] };
  return new Promise((resolve) => {
    const hear = (question: WorkerQuestion): void => {
      if (question.kind === 'text' || question.kind === 'html') parts[question.kind].push(question.part);
      else if (question.kind === 'whole') {
        port.off('message', hear);
        resolve(parts);
      }
    };
    port.on('message', hear);
  });
}

async function read(port: MessagePort, job: WorkerJob): Promise<void> {
  const say = (answer: WorkerAnswer): void => port.postMessage(answer);
  try {
    const { path, columns } = job;
    const { importer, drafts, ...rest } =
      path === null
        ? readWhole(await receive(port), columns)
        : readingOf(readRecords({ ...readTextFile(path), html: '', columns }));
    if (path !== null) findLinkedFiles(drafts, dirname(path));
    for (let from = 0; from < drafts.length; from += PORTION) {
      say({ kind: 'drafts', drafts: drafts.slice(from, from + PORTION) });
      await new Promise((resolve) => port.once('message', resolve));
    }
    say({ kind: 'done', format: importer.name, ...rest });
  } catch (error) {
    const looked = error instanceof NothingFoundError ? error.looked : null;
    say({ kind: 'failed', error: errorValue(error), looked });
  }
  // Nothing more is listened for: the thread may end.
  port.unref();
}

if (parentPort) void read(parentPort, workerData as WorkerJob);

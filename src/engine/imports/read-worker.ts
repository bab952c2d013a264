/**
 * Reads a large text in a thread of its own, so that the engine goes on answering. What it found
 * goes over in portions, each asked for: taking in 50,000 records at once would hold the engine up.
 */
import { dirname } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { errorValue } from '../../contract/errors.ts';
import type { ReadInput } from '../../formats/format.ts';
import { findLinkedFiles } from './linked-files.ts';
import { readRecords, readTextFile } from './read.ts';
import type { WorkerAnswer } from './read-in-background.ts';

const PORTION = 200;

async function read(port: MessagePort, input: ReadInput | { path: string }): Promise<void> {
  const say = (answer: WorkerAnswer): void => port.postMessage(answer);
  try {
    const text = 'path' in input ? { ...readTextFile(input.path), html: '' } : input;
    const { importer, drafts, ...rest } = readRecords(text);
    if ('path' in input) findLinkedFiles(drafts, dirname(input.path));
    for (let from = 0; from < drafts.length; from += PORTION) {
      say({ kind: 'drafts', drafts: drafts.slice(from, from + PORTION) });
      await new Promise((resolve) => port.once('message', resolve));
    }
    say({ kind: 'done', format: importer.name, ...rest });
  } catch (error) {
    say({ kind: 'failed', error: errorValue(error) });
  }
  // Nothing more is listened for: the thread may end.
  port.unref();
}

if (parentPort) void read(parentPort, workerData as ReadInput | { path: string });

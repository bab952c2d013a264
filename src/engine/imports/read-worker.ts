/** Reads a large text in a thread of its own, so that the engine goes on answering. */
import { parentPort, workerData } from 'node:worker_threads';
import { errorValue } from '../../contract/errors.ts';
import type { ReadInput } from '../../formats/format.ts';
import { readRecords } from './read.ts';

try {
  const { importer, ...result } = readRecords(workerData as ReadInput);
  parentPort?.postMessage({ ok: true, format: importer.name, result });
} catch (error) {
  parentPort?.postMessage({ ok: false, ...errorValue(error) });
}

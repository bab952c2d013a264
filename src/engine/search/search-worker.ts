/** Searches a library in a thread of its own, and keeps the ranking index up to date between the questions. */
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { errorValue } from '../../contract/errors.ts';
import { openReader } from '../db/open.ts';
import { QUIET_MS } from './kept-index.ts';
import { openIndex } from './open-index.ts';
import type { FromSearcher, SearchAnswer, SearchedLibrary, SearchQuestion, ToSearcher } from './protocol.ts';
import { Searcher } from './searcher.ts';

/** How far it has come is told so often. */
const TELL_MS = 250;
const SLICE_MS = 8;
/** A file that is locked, or a full disk, is tried again. */
const RETRY_MS = 1_000;

function listen(port: MessagePort, { folder, uuid }: SearchedLibrary): void {
  const say = (message: FromSearcher, transfer: ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer);
  const library = openReader(join(folder, 'library.sqlite'));
  const derived = openReader(join(folder, 'derived', 'derived.sqlite'));
  const index = openIndex(library, uuid, folder, (merged) => say({ kind: 'merged', merged }));
  const searcher = new Searcher({ library, derived, index, now: Date.now });
  let isAwake = false;
  let told = 0;

  const tell = (): void => {
    told = performance.now();
    say({ kind: 'held', held: index.held });
  };
  const wake = (): void => {
    if (!isAwake) setImmediate(work);
    isAwake = true;
  };
  const sleep = (ms: number | null): void => {
    isAwake = false;
    if (ms !== null) setTimeout(wake, ms);
  };
  const work = (): void => {
    let more = true;
    try {
      for (const end = performance.now() + SLICE_MS; more && performance.now() < end; ) more = index.step();
    } catch (error) {
      console.error('The search index could not be brought up to date:', errorValue(error).message);
      sleep(RETRY_MS);
      return;
    }
    if (!more || performance.now() - told > TELL_MS) tell();
    if (more) setImmediate(work);
    else sleep(index.waits ? QUIET_MS : null);
  };
  const answer = (question: SearchQuestion): SearchAnswer => {
    if (question.kind === 'find')
      return { kind: 'find', found: searcher.find(question.view, question.options) };
    return { kind: 'words', words: index.index.words(question.prefix, question.limit) };
  };

  port.on('message', (message: ToSearcher) => {
    if (message.kind === 'wake') {
      wake();
      return;
    }
    try {
      say({ kind: 'answer', id: message.id, answer: answer(message.question), held: index.held });
    } catch (error) {
      say({ kind: 'failed', id: message.id, error: errorValue(error) });
    }
  });
}

if (parentPort) listen(parentPort, workerData as SearchedLibrary);

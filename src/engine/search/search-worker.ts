/** Searches a library in a thread of its own, and keeps the ranking index up to date between the questions. */
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { errorValue } from '../../contract/errors.ts';
import { openReader } from '../db/open.ts';
import { BUILD_MS, QUIET_MS } from './kept-index.ts';
import { openIndex } from './open-index.ts';
import type { FromSearcher, SearchedLibrary, ToSearcher } from './protocol.ts';
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
  let next: NodeJS.Timeout | NodeJS.Immediate | null = null;
  let isResting = false;
  let isFirst = true;
  let told = 0;

  const tell = (): void => {
    told = performance.now();
    say({ kind: 'held', held: index.held });
  };
  const wake = (): void => {
    if (next && !isResting) return;
    if (next) clearTimeout(next as NodeJS.Timeout);
    isResting = false;
    next = setImmediate(work);
  };
  const rest = (ms: number | null): void => {
    isResting = ms !== null;
    next = ms === null ? null : setTimeout(wake, ms);
  };
  const work = (): void => {
    next = null;
    let more = true;
    try {
      for (const end = performance.now() + SLICE_MS; more && performance.now() < end; ) more = index.step();
    } catch (error) {
      console.error('The search index could not be brought up to date:', errorValue(error).message);
      rest(RETRY_MS);
      return;
    }
    if (!more || performance.now() - told > TELL_MS) tell();
    if (more) next = setImmediate(work);
    else rest(index.waits ? QUIET_MS : null);
  };

  port.on('message', (message: ToSearcher) => {
    if (message.kind === 'wake') {
      wake();
      return;
    }
    try {
      // A library that is not large is answered from whole, also where no file holds its index.
      if (isFirst) index.hurry(BUILD_MS);
      isFirst = false;
      const { view, options } = message.question;
      say({ kind: 'answer', id: message.id, found: searcher.find(view, options), held: index.held });
    } catch (error) {
      say({ kind: 'failed', id: message.id, error: errorValue(error) });
    }
  });
  wake();
}

if (parentPort) listen(parentPort, workerData as SearchedLibrary);

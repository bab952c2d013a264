import { setImmediate as pause } from 'node:timers/promises';

/** Longest stretch of work between two answers to the window. */
const SLICE_MS = 8;
/** Ids that are asked about in one go: a few milliseconds. */
const PORTION = 2_000;

/** Does work that only reads, and that nobody would cancel, in slices: others are answered in between. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let end = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + SLICE_MS;
  }
}

/** A long list of ids in portions. */
export function* portions(ids: readonly number[]): Generator<readonly number[]> {
  for (let start = 0; start < ids.length; start += PORTION) yield ids.slice(start, start + PORTION);
}

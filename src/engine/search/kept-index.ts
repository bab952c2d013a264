import type { ReadableDb } from '../db/database.ts';
import { logReaches } from '../db/touched.ts';
import { countPending, lastChange } from '../derived/queries.ts';
import { behindOf, build, follow, type Held, type HeldIndex, nothingHeld } from './held.ts';
import { searchView } from './phrases/view.ts';
import { RankingIndex } from './ranking/index.ts';

/** Papers, or rows of the log, taken in between two answers: a few milliseconds of work. */
const SLICE = 40;
/** So many changed papers are waited for before a search; after more it answers from what there is. */
const SOON = 100;
/** New papers are made one with the others from so many on, when none has come and nothing was asked for a while. */
const MERGE_FROM = 500;
export const QUIET_MS = 2_000;
/** So long a search waits while the index is being built: a library that is not large is whole then. */
export const BUILD_MS = 300;
/** While the index is built: as often as it has doubled, from so many papers on. */
const BUILT_FROM = 4_000;

/** The bytes of an index, and what it holds. */
export interface Merged {
  bytes: SharedArrayBuffer;
  held: Held;
}

interface Merging {
  work: Generator<number, Uint8Array>;
  held: Held;
  /** What came of it, while it takes in what has changed meanwhile. */
  next: HeldIndex | null;
}

/**
 * Owns the ranking index in memory: builds it, keeps it up to date by the library's log, and from time
 * to time makes its small new part one with the large old one. All of it is done in slices, by `step`.
 */
export class KeptIndex {
  readonly #library: ReadableDb;
  readonly #onMerged: (merged: Merged) => void;
  #now: HeldIndex;
  /** About how many papers its large part holds. */
  #base = 0;
  #merging: Merging | null = null;
  #lastNews = performance.now();

  /** @param read what the file holds; null: nothing, so that the index is built */
  constructor(library: ReadableDb, read: Merged | null, onMerged: (merged: Merged) => void) {
    this.#library = library;
    this.#onMerged = onMerged;
    this.#now = (read && whole(read)) ?? {
      index: RankingIndex.empty(),
      held: nothingHeld(library),
      added: 0,
    };
    this.#base = this.#now.index.size;
  }

  get index(): RankingIndex {
    return this.#now.index;
  }

  get held(): Held {
    return this.#now.held;
  }

  /** Papers that it holds not as they are now. */
  behind(): number {
    return behindOf(this.#library, this.#now.held);
  }

  /** Takes in what was changed a moment ago, unless it is much. */
  keepUp(): void {
    // Nothing large is begun while somebody types.
    this.#lastNews = performance.now();
    const { held } = this.#now;
    if (held.change === lastChange(this.#library)) return;
    if (countPending(this.#library, held.change, searchView.watches) <= SOON)
      while (this.#follow(this.#now, SOON));
  }

  /** Whether there is something to do once nothing has changed for a while. */
  get waits(): boolean {
    return this.#now.added >= MERGE_FROM;
  }

  /** One slice of what there is to do. Answers whether there is more to do at once. */
  step(): boolean {
    if (this.#follow(this.#now, SLICE)) return true;
    if (this.#merging) return this.#merge(this.#merging);
    if (this.#isDue()) {
      this.#startMerging();
      return true;
    }
    return build(this.#library, this.#now, SLICE);
  }

  /** Goes on until nothing is left to do at once, for so many ms at most. */
  hurry(ms: number): void {
    for (const end = performance.now() + ms; this.step() && performance.now() < end; );
  }

  /** Makes it one, to the end, if it is worth its while. */
  finish(): void {
    while (this.#merging) this.step();
    if (this.#now.held.below !== null || this.#now.added < MERGE_FROM) return;
    this.#startMerging();
    while (this.#merging) this.step();
  }

  #startMerging(): void {
    const merging = { work: this.#now.index.merged(), held: this.#now.held, next: null };
    this.#merging = merging;
    // What is put in after the first slice isn't in there.
    this.#slice(merging);
  }

  #isDue(): boolean {
    const { added, held } = this.#now;
    if (held.below !== null) return added >= Math.max(BUILT_FROM, this.#base);
    return added >= MERGE_FROM && performance.now() - this.#lastNews > QUIET_MS;
  }

  #follow(into: HeldIndex, rows: number): boolean {
    const newest = lastChange(this.#library);
    if (into.held.change === newest) return false;
    if (into === this.#now) this.#lastNews = performance.now();
    const isKnown = into.held.change < newest && logReaches(this.#library, into.held.change);
    if (isKnown) return follow(this.#library, into, rows);
    // The log has been cut since, or the library put back: what changed can't be told any more.
    this.#merging = null;
    this.#base = 0;
    this.#now = { index: RankingIndex.empty(), held: nothingHeld(this.#library), added: 0 };
    return true;
  }

  #merge(merging: Merging): boolean {
    if (merging.next) {
      if (this.#follow(merging.next, SLICE)) return true;
      this.#now = merging.next;
      this.#merging = null;
      return true;
    }
    this.#slice(merging);
    return true;
  }

  #slice(merging: Merging): void {
    const step = merging.work.next();
    if (!step.done) return;
    const bytes = shared(step.value);
    merging.next = { index: RankingIndex.read(bytes), held: merging.held, added: 0 };
    this.#base = merging.next.index.size;
    this.#onMerged({ bytes, held: merging.held });
  }
}

/** The index that some bytes are; null when they are damaged. */
function whole({ bytes, held }: Merged): HeldIndex | null {
  try {
    return { index: RankingIndex.read(bytes), held, added: 0 };
  } catch {
    return null;
  }
}

/** The same bytes in memory that threads can share. */
function shared(bytes: Uint8Array): SharedArrayBuffer {
  const { buffer } = bytes;
  if (buffer instanceof SharedArrayBuffer && buffer.byteLength === bytes.byteLength) return buffer;
  const copy = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}

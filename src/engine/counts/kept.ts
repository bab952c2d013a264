import type { ReadableDb } from '../db/database.ts';
import { concerns, logReaches, touchedAfter, type Watches } from '../db/touched.ts';
import { lastChange } from '../derived/queries.ts';
import { inSlices } from '../tasks/in-slices.ts';

/** So often it is counted anew because something changed meanwhile; then what there is must do. */
const MOST_TRIES = 3;

/**
 * Counts over the whole library that are kept until the log says that they may have changed, and
 * worked out in slices: marking a paper as read counts nothing, and at 100,000 papers a key is
 * answered while tags are counted.
 */
export class Kept<T> {
  readonly #watches: Watches;
  readonly #count: (db: ReadableDb) => Generator<void, T>;
  #value: { of: T } | null = null;
  #running: Promise<T> | null = null;
  #change = 0;
  #stamp = 0;

  constructor(watches: Watches, count: (db: ReadableDb) => Generator<void, T>) {
    this.#watches = watches;
    this.#count = count;
  }

  /** A number that is another one when the counts may be. */
  stamp(db: ReadableDb): number {
    const newest = lastChange(db);
    if (this.#stamp === 0 || !logReaches(db, this.#change) || this.#isConcerned(db, newest)) {
      this.#stamp += 1;
      this.#value = null;
    }
    this.#change = newest;
    return this.#stamp;
  }

  #isConcerned(db: ReadableDb, newest: number): boolean {
    return newest !== this.#change && concerns(touchedAfter(db, this.#change), this.#watches);
  }

  async get(db: ReadableDb): Promise<T> {
    this.stamp(db);
    if (this.#value) return this.#value.of;
    this.#running ??= this.#work(db).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #work(db: ReadableDb): Promise<T> {
    for (let tries = 1; ; tries++) {
      const before = this.stamp(db);
      const value = await inSlices(this.#count(db));
      if (this.stamp(db) === before) this.#value = { of: value };
      if (this.#value || tries === MOST_TRIES) return value;
    }
  }
}

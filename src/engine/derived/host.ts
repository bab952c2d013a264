import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Connection } from '../db/database.ts';
import { logReaches } from '../db/touched.ts';
import type { Library } from '../library.ts';
import {
  countItems,
  countItemsAfter,
  countPending,
  createStamps,
  dropLease,
  getStamp,
  lastChange,
  nextChanges,
  nextItems,
  putStamp,
  takeLease,
} from './queries.ts';
import type { DerivedView, Reached } from './view.ts';

/** Items brought up to date in one transaction: a few milliseconds of work, or as much as nobody waits for. */
const SLICE = 100;
const LARGE_SLICE = 1_000;
/** Who waits longer than this waits for all of it. */
const PATIENT_MS = 1_000;
const BEAT_MS = 2_000;
const STALE_MS = 8_000;

/**
 * Owns `derived/derived.sqlite` and keeps its views up to date by the library's log. A view's stamp
 * is read and written in the transaction that writes the view, so two processes that catch up at
 * once can't spoil it; the lease only keeps them from doing the same work twice.
 */
export class DerivedHost {
  readonly db: Connection;
  readonly #library: Library;
  readonly #views: readonly DerivedView[];
  readonly #holder = randomUUID();
  #nextBeat = 0;
  #leased = false;

  constructor(library: Library, views: readonly DerivedView[]) {
    this.#library = library;
    this.#views = views;
    this.db = openDerived(library);
    createStamps(this.db);
    // A question may come before the first catching up: the tables are there then, if empty.
    for (const view of views) this.db.raw.transaction(() => this.#prepare(view)).immediate();
  }

  /** Whether this process is the one that writes derived files; asks again when its turn may have come. */
  holdsLease(now = Date.now()): boolean {
    if (now < this.#nextBeat) return this.#leased;
    this.#nextBeat = now + BEAT_MS;
    this.#leased = takeLease(this.db, this.#holder, now, STALE_MS);
    return this.#leased;
  }

  /** Where a view stands, without doing anything. */
  reached(view: DerivedView): Reached {
    const library = this.#library.reader;
    const total = countItems(library);
    const stamp = getStamp(this.db, view.name);
    if (!stamp || !this.#usable(view)) return { revision: 0, behind: total, total };
    const behind =
      stamp.cursor === null
        ? countPending(library, stamp.change, view.watches)
        : countItemsAfter(library, stamp.cursor);
    return { revision: behind === 0 ? this.#library.revision : 0, behind: Math.min(behind, total), total };
  }

  /** One slice of catching up, over all views or some. Answers whether there is more to do. */
  step(slice = SLICE, views = this.#views): boolean {
    let more = false;
    for (const view of views) more = this.#stepView(view, slice) || more;
    return more;
  }

  /**
   * Catches up wholly, or until the time is over: before a search, a small change is waited for and
   * after a large one it answers from what there is. Answers whether it is done.
   */
  catchUp(budgetMs = 30, views = this.#views): boolean {
    const end = performance.now() + budgetMs;
    while (this.step(budgetMs > PATIENT_MS ? LARGE_SLICE : SLICE, views))
      if (performance.now() > end) return false;
    return true;
  }

  close(): void {
    try {
      dropLease(this.db, this.#holder);
    } catch {
      // Busy or a full disk: the lease goes stale by itself.
    }
    this.db.close();
  }

  #usable(view: DerivedView): boolean {
    const stamp = getStamp(this.db, view.name);
    return (
      stamp !== undefined &&
      stamp.version === view.version &&
      stamp.library === this.#library.uuid &&
      // A library restored from a backup can be behind its views.
      stamp.change <= lastChange(this.#library.reader) &&
      logReaches(this.#library.reader, stamp.change)
    );
  }

  /** Begins a view anew where what is stored can't be caught up from. */
  #prepare(view: DerivedView): void {
    if (this.#usable(view)) return;
    view.reset(this.db);
    putStamp(this.db, view.name, {
      version: view.version,
      library: this.#library.uuid,
      change: lastChange(this.#library.reader),
      cursor: 0,
    });
  }

  #stepView(view: DerivedView, slice: number): boolean {
    const { db } = this;
    const library = this.#library.reader;
    const upToDate = getStamp(db, view.name);
    if (upToDate && upToDate.cursor === null && upToDate.change === lastChange(library) && this.#usable(view))
      return false;
    return db.raw
      .transaction((): boolean => {
        this.#prepare(view);
        const stamp = getStamp(db, view.name);
        if (!stamp) return false;
        if (stamp.cursor !== null) {
          const change = lastChange(library);
          const ids = nextItems(library, stamp.cursor, slice);
          view.apply(db, library, ids, true);
          const last = ids.at(-1);
          putStamp(db, view.name, {
            ...stamp,
            // What changed before the first item was taken is in what is taken.
            change: stamp.cursor === 0 ? change : stamp.change,
            cursor: ids.length < slice || last === undefined ? null : last,
          });
        } else {
          const { last, ids } = nextChanges(library, stamp.change, slice, view.watches);
          view.apply(db, library, ids, false);
          putStamp(db, view.name, { ...stamp, change: last });
        }
        const now = getStamp(db, view.name);
        return now !== undefined && (now.cursor !== null || now.change < lastChange(library));
      })
      .immediate();
  }
}

/** Derived files are never worth keeping when they can't be read: they are made anew. In memory where nothing can be written. */
function openDerived(library: Library): Connection {
  if (library.readOnly) return new Connection(new Database(':memory:'));
  const folder = join(library.folder, 'derived');
  const path = join(folder, 'derived.sqlite');
  mkdirSync(folder, { recursive: true });
  try {
    return openFile(path);
  } catch (error) {
    if (!/SQLITE_(NOTADB|CORRUPT)/.test(String((error as { code?: unknown }).code))) throw error;
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    return openFile(path);
  }
}

function openFile(path: string): Connection {
  const raw = new Database(path, { timeout: 10_000 });
  try {
    raw.pragma('journal_mode = WAL');
    // It can be rebuilt, so it need not survive a power cut.
    raw.pragma('synchronous = OFF');
    raw.pragma('cache_size = -32000');
    return new Connection(raw);
  } catch (error) {
    raw.close();
    throw error;
  }
}

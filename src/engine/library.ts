import { setTimeout as wait } from 'node:timers/promises';
import { OctavoError } from '../contract/errors.ts';
import { Checkpointer } from './db/checkpointer.ts';
import type { Connection, ReadableDb, WritableDb } from './db/database.ts';
import {
  type ActionInfo,
  type ActionKind,
  abortAction,
  beginAction,
  changedSince,
  currentRevision,
  dataVersion,
  endAction,
  isBusy,
  keepOthersOut,
  libraryUuid,
  markTouched,
  type Origin,
  storageError,
} from './db/log.ts';
import { CACHE, type OpenLibrary, openLibrary, SWEEPING_CACHE } from './db/open.ts';
import { pruneLog } from './db/prune.ts';
import { type Touched, touchedSince } from './db/touched.ts';

/** A write that is under way: what the function that does it may use and say. */
export interface ActionContext {
  id: number;
  revision: number;
  now: number;
  /** Names the action once it is known what it did. */
  rename(name: string): void;
  /** Takes it out of what Ctrl+Z goes through: it changed nothing that a person sees. */
  hide(): void;
}

export interface WriteOptions {
  kind?: ActionKind;
  undoes?: number;
  origin?: Origin;
  /** It goes through the tables in order and writes many rows. */
  sweeps?: boolean;
}

export interface Written<T> {
  value: T;
  /** Null when nothing changed. */
  action: ActionInfo | null;
}

/** What drives a long write: given its generator, runs it in slices and lets others answer in between. */
export type SliceDriver = <T>(work: Generator<number, T>) => Promise<T>;

export type ChangeListener = (change: { revision: number; items: number[] | null; touched: Touched }) => void;

const POLL_MS = 200;
/** So long a write waits for another process's: a large import may be under way. */
const WAIT_MS = 60_000;
const WAIT_STEP_MS = 25;

/**
 * Owns the library's two connections of this process. Reads see what is committed; writes run one
 * after another, each one action of the log in one transaction.
 */
export class Library {
  readonly folder: string;
  readonly reader: ReadableDb;
  readonly readOnly: { code: string; message: string } | null;
  readonly uuid: string;
  readonly #open: OpenLibrary;
  readonly #origin: Origin;
  readonly #now: () => number;
  readonly #listeners = new Set<ChangeListener>();
  readonly #checkpointer: Checkpointer | null;
  #queue: Promise<unknown> = Promise.resolve();
  #revision: number;
  #dataVersion: number;
  #timer: NodeJS.Timeout | null = null;
  /** Why nothing is written any more: the library is elsewhere now. */
  #left: string | null = null;

  constructor(folder: string, origin: Origin, now: () => number = Date.now) {
    this.#open = openLibrary(folder, now);
    this.folder = folder;
    this.reader = this.#open.reader;
    this.readOnly = this.#open.readOnly;
    this.#checkpointer = this.#open.writer && new Checkpointer(this.#open.writer);
    this.#origin = origin;
    this.#now = now;
    this.uuid = libraryUuid(this.reader);
    this.#revision = currentRevision(this.reader);
    this.#dataVersion = this.#readDataVersion();
  }

  /** The last revision this process has told its listeners of. */
  get revision(): number {
    return this.#revision;
  }

  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Watches for what other processes write. */
  watch(): void {
    this.#timer ??= setInterval(() => this.poll(), POLL_MS);
  }

  /** Looks once whether another process has written, and tells the listeners. */
  poll(): void {
    const version = this.#readDataVersion();
    if (version === this.#dataVersion) return;
    this.#dataVersion = version;
    // The command line ends before its log is long; what many of its commands have written grows here.
    this.#checkpointer?.committed();
    const revision = currentRevision(this.reader);
    if (revision === this.#revision) return;
    this.#tell(revision, null);
  }

  /**
   * One action in one synchronous transaction.
   * @throws OctavoError `library_read_only`, `disk_full`, or what `work` throws; nothing is changed then
   */
  write<T>(
    name: string,
    work: (db: WritableDb, action: ActionContext) => T,
    options: WriteOptions = {},
  ): Promise<Written<T>> {
    return this.writeLong(
      name,
      // biome-ignore lint/correctness/useYield: a short write is a long one without pauses
      function* (db, action) {
        return work(db, action);
      },
      async (generator) => {
        for (;;) {
          const step = generator.next();
          if (step.done) return step.value;
        }
      },
      options,
    );
  }

  /**
   * One action whose work pauses: the transaction stays open across the pauses, reads go on, other
   * writes wait for it. A crash, an error or a cancellation in between leaves the library as it was.
   */
  writeLong<T>(
    name: string,
    work: (db: WritableDb, action: ActionContext) => Generator<number, T>,
    drive: SliceDriver,
    options: WriteOptions = {},
  ): Promise<Written<T>> {
    return this.#inTurn(async (db) => {
      if (this.#left) throw new OctavoError('library_moved', this.#left);
      const now = this.#now();
      let finalName = name;
      let hidden = false;
      try {
        const spec = { name, origin: options.origin ?? this.#origin, now, ...pick(options) };
        const action = await whenFree(() => beginAction(db, spec));
        // What no longer has room is written while the work goes on, and not all of it by the commit.
        if (options.sweeps) db.raw.pragma(`cache_size = ${SWEEPING_CACHE}`);
        const context: ActionContext = {
          ...action,
          now,
          rename(to) {
            finalName = to;
          },
          hide() {
            hidden = true;
          },
        };
        try {
          const { value, marks } = await drive(
            (function* () {
              const value = yield* work(db, context);
              const marks = yield* markTouched(db, action, now);
              for (const _ of pruneLog(db)) yield marks.items.size;
              return { value, marks };
            })(),
          );
          const ended = { name: finalName, kind: options.kind ?? 'do', hidden, marks };
          const info = endAction(db, action, ended);
          this.#checkpointer?.committed();
          if (info) this.#tell(info.revision, info);
          return { value, action: info };
        } catch (error) {
          abortAction(db);
          throw error;
        } finally {
          if (options.sweeps) db.raw.pragma(`cache_size = ${CACHE}`);
        }
      } catch (error) {
        throw storageError(error);
      }
    });
  }

  /**
   * Keeps everybody from writing, here and in other processes, while `work` goes on. It is no action,
   * and what it does is its own business.
   * @throws OctavoError `library_read_only`, or what `work` throws
   */
  holdStill<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(async (db) => {
      await whenFree(() => keepOthersOut(db));
      try {
        return await work();
      } finally {
        abortAction(db);
      }
    });
  }

  /** Writes run one after another. */
  #inTurn<T>(write: (db: Connection) => Promise<T>): Promise<T> {
    const run = async (): Promise<T> => {
      const db = this.#open.writer;
      if (db) return write(db);
      throw new OctavoError('library_read_only', this.readOnly?.message ?? 'This library is read-only.');
    };
    const result = this.#queue.then(run, run);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Refuses all writes from now on: what is written here would not be seen where the library is now. */
  leaveFor(message: string): void {
    this.#left = message;
  }

  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#queue;
    await this.#checkpointer?.stop();
    this.#open.close();
  }

  /** `own` is what this process has just done, if it was that. */
  #tell(revision: number, own: Pick<ActionInfo, 'items' | 'touched'> | null): void {
    // Another process may have written in between: what it touched is told as well.
    const known = this.#revision;
    this.#revision = revision;
    const { items, touched } =
      own && revision === known + 1
        ? own
        : { items: changedSince(this.reader, known), touched: touchedSince(this.reader, known) };
    for (const listener of this.#listeners) listener({ revision, items, touched });
  }

  #readDataVersion(): number {
    return dataVersion(this.reader);
  }
}

/** Waits, without blocking this process, until no other one is writing. */
async function whenFree<T>(begin: () => T): Promise<T> {
  for (const end = performance.now() + WAIT_MS; ; ) {
    try {
      return begin();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      await wait(WAIT_STEP_MS);
    }
  }
}

function pick(options: WriteOptions): { kind?: ActionKind; undoes?: number } {
  return {
    ...(options.kind ? { kind: options.kind } : {}),
    ...(options.undoes ? { undoes: options.undoes } : {}),
  };
}

import { Worker } from 'node:worker_threads';
import { workerUrl } from '../tasks/worker-url.ts';
import type { Connection } from './database.ts';

/** Pages in the log file from which they are brought into the database; SQLite's own default. */
const PAGES = 1_000;

/**
 * Keeps a database's log file short, in a thread of its own. SQLite would do it within the commit that
 * filled the log: after a change of 100,000 papers that is as long as the change, with nobody answered.
 */
export class Checkpointer {
  readonly #db: Connection;
  #worker: Worker | null = null;
  #isBusy = false;

  constructor(db: Connection) {
    this.#db = db;
    db.raw.pragma('wal_autocheckpoint = 0');
  }

  /** To be called after each commit, its own or another's. */
  committed(): void {
    // Within a transaction SQLite refuses to look; the commit that ends it comes here as well.
    if (this.#isBusy || this.#db.raw.inTransaction || pagesInLog(this.#db) < PAGES) return;
    this.#isBusy = true;
    this.#worker ??= this.#start();
    this.#worker.postMessage(null);
  }

  /** Closing the last connection does what is left. */
  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(workerUrl('db/checkpoint-worker'), { workerData: this.#db.raw.name });
    worker.on('message', () => {
      this.#isBusy = false;
    });
    // Without the thread SQLite does it by itself, as ever.
    worker.once('error', () => this.#db.raw.open && this.#db.raw.pragma(`wal_autocheckpoint = ${PAGES}`));
    worker.unref();
    return worker;
  }
}

const pagesInLog = (db: Connection): number =>
  (db.raw.pragma('wal_checkpoint(NOOP)') as { log: number }[])[0]?.log ?? 0;

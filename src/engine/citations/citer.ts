import { setImmediate as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { OctavoError } from '../../contract/errors.ts';
import type { ItemData } from '../../contract/model/item.ts';
import type { CiteprocItem } from '../../formats/csl-json/citeproc-item.ts';
import { workerUrl } from '../tasks/worker-url.ts';
import type { CitedForms, CiteJob, FromCiter, ToCiter } from './protocol.ts';

const PORTION = 100;
/** Above so many items a worker of its own formats them: the next Ctrl+C shall not wait behind them. */
const MANY = 100;
/** A style that takes so long over a few items never ends. */
const LIMIT_MS = 30_000;
/** The worker holds some 40 MB: it goes when nobody has asked for so long. */
const IDLE_MS = 120_000;

export interface CiteOptions {
  /** Stops it; the promise is rejected with `cancelled`. */
  signal?: AbortSignal;
  tell?: (done: number, total: number) => void;
}

/** Owns the threads in which citations are formatted. */
export class Citer {
  #warm: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  /** Small requests wait for each other. */
  #queue: Promise<unknown> = Promise.resolve();
  readonly #running = new Set<Worker>();

  /**
   * Formats items in a worker.
   * @param count how many there are
   * @throws OctavoError `style_invalid`, `cancelled`
   */
  format(
    job: CiteJob,
    items: Iterable<ItemData>,
    count: number,
    options: CiteOptions = {},
  ): Promise<CitedForms> {
    if (count > MANY) return this.#alone(job, items, count, options);
    const result = this.#queue.then(() => this.#soon(job, items, count, options));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const all = [...this.#running, ...(this.#warm ? [this.#warm] : [])];
    this.#warm = null;
    await Promise.all(all.map((worker) => worker.terminate()));
  }

  async #alone(job: CiteJob, items: Iterable<ItemData>, count: number, options: CiteOptions) {
    const worker = new Worker(workerUrl('citations/cite-worker'));
    this.#running.add(worker);
    try {
      return await ask(worker, job, items, count, options);
    } finally {
      this.#running.delete(worker);
      void worker.terminate();
    }
  }

  async #soon(job: CiteJob, items: Iterable<ItemData>, count: number, options: CiteOptions) {
    clearTimeout(this.#idle);
    const worker = this.#warm ?? new Worker(workerUrl('citations/cite-worker'));
    this.#warm = worker;
    worker.ref();
    const limit = AbortSignal.timeout(LIMIT_MS);
    try {
      const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
      return await ask(worker, job, items, count, { ...options, signal });
    } catch (error) {
      // It may be in the middle of anything.
      if (!(error instanceof OctavoError && error.code === 'style_invalid')) this.#drop(worker);
      if (limit.aborted) {
        const message = `The citation style “${job.style.title}” doesn’t come to an end.`;
        throw new OctavoError('style_invalid', message, { reason: 'timeout' });
      }
      throw error;
    } finally {
      // An engine that has nothing else to do may end.
      worker.unref();
      this.#idle = setTimeout(() => this.#drop(worker), IDLE_MS).unref();
    }
  }

  #drop(worker: Worker): void {
    if (this.#warm === worker) this.#warm = null;
    void worker.terminate();
  }
}

const cancelled = (): OctavoError => new OctavoError('cancelled', 'Cancelled. Nothing was changed.');

async function ask(
  worker: Worker,
  job: CiteJob,
  items: Iterable<ItemData>,
  count: number,
  { signal, tell }: CiteOptions,
): Promise<CitedForms> {
  const say = (message: ToCiter): void => worker.postMessage(message);
  const answer = new Promise<CitedForms>((resolve, reject) => {
    const stop = (): void => {
      void worker.terminate();
      reject(cancelled());
    };
    const end = (settle: () => void): void => {
      worker.off('message', hear).off('error', fail).off('exit', fail);
      signal?.removeEventListener('abort', stop);
      settle();
    };
    const hear = (message: FromCiter): void => {
      // Each item is a step twice: as it is read, and as its entry is written.
      if (message.kind === 'step') tell?.(Math.min(count, Math.floor(message.done / 2)), count);
      else if (message.kind === 'done') end(() => resolve(message.forms));
      else {
        const { code, message: why, details } = message.error;
        end(() => reject(new OctavoError(code, why, details)));
      }
    };
    const fail = (reason: unknown): void =>
      end(() =>
        reject(
          reason instanceof Error ? reason : new OctavoError('internal', 'The citation worker has ended.'),
        ),
      );
    worker.on('message', hear).on('error', fail).on('exit', fail);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
  // Whatever happens to it before the last portion is told below, where it is waited for.
  answer.catch(() => undefined);
  // With what it needs of the formats this is a large module, and a start cites nothing.
  const { toCiteprocItem } = await import('../../formats/csl-json/citeproc-item.ts');
  let portion: CiteprocItem[] = [];
  let n = 0;
  for (const item of items) {
    portion.push(toCiteprocItem(item, `n${n}`));
    n += 1;
    if (portion.length < PORTION) continue;
    say({ kind: 'items', items: portion });
    portion = [];
    await pause();
    if (signal?.aborted) throw cancelled();
  }
  say({ kind: 'items', items: portion });
  say({ kind: 'go', job });
  return answer;
}

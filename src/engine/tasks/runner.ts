import { setImmediate as pause } from 'node:timers/promises';
import { errorValue, OctavoError } from '../../contract/errors.ts';
import type { TaskKind, TaskState } from '../../contract/model/library.ts';

/** Longest stretch of work between two answers to the window. */
const SLICE_MS = 8;
/** While others ask all the time, work takes turns with them, as long as theirs but no longer than this. */
const LONGEST_MS = 40;
const TELL_MS = 100;
/** What is done sooner is never shown. */
const SHOW_AFTER_MS = 250;
/** A finished task stays in the list so long, so that a window that asks late still sees how it ended. */
const KEEP_MS = 5_000;

const cancelled = (): OctavoError => new OctavoError('cancelled', 'Cancelled. Nothing was changed.');

interface Task {
  state: TaskState;
  startedAt: number;
  cancelled: boolean;
  shown: boolean;
  abort: AbortController;
}

/** The one protocol for long work: name, count, total, rate, cancel, result. */
export class TaskRunner {
  readonly #tasks = new Map<number, Task>();
  readonly #tell: (tasks: TaskState[]) => void;
  #next = 1;
  #lastTold = 0;

  constructor(tell: (tasks: TaskState[]) => void) {
    this.#tell = tell;
  }

  list(): TaskState[] {
    return [...this.#tasks.values()].filter((task) => task.shown).map((task) => task.state);
  }

  /** @throws OctavoError `task_not_found` */
  cancel(id: number): void {
    const task = this.#tasks.get(id);
    if (task?.state.state !== 'running')
      throw new OctavoError('task_not_found', 'This task has ended.', { id });
    task.cancelled = true;
    task.abort.abort();
  }

  /**
   * Drives a generator that yields how much is done, in slices, until it returns.
   * @throws OctavoError `cancelled`, or what the generator throws
   */
  run<T>(name: string, total: number, work: Generator<number, T>, kind: TaskKind | null = null): Promise<T> {
    return this.#keep({ name, kind, total }, (task) => this.#drive(task, work));
  }

  /**
   * Waits for work that is done elsewhere (a worker, the disk); `signal` tells it to stop, and
   * `tell` takes how far it has come. Without that it has no count.
   * @throws OctavoError `cancelled`, or what the work throws
   */
  wait<T>(
    name: string,
    work: (signal: AbortSignal, tell: (done: number, total: number) => void) => Promise<T>,
  ): Promise<T> {
    return this.#keep({ name, kind: null, total: 0 }, async (task) => {
      try {
        return await work(task.abort.signal, (done, total) => {
          task.state.done = done;
          task.state.total = total;
          this.#progress(task);
        });
      } catch (error) {
        throw task.cancelled ? cancelled() : error;
      }
    });
  }

  async #keep<T>(
    told: Pick<TaskState, 'name' | 'kind' | 'total'>,
    work: (task: Task) => Promise<T>,
  ): Promise<T> {
    const id = this.#next++;
    const task: Task = {
      state: { id, ...told, done: 0, rate: 0, secondsLeft: null, state: 'running', error: null },
      startedAt: performance.now(),
      cancelled: false,
      shown: false,
      abort: new AbortController(),
    };
    this.#tasks.set(id, task);
    const show = setTimeout(() => this.#show(task), SHOW_AFTER_MS);
    try {
      const value = await work(task);
      this.#finish(task, 'done', null);
      return value;
    } catch (error) {
      this.#finish(task, task.cancelled ? 'cancelled' : 'failed', errorValue(error));
      throw error;
    } finally {
      clearTimeout(show);
    }
  }

  #show(task: Task): void {
    task.shown = true;
    this.#say();
  }

  async #drive<T>(task: Task, work: Generator<number, T>): Promise<T> {
    let sliceEnd = performance.now() + SLICE_MS;
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      task.state.done = Math.max(task.state.done, step.value);
      const paused = performance.now();
      if (paused < sliceEnd) continue;
      this.#progress(task);
      await pause();
      if (task.cancelled) {
        work.return(undefined as T);
        throw cancelled();
      }
      const back = performance.now();
      sliceEnd = back + Math.min(LONGEST_MS, Math.max(SLICE_MS, back - paused));
    }
  }

  #progress(task: Task): void {
    const seconds = (performance.now() - task.startedAt) / 1000;
    const { state } = task;
    state.rate = seconds > 0 ? state.done / seconds : 0;
    state.secondsLeft = state.rate > 0 && seconds > 0.5 ? (state.total - state.done) / state.rate : null;
    if (task.shown && performance.now() - this.#lastTold > TELL_MS) this.#say();
  }

  #finish(task: Task, state: TaskState['state'], error: TaskState['error']): void {
    task.state = { ...task.state, state, error, secondsLeft: null };
    if (state === 'done') task.state.done = task.state.total;
    if (!task.shown) {
      this.#tasks.delete(task.state.id);
      return;
    }
    this.#say();
    setTimeout(() => {
      this.#tasks.delete(task.state.id);
      this.#say();
    }, KEEP_MS).unref();
  }

  #say(): void {
    this.#lastTold = performance.now();
    this.#tell(this.list().map((task) => ({ ...task })));
  }
}

import type { ErrorValue, Reply } from '../../contract/errors.ts';
import { type EventName, type Events, eventNames } from '../../contract/events.ts';
import type { FromEngine, ToEngine } from '../../contract/transport.ts';
import type { EngineChild } from './child.ts';

export interface HostOptions {
  /** Starts a new engine process. */
  launch: () => EngineChild;
  library: string;
  appVersion: string;
  /** Hears the engine's events and the host's own (`engine.state`). */
  emit: <E extends EventName>(name: E, payload: Events[E]) => void;
  /** Waits before the restarts that follow one another quickly; when they are used up, it gives up. */
  restartDelays?: readonly number[];
  /** An engine that ran at least this long (ms) died of something new. */
  steadyAfter?: number;
  /** How long (ms) the engine may take to close the library. */
  closeLimit?: number;
}

interface Call {
  method: string;
  params: unknown;
  answer: (reply: Reply<unknown>) => void;
}

type State =
  | { is: 'starting' | 'ready' | 'closed' }
  /** Given up: every call answers this. */
  | { is: 'failed'; error: ErrorValue };

/** How many calls may wait for an engine that is starting. */
const queueLimit = 1000;

/**
 * Owns the engine's process: starts it, passes calls and events, starts it again when it dies,
 * closes it. A call is answered once and never thrown: calls in flight when the engine dies get
 * `engine_stopped` (whether they took effect is not known, so they aren't repeated), calls made
 * while it starts wait.
 */
export class EngineHost {
  readonly #options: Required<HostOptions>;
  #state: State = { is: 'starting' };
  #child: EngineChild | null = null;
  #inFlight = new Map<number, Call>();
  #waiting: Call[] = [];
  #lastId = 0;
  #startedAt = 0;
  #quickDeaths = 0;
  #hasBeenReady = false;
  #restart: NodeJS.Timeout | undefined;
  #closing: Promise<void> | undefined;
  #onceGone: () => void = () => {};

  constructor(options: HostOptions) {
    this.#options = {
      restartDelays: [100, 500, 1000, 2000, 4000],
      steadyAfter: 30_000,
      closeLimit: 3000,
      ...options,
    };
  }

  /** Process number of the running engine, for the tests that kill it. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** The state as the window hears of it. */
  get state(): Events['engine.state'] {
    if (this.#state.is === 'failed') {
      const { message, code } = this.#state.error;
      return { state: 'failed', message, code };
    }
    return { state: this.#state.is === 'ready' ? 'ready' : 'starting', message: '' };
  }

  start(): void {
    this.#startedAt = performance.now();
    try {
      const child = this.#options.launch();
      this.#child = child;
      child.onMessage((message) => this.#hear(message as FromEngine));
      child.onExit((reason) => this.#ended(child, reason));
      child.send({ kind: 'open', library: this.#options.library, appVersion: this.#options.appVersion });
    } catch (error) {
      this.#child?.kill();
      this.#ended(this.#child, error instanceof Error ? error.message : String(error));
    }
  }

  /** Passes a call to the engine. The method and its argument have been checked by the caller. */
  call(method: string, params: unknown): Promise<Reply<unknown>> {
    return new Promise((answer) => {
      const call: Call = { method, params, answer };
      if (this.#state.is === 'failed') answer({ ok: false, ...this.#state.error });
      else if (this.#state.is === 'closed') answer(stopped('Octavo is closing.'));
      else if (this.#state.is === 'ready') this.#send(call);
      else if (this.#waiting.length < queueLimit) this.#waiting.push(call);
      else answer(refusal('engine_starting', 'The library is still being opened.'));
    });
  }

  /** Lets the engine finish and close the library; ends it by force when that takes too long. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Ends the process at once. The last resort when the program itself is ending. */
  kill(): void {
    this.#child?.kill();
  }

  async #close(): Promise<void> {
    this.#state = { is: 'closed' };
    clearTimeout(this.#restart);
    this.#answerWaiting(stopped('Octavo is closing.'));
    const child = this.#child;
    if (!child) return;
    const gone = new Promise<void>((resolve) => {
      this.#onceGone = resolve;
    });
    const limit = setTimeout(() => child.kill(), this.#options.closeLimit);
    try {
      child.send({ kind: 'close' });
    } catch {
      child.kill();
    }
    await gone;
    clearTimeout(limit);
  }

  #send(call: Call): void {
    const id = ++this.#lastId;
    const message: ToEngine = { kind: 'call', id, method: call.method, params: call.params };
    this.#inFlight.set(id, call);
    try {
      if (!this.#child) throw new Error('no engine');
      this.#child.send(message);
    } catch {
      this.#inFlight.delete(id);
      call.answer(stopped('The library stopped working and is being opened again.'));
    }
  }

  #hear(message: FromEngine): void {
    switch (message.kind) {
      case 'ready':
        this.#becomeReady();
        break;
      case 'failed':
        this.#fail(message.error);
        break;
      case 'reply':
        this.#inFlight.get(message.id)?.answer(message.reply);
        this.#inFlight.delete(message.id);
        break;
      case 'event':
        // The engine's events are typed where they are made; a name nobody knows goes nowhere.
        if (isEngineEvent(message.name)) this.#options.emit(message.name, message.payload as never);
        break;
    }
  }

  #becomeReady(): void {
    if (this.#state.is !== 'starting') return;
    this.#state = { is: 'ready' };
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const call of waiting) this.#send(call);
    this.#options.emit('engine.state', this.state);
    // Whatever a window holds may be from before the engine died.
    if (this.#hasBeenReady)
      this.#options.emit('items.changed', { ids: [], all: true, revision: 0, touched: null });
    this.#hasBeenReady = true;
  }

  #ended(child: EngineChild | null, reason: string): void {
    // A process that could be neither started nor spoken to reports its end twice.
    if (this.#child !== child) return;
    this.#child = null;
    const reply = stopped(`The library stopped working (${reason}).`);
    for (const call of this.#inFlight.values()) call.answer(reply);
    this.#inFlight.clear();
    this.#onceGone();
    if (this.#state.is === 'closed' || this.#state.is === 'failed') return;
    this.#startAgain(reason);
  }

  #startAgain(reason: string): void {
    const wasSteady = performance.now() - this.#startedAt >= this.#options.steadyAfter;
    this.#quickDeaths = wasSteady ? 0 : this.#quickDeaths + 1;
    const delay = this.#options.restartDelays[Math.max(0, this.#quickDeaths - 1)];
    if (delay === undefined) {
      this.#fail({
        code: 'engine_stopped',
        message:
          `The library stopped working ${this.#quickDeaths} times in a row (${reason}). ` +
          'Nothing that was saved is lost. Close Octavo and open it again.',
        details: { reason },
      });
      return;
    }
    this.#state = { is: 'starting' };
    this.#options.emit('engine.state', this.state);
    this.#restart = setTimeout(() => this.start(), delay);
  }

  #fail(error: ErrorValue): void {
    if (this.#state.is === 'closed') return;
    this.#state = { is: 'failed', error };
    this.#answerWaiting({ ok: false, ...error });
    this.#options.emit('engine.state', this.state);
  }

  #answerWaiting(reply: Reply<unknown>): void {
    for (const call of this.#waiting) call.answer(reply);
    this.#waiting = [];
  }
}

function isEngineEvent(name: string): name is EventName {
  return (
    (eventNames as readonly string[]).includes(name) && !name.startsWith('shell.') && name !== 'engine.state'
  );
}

function refusal(code: ErrorValue['code'], message: string): Reply<never> {
  return { ok: false, code, message, details: {} };
}

function stopped(message: string): Reply<never> {
  return refusal('engine_stopped', message);
}

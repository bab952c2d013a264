import { OctavoError, type Reply } from '../../contract/errors.ts';
import type { EventName, Events } from '../../contract/events.ts';
import { libraryText as text } from '../../language/strings-sample.ts';
import type { EngineHost } from '../engine/host.ts';
import { libraryName } from './recent.ts';
import { fillSample } from './sample.ts';

export type Emit = <E extends EventName>(name: E, payload: Events[E]) => void;
type Host = Pick<EngineHost, 'start' | 'call' | 'close' | 'kill' | 'state'>;

export interface LibrariesOptions {
  /** The folder that is open at first. */
  first: string;
  /** The user's own library, where there is no other to go back to; asked anew, since it may move. */
  own: () => string;
  sample: string;
  sampleFile: string;
  makeHost: (library: string, emit: Emit) => Host;
  /** Hears the engine's events, and of every change of library. */
  emit: Emit;
  recent: () => string[];
}

/**
 * Which library is open, and changing it: the old engine is closed before the new one starts, and
 * calls in between are refused, since they may mean papers of either. A library that can't be
 * opened leaves the window where it was.
 */
export class Libraries {
  readonly #options: LibrariesOptions;
  #folder: string;
  /** Where the way back from the sample leads. */
  #home: string;
  #host: Host;
  #moving: Promise<void> | null = null;
  #onState: (state: Events['engine.state']) => void = () => {};

  constructor(options: LibrariesOptions) {
    this.#options = options;
    this.#folder = options.first;
    this.#home = options.first;
    this.#host = this.#make(options.first);
  }

  start(): void {
    this.#host.start();
  }

  /** The engine's state as the window hears of it. */
  get state(): Events['engine.state'] {
    return this.#moving ? { state: 'starting', message: '' } : this.#host.state;
  }

  /** The open library as the window and the menu hear of it. */
  get library(): Events['shell.library'] {
    const { own, sample, recent } = this.#options;
    const folder = this.#folder;
    const kind = folder === sample ? 'sample' : folder === own() ? 'mine' : 'other';
    return {
      kind,
      folder,
      name: kind === 'sample' ? text.sampleName : libraryName(folder),
      recent: recent()
        .filter((other) => other !== folder)
        .map((other) => ({ folder: other, name: libraryName(other) })),
    };
  }

  call(method: string, params: unknown): Promise<Reply<unknown>> {
    if (!this.#moving) return this.#host.call(method, params);
    return Promise.resolve({ ok: false, code: 'engine_starting', message: text.moving, details: {} });
  }

  openSample(): Promise<void> {
    return this.open(this.#options.sample, (host) =>
      fillSample((method, params) => host.call(method, params), this.#options.sampleFile),
    );
  }

  /** Goes back to the library the sample was opened from, else to the user's own. */
  openMine(): Promise<void> {
    const { sample, own } = this.#options;
    return this.open(this.#folder === sample ? this.#home : own());
  }

  /**
   * Opens the library in a folder, or makes one there; `prepare` has it to itself first.
   * @throws OctavoError why it could not be opened; the one before is open again then
   */
  open(folder: string, prepare: (host: Host) => Promise<void> = async () => {}): Promise<void> {
    if (this.#moving) throw new OctavoError('engine_starting', text.moving);
    if (folder === this.#folder && this.#host.state.state !== 'failed') return Promise.resolve();
    // Begun only once `#moving` is set, so that the old engine's last events find it.
    this.#moving = Promise.resolve()
      .then(() => this.#move(folder, prepare))
      .finally(() => {
        this.#moving = null;
        this.#options.emit('shell.library', this.library);
        this.#options.emit('engine.state', this.state);
      });
    return this.#moving;
  }

  /** Tells the window again, after something in the list of recent libraries has changed. */
  tell(): void {
    this.#options.emit('shell.library', this.library);
  }

  async close(): Promise<void> {
    await this.#moving?.catch(() => {});
    await this.#host.close();
  }

  kill(): void {
    this.#host.kill();
  }

  async #move(folder: string, prepare: (host: Host) => Promise<void>): Promise<void> {
    const before = this.#folder;
    this.#options.emit('engine.state', { state: 'starting', message: '' });
    await this.#host.close();
    try {
      await this.#bringUp(folder);
      await prepare(this.#host);
    } catch (error) {
      await this.#host.close();
      // Should the one before fail as well, its own state says so.
      await this.#bringUp(before).catch(() => {});
      throw error;
    }
    this.#folder = folder;
    if (folder !== this.#options.sample) this.#home = folder;
  }

  /** Starts an engine on a folder and waits until it has opened it. */
  async #bringUp(folder: string): Promise<void> {
    const host = this.#make(folder);
    this.#host = host;
    const { state, message } = await new Promise<Events['engine.state']>((resolve) => {
      this.#onState = (next) => next.state !== 'starting' && resolve(next);
      host.start();
    });
    if (state === 'failed') throw new OctavoError('library_unwritable', message, { folder });
  }

  #make(folder: string): Host {
    const host: Host = this.#options.makeHost(folder, (name, payload) => {
      // An engine that is being closed, or isn't the window's yet, has nothing to say to it.
      if (host !== this.#host) return;
      if (!this.#moving) this.#options.emit(name, payload);
      else if (name === 'engine.state') this.#onState(payload as Events['engine.state']);
    });
    return host;
  }
}

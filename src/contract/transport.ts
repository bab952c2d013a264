import type { ErrorValue, Reply } from './errors.ts';

/** Messages from the host (Electron's main process) to the engine process. */
export type ToEngine =
  | { kind: 'open'; library: string; appVersion: string }
  | { kind: 'call'; id: number; method: string; params: unknown }
  | { kind: 'close' };

/** Messages from the engine process to the host. `failed` means the library could not be opened at all. */
export type FromEngine =
  | { kind: 'ready' }
  | { kind: 'failed'; error: ErrorValue }
  | { kind: 'reply'; id: number; reply: Reply<unknown> }
  | { kind: 'event'; name: string; payload: unknown };

/** The one channel on which the window calls, and the one on which it hears of events. */
export const CALL_CHANNEL = 'octavo:call';
export const EVENT_CHANNEL = 'octavo:event';

/** What the preload script puts on `window.octavo`, and nothing else. */
export interface OctavoBridge {
  call(method: string, params: unknown): Promise<Reply<unknown>>;
  /** The listener gets the payload only; answers a function that stops listening. */
  on(event: string, listener: (payload: unknown) => void): () => void;
  /** Path of a dropped or chosen file, '' when it has none. */
  pathForFile(file: File): string;
  platform: 'linux' | 'darwin' | 'win32';
}

import { type ErrorValue, OctavoError, type Reply } from '../../contract/errors.ts';
import type { EventName, Events } from '../../contract/events.ts';
import type { MethodName, Params, Result } from '../../contract/methods/index.ts';
import type { OctavoBridge } from '../../contract/transport.ts';

declare global {
  interface Window {
    octavo: OctavoBridge;
  }
}

/** The engine and the shell as the window sees them. */
export interface Client {
  /** Answers the method's value; throws an `OctavoError` with the code of what went wrong. */
  call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>>;
  /** Listens to an event; answers a function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** Path of a dropped or chosen file, '' when it has none. */
  pathForFile(file: File): string;
  platform: OctavoBridge['platform'];
}

function errorOf(reply: ErrorValue): OctavoError {
  return new OctavoError(reply.code, reply.message, reply.details);
}

/** A typed client over what the preload script exposes. */
export function createClient(bridge: OctavoBridge): Client {
  return {
    async call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
      const reply = (await bridge.call(method, params)) as Reply<Result<M>>;
      if (!reply.ok) throw errorOf(reply);
      return reply.value;
    },
    on: (event, listener) => bridge.on(event, (payload) => listener(payload as Events[typeof event])),
    pathForFile: (file) => bridge.pathForFile(file),
    platform: bridge.platform,
  };
}

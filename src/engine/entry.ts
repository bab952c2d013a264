/**
 * The engine as a process of its own, started by the window's host: messages in, replies and events
 * out (contract/transport). It runs under Electron's utility process or under plain Node.
 */
import { errorValue } from '../contract/errors.ts';
import type { FromEngine, ToEngine } from '../contract/transport.ts';
import { createEngine, type Engine } from './engine.ts';

/** Electron's utility processes have a port where Node's children have `process.send`. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: ToEngine }) => void): void;
  postMessage(message: FromEngine): void;
}
const port = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;

const send = (message: FromEngine): void => {
  if (port) port.postMessage(message);
  // A window that is just dying can't take it any more; `disconnect` follows.
  else process.send?.(message, () => {});
};

let engine: Engine | null = null;

async function receive(message: ToEngine): Promise<void> {
  switch (message.kind) {
    case 'open':
      try {
        engine = createEngine({
          folder: message.library,
          origin: 'window',
          searchIn: 'thread',
          onEvent: (name, payload) => send({ kind: 'event', name, payload }),
        });
        send({ kind: 'ready' });
      } catch (error) {
        send({ kind: 'failed', error: errorValue(error) });
      }
      return;
    case 'call': {
      const reply = engine
        ? await engine.answer(message.method, message.params)
        : {
            ok: false as const,
            code: 'engine_starting' as const,
            message: 'The library is being opened.',
            details: {},
          };
      send({ kind: 'reply', id: message.id, reply });
      return;
    }
    case 'close':
      await engine?.close();
      process.exit(0);
  }
}

if (port) port.on('message', ({ data }) => void receive(data));
else {
  process.on('message', (message) => void receive(message as ToEngine));
  // The window's process is gone, however it ended: nobody is left to answer.
  process.on('disconnect', () => process.exit(0));
}

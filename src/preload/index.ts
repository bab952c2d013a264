import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { eventNames } from '../contract/events.ts';
import { CALL_CHANNEL, EVENT_CHANNEL, type OctavoBridge } from '../contract/transport.ts';

type Listener = (payload: unknown) => void;

/** Events that tell of one moment. The others tell of a state, which a late listener is told as well. */
const momentary = ['items.changed', 'shell.command'];

const listeners = new Map<string, Set<Listener>>(eventNames.map((name) => [name, new Set()]));
const last = new Map<string, unknown>();

ipcRenderer.on(EVENT_CHANNEL, (_event, name: string, payload: unknown) => {
  const heard = listeners.get(name);
  if (!heard) return;
  if (!momentary.includes(name) || heard.size === 0) last.set(name, payload);
  for (const listener of [...heard]) tell(listener, payload);
});

const bridge: OctavoBridge = {
  call: (method, params) => ipcRenderer.invoke(CALL_CHANNEL, method, params),

  on(event, listener) {
    const heard = listeners.get(event);
    if (!heard) throw new Error(`there is no event "${event}"`);
    heard.add(listener);
    if (last.has(event)) {
      const payload = last.get(event);
      if (momentary.includes(event)) last.delete(event);
      queueMicrotask(() => heard.has(listener) && tell(listener, payload));
    }
    return () => {
      heard.delete(listener);
    };
  },

  pathForFile: (file) => webUtils.getPathForFile(file),
  platform: process.platform as OctavoBridge['platform'],
};

/** One listener that throws must not keep the others from hearing. */
function tell(listener: Listener, payload: unknown): void {
  try {
    listener(payload);
  } catch (error) {
    console.error(error);
  }
}

contextBridge.exposeInMainWorld('octavo', bridge);

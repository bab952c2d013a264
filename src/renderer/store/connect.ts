import { readSettings } from './settings.ts';
import { HIDE_SKIPPED } from './status.ts';
import type { App } from './store.ts';

const RESTING_MS = 1000;

/**
 * Loads what the window starts with and keeps the store in step with the engine's events.
 * Answers a function that stops listening.
 */
export function connect({ client, store, opener }: App): () => void {
  const state = store.getState;

  async function loadLibrary(): Promise<void> {
    opener.forget();
    try {
      const hide = await client.call('settings.get', { key: HIDE_SKIPPED });
      store.setState({ hideSkipped: hide !== false });
      store.setState({ tasks: await client.call('tasks.list', {}) });
    } catch {
      // The engine isn't up; its event will start this over.
      return;
    }
    store.setState({ engine: { state: 'ready', message: '' } });
    await Promise.all([state().refreshStatus(), state().refreshOrganised(), state().refreshSearches()]);
    opener.open('fresh');
  }

  async function start(): Promise<void> {
    try {
      const settings = readSettings(await client.call('shell.getSettings', {}));
      store.setState({ settings, place: settings.place, focusId: settings.focus, settingsLoaded: true });
    } catch (error) {
      store.setState({ settingsLoaded: true });
      state().fail(error);
    }
    await loadLibrary();
  }

  // The next start begins at the paper that had focus; moving on through a list writes nothing.
  let resting: ReturnType<typeof setTimeout> | undefined;
  const stopFocus = store.subscribe(({ focusId, settings, result }, before) => {
    if (focusId === before.focusId || focusId === settings.focus || !result) return;
    clearTimeout(resting);
    resting = setTimeout(() => state().change({ focus: state().focusId }), RESTING_MS);
  });

  const stops = [
    stopFocus,
    () => clearTimeout(resting),
    client.on('items.changed', () => {
      state().refresh();
      void state().refreshStatus();
      void state().refreshOrganised();
    }),
    client.on('shell.library', (library) => state().setLibrary(library)),
    client.on('tasks.changed', ({ tasks }) => store.setState({ tasks })),
    client.on('index.changed', (index) => store.setState({ index })),
    client.on('engine.state', (engine) => {
      const before = state().engine.state;
      store.setState({ engine });
      if (engine.state === 'ready' && before !== 'ready') void loadLibrary();
    }),
  ];
  void start();
  return () => {
    for (const stop of stops) stop();
  };
}

import { noteText } from '../../language/strings-notes.ts';
import { HIDE_SKIPPED } from './status.ts';
import type { App } from './store.ts';

const RESTING_MS = 1000;

/**
 * Loads what the window starts with and keeps the store in step with the engine's events.
 * Answers a function that stops listening.
 * @param firstPaint when the list has been drawn for the first time; the rest can wait for it
 */
export function connect({ client, store, opener, notes }: App, firstPaint: Promise<void>): () => void {
  const state = store.getState;
  let loading = false;

  async function loadSettings(): Promise<void> {
    try {
      const settings = await client.call('shell.getSettings', {});
      store.setState({ settings, place: settings.place, focusId: settings.focus, settingsLoaded: true });
    } catch (error) {
      store.setState({ settingsLoaded: true });
      state().fail(error);
    }
  }

  /** Asks for what does not wait on each other at once: the rows are what a user waits for. */
  async function loadLibrary(settings?: Promise<void>): Promise<void> {
    opener.forget();
    state().forgetOrganised();
    loading = true;
    try {
      const [hide, tasks] = await Promise.all([
        client.call('settings.get', { key: HIDE_SKIPPED }),
        client.call('tasks.list', {}),
        settings,
      ]);
      store.setState({ hideSkipped: hide !== false, tasks, engine: { state: 'ready', message: '' } });
    } catch {
      // The engine isn't up; its event will start this over.
      return;
    } finally {
      loading = false;
    }
    opener.open('fresh');
    await Promise.all([state().refreshStatus(), firstPaint]);
    await Promise.all([state().refreshOrganised(), state().refreshSearches(), state().refreshLive()]);
    // A restarted engine holds no search.
    void state().refreshDuplicates();
    const { status, toast } = state();
    const recovered = status ? await notes.recover(status.uuid) : 0;
    if (recovered > 0) toast({ text: noteText.recovered(recovered), tone: 'info' });
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
    client.on('items.changed', ({ touched }) => {
      state().refresh();
      void state().refreshStatus();
      void state().refreshOrganised(touched);
      void state().refreshDuplicates();
    }),
    client.on('shell.library', (library) => {
      const before = state().library?.folder;
      if (before !== undefined && before !== library.folder) notes.clear(state().status?.uuid ?? null);
      state().setLibrary(library);
    }),
    client.on('tasks.changed', ({ tasks }) => store.setState({ tasks })),
    client.on('live.changed', ({ files }) => state().setLive(files)),
    client.on('index.changed', (index) => {
      const { index: before, query, result } = state();
      store.setState({ index });
      if (!index.complete) return;
      // What was searched for in a part of the papers is looked for in all of them.
      if (query !== '' && result?.index.complete === false) state().refresh();
      if (before?.complete === false) void state().refreshOrganised([]);
    }),
    client.on('engine.state', (engine) => {
      const before = state().engine.state;
      store.setState({ engine });
      // What was asked of a starting engine is answered when it is up.
      const underWay = loading && before === 'starting';
      if (engine.state === 'ready' && before !== 'ready' && !underWay) void loadLibrary();
    }),
  ];
  void loadLibrary(loadSettings());
  return () => {
    for (const stop of stops) stop();
  };
}

import type { Params } from '../../contract/methods/index.ts';
import type { CommandId } from '../../language/commands.ts';
import { recentPrefix, libraryText as text } from '../../language/strings-sample.ts';
import type { AppState } from '../store/state.ts';
import type { App } from '../store/store.ts';
import type { CommandHandler } from './registry.ts';

/** Nothing is under way that a change of library would break off. */
const free = ({ library, engine, review, tasks }: AppState): boolean =>
  library !== null &&
  engine.state !== 'starting' &&
  review === null &&
  tasks.every((task) => task.state !== 'running');

async function open({ client, store }: App, wanted: Params<'shell.openLibrary'>): Promise<void> {
  // What is waiting to be written belongs to the library that is left.
  store.getState().saveSettings();
  const { opened } = await client.call('shell.openLibrary', wanted);
  const { library, announce } = store.getState();
  if (opened && library) announce(text.opened(library.name));
}

/** Opens the library behind an entry of File > Open Recent; other ids are nobody's. */
export async function openRecent(app: App, id: string): Promise<void> {
  const state = app.store.getState();
  const recent = id.startsWith(recentPrefix) && state.library?.recent[Number(id.slice(recentPrefix.length))];
  if (!recent || !free(state)) return;
  try {
    await open(app, { kind: 'recent', folder: recent.folder });
  } catch (error) {
    state.fail(error);
  }
}

export const libraryCommands: Partial<Record<CommandId, CommandHandler>> = {
  'library.sample': {
    when: (state) => free(state) && state.library?.kind !== 'sample',
    run: (app) => open(app, { kind: 'sample' }),
  },
  'library.mine': {
    when: (state) => free(state) && state.library?.kind !== 'mine',
    run: (app) => open(app, { kind: 'mine' }),
  },
  'library.other': { when: free, run: (app) => open(app, { kind: 'other' }) },
};

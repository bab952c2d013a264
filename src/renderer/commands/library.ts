import type { Params } from '../../contract/methods/index.ts';
import type { CommandId } from '../../language/commands.ts';
import { recentPrefix, libraryText as text } from '../../language/strings-sample.ts';
import type { AppState } from '../store/state.ts';
import type { App } from '../store/store.ts';
import type { CommandHandler } from './registry.ts';

/** Nothing is under way that a change of library would break off. */
export const free = ({ library, engine, review, tasks }: AppState): boolean =>
  library !== null &&
  engine.state !== 'starting' &&
  review === null &&
  tasks.every((task) => task.state !== 'running');

async function open({ client, store, notes }: App, wanted: Params<'shell.openLibrary'>): Promise<void> {
  // What is waiting to be written belongs to the library that is left.
  store.getState().saveSettings();
  await notes.flushAll();
  const { opened } = await client.call('shell.openLibrary', wanted);
  const { library, announce } = store.getState();
  if (opened && library) announce(text.opened(library.name));
}

/** The folder behind an entry of File > Open Recent; null for other ids. */
export function recentFolder({ library }: AppState, id: string): string | null {
  if (!id.startsWith(recentPrefix)) return null;
  return library?.recent[Number(id.slice(recentPrefix.length))]?.folder ?? null;
}

/** Opens one of the libraries opened lately, unless something is under way; a failure becomes a toast. */
export async function openRecent(app: App, folder: string): Promise<void> {
  const state = app.store.getState();
  if (!free(state)) return;
  try {
    await open(app, { kind: 'recent', folder });
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
  'library.showFolder': {
    when: ({ library }) => library !== null,
    run: async ({ client }) => {
      await client.call('shell.showLibraryFolder', {});
    },
  },
  'library.other': { when: free, run: (app) => open(app, { kind: 'other' }) },
};

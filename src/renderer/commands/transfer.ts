import type { Review, Selection } from '../../contract/model/library.ts';
import type { CommandId } from '../../language/commands.ts';
import { text } from '../../language/strings.ts';
import { describe } from '../client/describe.ts';
import { selectedCount, selection, writable } from '../store/select.ts';
import type { AppState } from '../store/state.ts';
import type { App } from '../store/store.ts';
import type { CommandHandler } from './registry.ts';

/** Settles when the review sheet is closed. */
function reviewed({ store }: App): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (state.review !== null) return;
      stop();
      resolve();
    });
  });
}

/** Reads files one after another, each into its own review; one that can't be read doesn't stop the rest. */
export async function importFiles(app: App, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      const read = app.client.call('imports.readFile', { path });
      app.store.getState().openReview(await read.catch(emptyReview(baseName(path), '')));
      await reviewed(app);
    } catch (error) {
      app.store.getState().fail(error);
    }
  }
}

/** Reads text that was pasted or dropped into a review. */
export async function importText(
  app: App,
  pasted: { text: string; html: string },
  name: string,
): Promise<void> {
  const state = app.store.getState();
  if (pasted.text.trim() === '' && pasted.html.trim() === '') {
    state.toast({ text: text.nothingPasted, tone: 'info' });
    return;
  }
  const read = app.client.call('imports.readText', { ...pasted, name });
  state.openReview(await read.catch(emptyReview(name, pasted.text)));
}

/** Most lines shown of a text in which nothing was found. */
const SHOWN_LINES = 1_000;

/** A text without papers opens the sheet too: it says what was looked at. Other failures pass. */
function emptyReview(name: string, looked: string): (error: unknown) => Review {
  return (error) => {
    if (describe(error).code !== 'nothing_found') throw error;
    const ignored = looked
      .split('\n', SHOWN_LINES)
      .map((line, i) => ({ line: i + 1, text: line.trim().slice(0, 500) }))
      .filter((line) => line.text !== '');
    return { id: 0, name, format: '', records: [], rejected: [], ignored };
  };
}

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

async function paste(app: App): Promise<void> {
  await importText(app, await app.client.call('shell.readClipboard', {}), text.clipboard);
}

/** Several chosen papers, else all that the list shows. */
function toExport(state: AppState): Selection | null {
  if (selectedCount(state) > 1) return selection(state);
  return state.result && state.result.total > 0 ? { handle: state.result.handle, except: [] } : null;
}

async function exportFile({ client, store }: App): Promise<void> {
  const chosen = toExport(store.getState());
  if (!chosen) return;
  const done = await client.call('shell.exportTo', {
    selection: chosen,
    format: 'bibtex',
    suggestedName: text.libraryFile,
  });
  if (done) store.getState().toast({ text: text.exported(done.count, done.path), tone: 'info' });
}

/** Nothing new comes in while a review waits for its answer. */
const free = (state: AppState): boolean => writable(state) && state.review === null;

export const transferCommands: Partial<Record<CommandId, CommandHandler>> = {
  'import.files': {
    when: free,
    run: async (app) => importFiles(app, await app.client.call('shell.chooseFiles', {})),
  },
  'import.paste': { when: free, run: paste },
  'export.file': { when: (state) => toExport(state) !== null, run: exportFile },
};

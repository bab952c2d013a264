import type { CollectionId } from '../../contract/model/ids.ts';
import type { Review, Selection } from '../../contract/model/library.ts';
import type { CommandId } from '../../language/commands.ts';
import { sendText } from '../../language/send-text.ts';
import { text } from '../../language/strings.ts';
import { describe } from '../client/describe.ts';
import { selectedCount, selection, writable } from '../store/select.ts';
import type { AppState } from '../store/state.ts';
import type { App } from '../store/store.ts';
import type { CommandHandler } from './registry.ts';

/**
 * Reads something into the review sheet. One thing at a time: what comes meanwhile is told to wait.
 * @param into the collection that it was dropped on
 */
async function openWith(
  app: App,
  read: () => Promise<Review | null>,
  into: CollectionId | null = null,
): Promise<void> {
  const state = app.store.getState();
  if (state.reading) {
    state.toast({ text: text.stillReading, tone: 'info' });
    return;
  }
  state.setReading(true);
  try {
    const review = await read();
    if (review) state.openReview(await whole(app, review), into);
    else state.toast({ text: text.nothingPasted, tone: 'info' });
  } catch (error) {
    if (describe(error).code === 'cancelled') state.toast({ text: text.readingStopped, tone: 'info' });
    else state.fail(error);
  } finally {
    state.setReading(false);
  }
}

/** Records asked for at once: what so many take to come in is not seen. */
const PORTION = 1000;

/** A review with all its records. */
async function whole({ client }: App, review: Review): Promise<Review> {
  const records = [...review.records];
  while (records.length < review.found) {
    const from = records.length;
    const further = await client.call('imports.records', { review: review.id, from, count: PORTION });
    if (further.length === 0) break;
    for (const record of further) records.push(record);
  }
  return { ...review, records };
}

/** Reads files, and those of folders, into one review. */
export async function importFiles(
  app: App,
  paths: readonly string[],
  into: CollectionId | null = null,
): Promise<void> {
  if (paths.length > 0)
    await openWith(app, () => app.client.call('imports.readFiles', { paths: [...paths] }), into);
}

/** Imports what was dropped: files by their paths, else text with its HTML. */
export async function importDropped(
  app: App,
  data: DataTransfer,
  into: CollectionId | null = null,
): Promise<void> {
  const state = app.store.getState();
  if (!writable(state) || state.review) return;
  const paths = [...data.files].map((file) => app.client.pathForFile(file)).filter(Boolean);
  if (paths.length > 0) {
    await importFiles(app, paths, into);
    return;
  }
  const dropped = { text: data.getData('text/plain'), html: data.getData('text/html') };
  const isEmpty = dropped.text.trim() === '' && dropped.html.trim() === '';
  await openWith(
    app,
    async () => {
      if (isEmpty) return null;
      const held = await sendText((piece) => app.client.call('imports.holdText', piece), dropped);
      return app.client.call('imports.readText', { ...held, name: text.dropped });
    },
    into,
  );
}

const paste = (app: App): Promise<void> =>
  openWith(app, () => app.client.call('shell.reviewClipboard', { name: text.clipboard }));

/** Several chosen papers, else all that the list shows. */
function toExport(state: AppState): Selection | null {
  if (selectedCount(state) > 1) return selection(state);
  return state.result && state.result.total > 0 ? { handle: state.result.handle, except: [] } : null;
}

function exportFile({ store }: App): void {
  const state = store.getState();
  const chosen = toExport(state);
  if (!chosen) return;
  const count = selectedCount(state) > 1 ? selectedCount(state) : (state.result?.total ?? 0);
  state.setExport({ selection: chosen, count, name: text.libraryFile });
}

/** Nothing new comes in while a review waits for its answer. */
const free = (state: AppState): boolean => writable(state) && state.review === null && !state.reading;

export const transferCommands: Partial<Record<CommandId, CommandHandler>> = {
  'import.files': {
    when: free,
    run: async (app) => importFiles(app, await app.client.call('shell.chooseFiles', {})),
  },
  'import.paste': { when: free, run: paste },
  'export.file': { when: (state) => toExport(state) !== null, run: exportFile },
};

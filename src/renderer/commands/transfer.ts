import type { CollectionId } from '../../contract/model/ids.ts';
import type { Review } from '../../contract/model/review.ts';
import type { CommandId } from '../../language/commands.ts';
import { sendText } from '../../language/send-text.ts';
import { text } from '../../language/strings.ts';
import { exportText as exportTexts } from '../../language/strings-citations.ts';
import { describe } from '../client/describe.ts';
import { wholeReview } from '../client/whole-review.ts';
import { basename } from '../model/file-name.ts';
import { selectedCount, writable } from '../store/select.ts';
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
    if (review) state.openReview(await wholeReview(app.client, review), into);
    else state.toast({ text: text.nothingPasted, tone: 'info' });
  } catch (error) {
    if (describe(error).code === 'cancelled') state.toast({ text: text.readingStopped, tone: 'info' });
    else state.fail(error);
  } finally {
    state.setReading(false);
  }
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

function exportFile({ store }: App): void {
  const state = store.getState();
  const count = selectedCount(state) > 1 ? selectedCount(state) : (state.result?.total ?? 0);
  if (count > 0) state.setExport({ selection: 'shown', count, name: text.libraryFile });
}

/** Everything but the trash, as a result of its own. */
const everything = {
  place: { kind: 'library' },
  query: '',
  typing: false,
  sort: [],
  hideSkipped: false,
} as const;

/** Exports what a LaTeX document cites: the user says which. */
async function exportCited({ client, store }: App): Promise<void> {
  const path = await client.call('shell.chooseDocument', {});
  if (path === null) return;
  const { ids, missing, all } = await client.call('exports.cited', { path });
  const state = store.getState();
  const name = basename(path).replace(/\.[^.]*$/, '');
  if (all) {
    const { handle, total } = await client.call('results.open', { view: { ...everything, sort: [] } });
    const done = () => void client.call('results.close', { handle }).catch(() => undefined);
    state.setExport({ selection: { handle, except: [] }, count: total, name, done });
  } else if (ids.length === 0) state.toast({ text: exportTexts.noneCited(missing.length), tone: 'info' });
  else state.setExport({ selection: { ids }, count: ids.length, name, missing });
}

/** Nothing new comes in while a review waits for its answer. */
const free = (state: AppState): boolean => writable(state) && state.review === null && !state.reading;

export const transferCommands: Partial<Record<CommandId, CommandHandler>> = {
  'import.files': {
    when: free,
    run: async (app) => importFiles(app, await app.client.call('shell.chooseFiles', {})),
  },
  'import.paste': { when: free, run: paste },
  'export.cited': { when: (state) => (state.status?.counts.all ?? 0) > 0, run: exportCited },
  'export.file': { when: (state) => (state.result?.total ?? 0) > 0, run: exportFile },
};

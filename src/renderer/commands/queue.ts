import type { QueueTarget } from '../../contract/methods/queue.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import type { Selection } from '../../contract/model/library.ts';
import type { CommandId } from '../../language/commands.ts';
import { readingText as text } from '../../language/strings-reading.ts';
import { tabHost } from '../features/layout/tab-host.ts';
import { inOwnOrder } from '../model/place.ts';
import { selectedCount, selection, writable } from '../store/select.ts';
import type { AppState } from '../store/state.ts';
import type { App } from '../store/store.ts';
import { openPaper } from './open.ts';
import type { CommandHandler } from './registry.ts';

/** The list shows the queue in its own order, in which papers can be moved. */
export const movable = (state: AppState): boolean =>
  writable(state) && state.shown !== null && state.place.kind === 'queue' && inOwnOrder(state.shown);

/** Moves papers of the queue; what goes wrong is told. */
export async function moveInQueue(app: App, chosen: Selection, to: QueueTarget): Promise<void> {
  try {
    await app.client.call('queue.move', { selection: chosen, to });
  } catch (error) {
    app.store.getState().fail(error);
  }
}

/** Shows a paper that is being read in the queue, and opens it; without an id the one read last. */
export async function continueReading(app: App, id?: ItemId): Promise<void> {
  const state = app.store.getState();
  const wanted = id ?? (await app.client.call('queue.reading', { limit: 1 })).papers[0]?.id;
  if (wanted === undefined) {
    state.toast({ text: text.nothingToContinue, tone: 'info' });
    return;
  }
  tabHost.show(null);
  state.goTo({ kind: 'queue' }, false, wanted);
  await openPaper(app, wanted);
}

const move = (to: QueueTarget): CommandHandler => ({
  when: (state) => movable(state) && selectedCount(state) > 0,
  async run(app) {
    const chosen = selection(app.store.getState());
    if (chosen) await moveInQueue(app, chosen, to);
  },
});

export const queueCommands: Partial<Record<CommandId, CommandHandler>> = {
  'queue.up': move('up'),
  'queue.down': move('down'),
  'queue.top': move('top'),
  'queue.bottom': move('bottom'),
  'queue.continue': {
    when: (state) => (state.status?.counts.byStatus.reading ?? 0) > 0,
    run: (app) => continueReading(app),
  },
};

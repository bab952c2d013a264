import type { Changed } from '../../contract/methods/items.ts';
import type { Status } from '../../contract/model/item.ts';
import type { Selection } from '../../contract/model/library.ts';
import type { CommandId } from '../../language/commands.ts';
import { text } from '../../language/strings.ts';
import { focusedRow, selectedCount, selectedTitle, selection, writable } from '../store/select.ts';
import type { AppState } from '../store/state.ts';
import type { App } from '../store/store.ts';
import { openPage } from './open.ts';
import type { CommandHandler } from './registry.ts';
import { told } from './told.ts';

type Handlers = Partial<Record<CommandId, CommandHandler>>;

const some = (state: AppState): boolean => writable(state) && selectedCount(state) > 0;
const inTrash = (state: AppState): boolean => state.place.kind === 'trash';
const outside = (state: AppState): boolean => some(state) && !inTrash(state);
const inside = (state: AppState): boolean => some(state) && inTrash(state);

/** Acts on the selected papers and tells what was done. */
async function act(
  app: App,
  change: (chosen: Selection) => Promise<Changed>,
  message: (title: string | null, n: number) => string,
): Promise<void> {
  const state = app.store.getState();
  const chosen = selection(state);
  if (!chosen) return;
  const title = selectedTitle(state);
  const count = selectedCount(state);
  told(app, await change(chosen), message(title, count));
}

/** After a triage key the next paper has focus, so that a list is worked through without the mouse. */
function moveOn({ store }: App): void {
  const state = store.getState();
  const { focusId, focusIndex, picks, result, focusAt } = state;
  if (selectedCount(state) !== 1 || picks.all || picks.picked || focusId === null || !picks.ids.has(focusId))
    return;
  if (result && focusIndex + 1 < result.total) void focusAt(focusIndex + 1, 'select');
}

const mark = (status: Status): CommandHandler => ({
  when: outside,
  async run(app) {
    const done = act(
      app,
      (chosen) => app.client.call('items.setStatus', { selection: chosen, status }),
      (title, n) => text.acted(status, title, n),
    );
    moveOn(app);
    await done;
  },
});

/** A mark is seen where it is set: it is told to those who don't see it only. */
async function setMark(
  { store }: App,
  set: (chosen: Selection) => Promise<Changed>,
  message: string,
): Promise<void> {
  const chosen = selection(store.getState());
  if (!chosen) return;
  await set(chosen);
  store.getState().announce(message);
}

const rate = (rating: number): CommandHandler => ({
  when: outside,
  run: (app) =>
    setMark(
      app,
      (chosen) => app.client.call('items.setRating', { selection: chosen, rating }),
      text.rated(rating),
    ),
});

const setPriority = (app: App, priority: number): Promise<void> =>
  setMark(
    app,
    (chosen) => app.client.call('items.setPriority', { selection: chosen, priority }),
    text.priority(priority),
  );

const prioritise = (priority: number): CommandHandler => ({
  when: outside,
  run: (app) => setPriority(app, priority),
});

/** What the Item menu does. Only triage and what removes a paper says so in a toast: a mark is seen where it is set. */
export const itemCommands: Handlers = {
  'item.toRead': mark('to-read'),
  'item.reading': mark('reading'),
  'item.read': mark('read'),
  'item.skip': mark('skipped'),
  'item.inbox': mark('inbox'),
  'item.noStatus': mark('none'),
  'item.rate0': rate(0),
  'item.rate1': rate(1),
  'item.rate2': rate(2),
  'item.rate3': rate(3),
  'item.rate4': rate(4),
  'item.rate5': rate(5),
  'item.priority': {
    when: outside,
    run: (app) => setPriority(app, ((focusedRow(app.store.getState())?.priority ?? 0) + 1) % 4),
  },
  'item.edit': {
    when: outside,
    run: ({ store }) => store.getState().setDialog('edit'),
  },
  'item.regenerateKey': {
    when: outside,
    run: ({ store }) => store.getState().setDialog('keys'),
  },
  'item.priority0': prioritise(0),
  'item.priority1': prioritise(1),
  'item.priority2': prioritise(2),
  'item.priority3': prioritise(3),
  'item.openPage': { when: (state) => state.focusId !== null && selectedCount(state) === 1, run: openPage },
  'item.trash': {
    when: outside,
    run: (app) => act(app, (chosen) => app.client.call('items.trash', { selection: chosen }), text.trashed),
  },
  'item.restore': {
    when: inside,
    run: (app) =>
      act(app, (chosen) => app.client.call('items.restore', { selection: chosen }), text.restored),
  },
  'item.erase': {
    when: inside,
    run: ({ store }) => store.getState().setDialog('erase'),
  },
};

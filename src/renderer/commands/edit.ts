import type { ActionId } from '../../contract/model/ids.ts';
import type { CommandId } from '../../language/commands.ts';
import { text } from '../../language/strings.ts';
import { selectedCount, writable } from '../store/select.ts';
import type { App } from '../store/store.ts';
import type { CommandHandler } from './registry.ts';

/** Takes back one action by its id: the Undo of a toast. */
export async function undoAction({ client, store }: App, id: number): Promise<void> {
  const state = store.getState();
  try {
    const { name } = await client.call('library.undoAction', { id: id as ActionId });
    state.announce(text.undone(name));
  } catch (error) {
    state.fail(error);
  }
}

async function undo({ client, store }: App): Promise<void> {
  const { name } = await client.call('library.undo', {});
  store.getState().toast({ text: text.undone(name), tone: 'info' });
}

async function redo({ client, store }: App): Promise<void> {
  const { name } = await client.call('library.redo', {});
  store.getState().toast({ text: text.redone(name), tone: 'info' });
}

export const editCommands: Partial<Record<CommandId, CommandHandler>> = {
  'edit.undo': { when: (state) => writable(state) && state.status?.undo != null, run: undo },
  'edit.redo': { when: (state) => writable(state) && state.status?.redo != null, run: redo },
  'select.all': {
    when: (state) => (state.result?.total ?? 0) > 0,
    run: ({ store }) => {
      const { selectAll, announce } = store.getState();
      selectAll();
      announce(text.selected(selectedCount(store.getState())));
    },
  },
  'select.clear': {
    when: (state) => state.picks.all || state.picks.ids.size > 0,
    run: ({ store }) => store.getState().clearSelection(),
  },
};

import { useCommand } from '../../commands/context.ts';
import { useAppContext } from '../../store/context.ts';
import { selectedCount, writable } from '../../store/select.ts';
import type { AppState } from '../../store/state.ts';
import { tabHost } from '../layout/tab-host.ts';
import { noteRequest } from './note-request.ts';
import { openNoteTab } from './note-tab-host.tsx';

const outside = (state: AppState): boolean => writable(state) && state.place.kind !== 'trash';

const onOne = (state: AppState): boolean => outside(state) && selectedCount(state) === 1 && !state.picks.all;

const onSeveral = (state: AppState): boolean => outside(state) && selectedCount(state) > 1;

/** The commands of notes; they stand also while the pane is closed, and open it. Draws nothing. */
export function NoteCommands(): null {
  const app = useAppContext();
  function ask(wanted: 'first' | 'another'): void {
    const { settings, change, setFront, picks } = app.store.getState();
    const [id] = picks.ids;
    if (id === undefined) return;
    tabHost.show(null);
    if (settings.paperClosed) change({ paperClosed: false });
    setFront('paper');
    noteRequest.ask(id, wanted);
  }
  const each = (): void => app.store.getState().setDialog('noteEach');
  useCommand('item.note', {
    when: (state) => onOne(state) || onSeveral(state),
    run: ({ store }) => (onOne(store.getState()) ? ask('first') : each()),
  });
  useCommand('item.noteEach', { when: onSeveral, run: each });
  useCommand('item.addNote', { when: onOne, run: () => ask('another') });
  useCommand('item.noteTab', {
    when: onOne,
    async run({ client, store, notes }) {
      const [id] = store.getState().picks.ids;
      if (id === undefined) return;
      const [item, [first]] = await Promise.all([
        client.call('items.get', { id }),
        client.call('notes.list', { item: id }),
      ]);
      openNoteTab(app, notes.open(first ?? { item: id }).key, item);
    },
  });
  return null;
}

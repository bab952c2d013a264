import { tabHost } from '../features/layout/tab-host.ts';
import type { App } from '../store/store.ts';
import { isField } from './keyboard.ts';
import { openRecent, recentFolder } from './library.ts';
import { type Commands, isCommandId } from './registry.ts';

const SETTLED_MS = 100;

/** Menu commands that a text field does itself. */
const inFields: Record<string, string> = {
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'copy.citation': 'copy',
  'import.paste': 'paste',
  'select.all': 'selectAll',
};

/** Tells the application menu what can run, and runs what is chosen there. Answers a function that stops. */
export function connectMenu(app: App, commands: Commands): () => void {
  const { client, store } = app;
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    timer = undefined;
    const { status } = store.getState();
    const state = {
      disabled: commands.all.map(({ id }) => id).filter((id) => isCommandId(id) && !commands.enabled(id)),
      checked: commands.all.map(({ id }) => id).filter((id) => isCommandId(id) && commands.isOn(id)),
      undo: status?.undo?.name ?? '',
      redo: status?.redo?.name ?? '',
    };
    const text = JSON.stringify(state);
    if (text === told) return;
    told = text;
    client.call('shell.setMenuState', state).catch(store.getState().fail);
  }

  const soon = (): void => {
    timer ??= setTimeout(tell, SETTLED_MS);
  };
  soon();
  const stopStore = store.subscribe(soon);
  const stopTabs = tabHost.subscribe(soon);
  const stopMenu = client.on('shell.command', ({ id }) => {
    const native = inFields[id];
    // The menu took no focus away, so the field is still the one that is meant.
    if (native && isField(document.activeElement)) document.execCommand(native);
    else if (isCommandId(id)) commands.run(id);
    else {
      const folder = recentFolder(store.getState(), id);
      if (folder !== null) void openRecent(app, folder);
    }
  });
  return () => {
    clearTimeout(timer);
    stopStore();
    stopTabs();
    stopMenu();
  };
}

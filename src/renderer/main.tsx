import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import { createRoot } from 'react-dom/client';
import { Root } from './app.tsx';
import { createClient } from './client/client.ts';
import { registerBuiltins } from './commands/builtin.ts';
import { keepFocus } from './commands/keep-focus.ts';
import { listenToKeys } from './commands/keyboard.ts';
import { connectMenu } from './commands/menu-state.ts';
import { createCommands } from './commands/registry.ts';
import { connect } from './store/connect.ts';
import { createApp } from './store/store.ts';
import { loadRest } from './ui/later.tsx';

const app = createApp(createClient(window.octavo), window.localStorage);
const commands = createCommands(app);
registerBuiltins(commands);
connect(app);
listenToKeys(app, commands);
keepFocus();
connectMenu(app, commands);
window.addEventListener('pagehide', () => {
  const { saveSettings, status } = app.store.getState();
  saveSettings();
  app.notes.leave(status?.uuid ?? '');
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<Root app={app} commands={commands} />);

// Once there is something to read; who is quicker than this loads the part that he asks for.
const stop = app.store.subscribe(({ result }) => {
  if (!result) return;
  stop();
  requestIdleCallback(() => void loadRest());
});

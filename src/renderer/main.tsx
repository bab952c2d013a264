import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Root } from './app.tsx';
import { createClient } from './client/client.ts';
import { registerBuiltins } from './commands/builtin.ts';
import { keepFocus } from './commands/keep-focus.ts';
import { listenToKeys } from './commands/keyboard.ts';
import { connectMenu } from './commands/menu-state.ts';
import { createCommands } from './commands/registry.ts';
import { windowIsWhole } from './commands/whole.ts';
import { connect } from './store/connect.ts';
import { firstRows } from './store/first-rows.ts';
import { createApp } from './store/store.ts';
import { drawnFirst, firstPaint } from './ui/after-paint.tsx';
import { loadRest } from './ui/later.tsx';

const app = createApp(createClient(window.octavo), window.localStorage);
const commands = createCommands(app);
registerBuiltins(commands);
connect(app, firstPaint);
listenToKeys(app, commands, windowIsWhole);
keepFocus();
window.addEventListener('pagehide', () => {
  const { saveSettings, status } = app.store.getState();
  saveSettings();
  app.notes.leave(status?.uuid ?? '');
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const page = createRoot(root);

// One drawing with the rows in it is sooner there than one without them and another; what takes
// longer than a moment is drawn as waiting. What a first look doesn't need comes after it.
const SKELETON_MS = 150;
void firstRows(app, SKELETON_MS).then(() => {
  app.store.getState().setSize(window.innerWidth, window.innerHeight);
  flushSync(() => page.render(<Root app={app} commands={commands} />));
  drawnFirst();
});
void firstPaint
  .then(() => firstRows(app, 1000))
  .then(() => {
    connectMenu(app, commands);
    requestIdleCallback(() => void loadRest());
  });

import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Root } from './app.tsx';
import { registerBuiltins } from './commands/builtin.ts';
import { keepFocus } from './commands/keep-focus.ts';
import { listenToKeys } from './commands/keyboard.ts';
import { connectMenu } from './commands/menu-state.ts';
import { createCommands } from './commands/registry.ts';
import { windowIsWhole } from './commands/whole.ts';
import { drawnFirst, firstPaint } from './store/first-paint.ts';
import { firstRows } from './store/first-rows.ts';
import type { App } from './store/store.ts';
import { loadRest } from './ui/later.tsx';

// One drawing with the rows in it is sooner there than one without them and another; what takes
// longer than a moment is drawn as waiting. What a first look doesn't need comes after it.
const SKELETON_MS = 150;

/** Draws the window, and lets keys and menu in. */
export async function drawPage(app: App): Promise<void> {
  const commands = createCommands(app);
  registerBuiltins(commands);
  listenToKeys(app, commands, windowIsWhole);
  keepFocus();
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  const page = createRoot(root);
  await firstRows(app, SKELETON_MS);
  app.store.getState().setSize(window.innerWidth, window.innerHeight);
  flushSync(() => page.render(<Root app={app} commands={commands} />));
  drawnFirst();
  await firstPaint;
  await firstRows(app, 1000);
  connectMenu(app, commands);
  requestIdleCallback(() => void loadRest());
}

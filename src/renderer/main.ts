/**
 * The window's first script. It asks the engine for what the list begins with; the answers are under
 * way while the large rest, React and all that is drawn with it, is read and compiled.
 */
import { createClient } from './client/client.ts';
import { connect } from './store/connect.ts';
import { firstPaint } from './store/first-paint.ts';
import { createApp } from './store/store.ts';

const app = createApp(createClient(window.octavo), window.localStorage);
connect(app, firstPaint);
window.addEventListener('pagehide', () => {
  const { saveSettings, status } = app.store.getState();
  saveSettings();
  app.notes.leave(status?.uuid ?? '');
});
void import('./page.tsx').then(({ drawPage }) => drawPage(app));

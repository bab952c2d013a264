import type { Changed } from '../../contract/methods/items.ts';
import { text } from '../../language/strings.ts';
import type { App } from '../store/store.ts';
import { undoAction } from './edit.ts';

/** A change as a toast that can take it back; silent when nothing changed. */
export function told(app: App, changed: Changed, message: string): void {
  const { action } = changed;
  if (!action) return;
  app.store.getState().toast({
    text: message,
    tone: 'info',
    action: { label: text.undo, keys: 'Mod+z', run: () => undoAction(app, action.id) },
  });
}

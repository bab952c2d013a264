import { type CommandId, commands as specs } from '../../language/commands.ts';
import { matches } from '../model/keys.ts';
import type { App } from '../store/store.ts';
import { dispatch, type KeyContext, keyEntries } from './dispatch.ts';
import { listKey } from './list-keys.ts';
import type { Commands } from './registry.ts';
import { tabKey } from './tabs.ts';

const SEQUENCE_MS = 1000;
const FIELD =
  'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable]:not([contenteditable="false"])';
const OVERLAY = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

const within = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** True for a place where text is typed. */
export const isField = (target: EventTarget | null): boolean => within(target, FIELD);

/** A dialog or menu is open and has the keyboard to itself. */
export const overlayOpen = (): boolean => document.querySelector(`:is(${OVERLAY})[data-open]`) !== null;

/** In a dialog the table's keys rest; the Undo that a message offers works there, too. */
function undoesToast({ store, client }: App, event: KeyboardEvent, context: KeyContext): boolean {
  if (!context.inOverlay || context.inField || !matches(event, 'Mod+z', client.platform)) return false;
  const { toasts, dismissToast } = store.getState();
  const toast = toasts.findLast(({ action }) => action?.keys === 'Mod+z');
  if (!toast?.action) return false;
  dismissToast(toast.id);
  void toast.action.run();
  return true;
}

/** So long a command waits for what it does; then the keys are free again. */
const WAIT_MS = 5_000;

/**
 * Listens to the window's keys and pastes and runs what they ask for. Answers a function that stops.
 * @param whole when all commands have what they do. One that is asked for sooner waits for that, and
 *   the keys that follow are dropped: the letters meant for the palette must not be commands.
 */
export function listenToKeys(app: App, commands: Commands, whole: Promise<void>): () => void {
  const entries = keyEntries(specs);
  let waiting: { key: string; until: number } | null = null;
  let isWhole = false;
  let asked: CommandId | null = null;
  void whole.then(() => {
    isWhole = true;
    const id = asked;
    asked = null;
    if (id !== null) commands.run(id);
  });

  const contextOf = (event: KeyboardEvent): KeyContext => ({
    inField: isField(event.target),
    // One that was asked for may not be drawn yet.
    inOverlay: within(event.target, OVERLAY) || overlayOpen() || app.store.getState().dialog !== null,
    composing: event.isComposing || event.key === 'Process',
    textSelected: window.getSelection()?.isCollapsed === false,
    singleKeys: app.store.getState().settings.singleKeys,
    platform: app.client.platform,
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    if (asked !== null && !isField(event.target)) {
      event.preventDefault();
      return;
    }
    const context = contextOf(event);
    const first = waiting && waiting.until > event.timeStamp ? waiting.key : null;
    // A modifier going down is no key of a sequence.
    if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
    waiting = null;
    const found = dispatch(entries, event, context, first);
    if (found && 'wait' in found) {
      waiting = { key: found.wait, until: event.timeStamp + SEQUENCE_MS };
      event.preventDefault();
    } else if (found && !isWhole && !commands.known(found.run)) {
      asked = found.run;
      setTimeout(() => {
        asked = null;
      }, WAIT_MS);
      event.preventDefault();
    } else if (found) {
      if (commands.run(found.run)) event.preventDefault();
    } else if (undoesToast(app, event, context) || tabKey(event, context) || listKey(app, event, context)) {
      event.preventDefault();
    }
  }

  // The key is a command like any other; this is for pastes that come by another way, such as a mouse's.
  function onPaste(event: ClipboardEvent): void {
    if (event.defaultPrevented || isField(event.target) || overlayOpen()) return;
    if (commands.run('import.paste')) event.preventDefault();
  }

  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('paste', onPaste);
  return () => {
    window.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('paste', onPaste);
  };
}

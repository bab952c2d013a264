import { tabHost } from '../features/layout/tab-host.ts';
import { foldOf } from '../model/folds.ts';
import { pageStep } from '../model/window.ts';
import { rowCount, selectedCount } from '../store/select.ts';
import type { App } from '../store/store.ts';
import type { KeyContext } from './dispatch.ts';
import { focusList, GRID_ID } from './focus.ts';
import { openPage } from './open.ts';

/** Moves of the list: how far, from where it is. */
function target(key: string, index: number, count: number, page: number): number | null {
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return index + 1;
    case 'k':
    case 'ArrowUp':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return index + page;
    case 'PageUp':
      return index - page;
    default:
      return null;
  }
}

const isLetter = (key: string): boolean => key.length === 1 && key !== ' ';

/** Keys work in the list, and where nothing else has focus. */
const inList = (event: KeyboardEvent): boolean =>
  event.target === document.body ||
  (event.target instanceof Element && event.target.closest(`#${GRID_ID}`) !== null && !isHead(event.target));

const isHead = (target: Element): boolean => target.closest('[role="columnheader"]') !== null;

/**
 * The keys that move and select in the list, and Escape. Letters work all over the window, the
 * others only in the list. Answers whether the key was one of them.
 */
export function listKey(app: App, event: KeyboardEvent, context: KeyContext): boolean {
  if (context.inField || context.inOverlay || context.composing) return false;
  // The list lies behind a tab, and must not be changed unseen.
  if (tabHost.get().active !== null) return false;
  const state = app.store.getState();
  const { key } = event;
  if (key === 'Escape') return takeBack(app);
  const mod = context.platform === 'darwin' ? event.metaKey : event.ctrlKey;
  if (event.altKey) return false;
  const letter = isLetter(key);
  if (letter && (mod || !context.singleKeys)) return false;
  if (!letter && !inList(event)) return false;
  const lower = letter ? key.toLowerCase() : key;
  if (lower === 'x') {
    state.toggleFocused();
    return true;
  }
  if (key === 'Enter') {
    void openPage(app);
    return true;
  }
  if (key === ' ') {
    if (mod) state.toggleFocused();
    else preview(app, event.shiftKey);
    return true;
  }
  const page = pageStep(state.viewport.end - state.viewport.start, 1);
  const to = target(lower, state.focusIndex, rowCount(state), page);
  if (to === null) return false;
  if (document.activeElement === document.body) focusList();
  void state.focusAt(to, event.shiftKey ? 'extend' : mod ? 'focus' : 'follow');
  return true;
}

/** Escape takes back one thing at a time: the overlaid sidebar, the paper in front, the query, a gathered selection. */
function takeBack({ store }: App): boolean {
  const state = store.getState();
  if (state.sidebarOver) state.setSidebarOver(false);
  else if (state.front === 'paper' && foldOf(state.size.width) === 'one') {
    state.setFront('list');
    requestAnimationFrame(focusList);
  } else if (state.typed !== '') state.ask('', false);
  else if (state.query !== '') state.search('', false);
  else if (state.picks.picked || selectedCount(state) > 1) state.clearSelection();
  else return false;
  return true;
}

/** Space reads on: the paper scrolls by a screen, and at its end the next one comes. A closed pane opens first. */
function preview({ store }: App, back: boolean): void {
  const state = store.getState();
  if (state.settings.paperClosed && foldOf(state.size.width) !== 'one') {
    state.change({ paperClosed: false });
    return;
  }
  const scroller = document.querySelector<HTMLElement>('[data-pane="paper"] .scroller-viewport');
  const step = back ? -1 : 1;
  if (scroller) {
    const most = scroller.scrollHeight - scroller.clientHeight;
    const more = back ? scroller.scrollTop > 1 : scroller.scrollTop < most - 1;
    if (more) {
      scroller.scrollBy({ top: step * scroller.clientHeight * 0.9 });
      return;
    }
  }
  void state.focusAt(state.focusIndex + step, 'follow');
}

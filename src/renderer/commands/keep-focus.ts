import { focusPane } from './focus.ts';

/** Long enough for whoever removed the element to choose the next one, too short to press a key in. */
const WAIT_MS = 40;

const PANE = '[data-pane]';

/** It can't have the focus any more. */
const isGone = (element: Element): boolean => !element.isConnected || element.matches(':disabled');

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** What got the focus for want of anything better, until the user goes on from there. */
let stopgap: Element | null = null;

/** Nothing has the focus, or nobody chose what has: whoever knows the right place may take it. */
export const isFocusLost = (): boolean => isNowhere() || document.activeElement === stopgap;

/**
 * Keeps the place of the keyboard. When what has the focus goes from the page (the last row of a list was triaged, a
 * dialog or a tab was closed) and nothing takes its place, the pane that it was in gets the focus, or else the
 * list; otherwise Tab would begin at the top of the window again, and a screen reader would fall silent.
 * A press of the mouse beside everything is no loss. Answers a function that stops.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let pane: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function onFocusIn({ target }: FocusEvent): void {
    clearTimeout(timer);
    last = target instanceof Element ? target : null;
    pane = last?.closest<HTMLElement>(PANE) ?? null;
  }

  function onFocusOut({ target }: FocusEvent): void {
    queueMicrotask(() => {
      // Given up on purpose. (A window that is left keeps its focused element.)
      if (last === target && last && !isGone(last) && isNowhere() && document.hasFocus()) last = null;
    });
  }

  function restore(): void {
    if (!last || !isGone(last) || !isNowhere()) return;
    last = null;
    const panes = [...document.querySelectorAll<HTMLElement>(PANE)].filter(
      (one) => one.offsetParent !== null,
    );
    const own = pane?.isConnected && pane.offsetParent !== null ? pane : null;
    const next = own ?? panes.find((one) => one.dataset['pane'] === 'list') ?? panes[0];
    if (!next) return;
    focusPane(next);
    stopgap = document.activeElement;
  }

  const goOn = (): void => {
    stopgap = null;
  };

  const observer = new MutationObserver(() => {
    if (!last || !isGone(last) || !isNowhere()) return;
    clearTimeout(timer);
    timer = setTimeout(restore, WAIT_MS);
  });

  document.addEventListener('keydown', goOn, true);
  document.addEventListener('pointerdown', goOn, true);
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('focusout', onFocusOut);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('keydown', goOn, true);
    document.removeEventListener('pointerdown', goOn, true);
    document.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('focusout', onFocusOut);
  };
}

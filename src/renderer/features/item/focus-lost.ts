import { isFocusLost } from '../../commands/keep-focus.ts';

/** So long what takes the place of a row may be on its way; then the next best thing will do. */
const WAIT_MS = 2_000;

/**
 * Gives the focus to what `find` answers as soon as it is there, or else to `otherwise`, if what had it is gone
 * from the page: a row that was added has become another, or a link was removed. Somebody who went elsewhere
 * meanwhile stays there.
 */
export function focusIfLost(
  find: () => HTMLElement | null | undefined,
  otherwise: () => HTMLElement | null | undefined = () => null,
): void {
  const end = performance.now() + WAIT_MS;
  // It may not have gone yet: the window is drawn after the work that takes it away.
  const had = document.activeElement;
  const look = (): void => {
    const isLost = isFocusLost();
    if (!isLost && document.activeElement !== had) return;
    const found = isLost ? find() : null;
    if (found) found.focus();
    else if (performance.now() < end) requestAnimationFrame(look);
    else if (isLost) otherwise()?.focus();
  };
  requestAnimationFrame(look);
}

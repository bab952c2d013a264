/** So long what takes the place of a row may be on its way; then the focus is left where it fell. */
const WAIT_MS = 2_000;

/**
 * Gives the focus to what `find` answers, if what had it is gone from the page: a row that was added has become
 * another, or a link was removed. Somebody who went elsewhere meanwhile stays there.
 */
export function focusIfLost(find: () => HTMLElement | null | undefined): void {
  const end = performance.now() + WAIT_MS;
  const look = (): void => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    const found = find();
    if (found) found.focus();
    else if (performance.now() < end) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

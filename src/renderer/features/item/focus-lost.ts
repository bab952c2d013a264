import { isFocusLost } from '../../commands/keep-focus.ts';

/**
 * Gives the focus to what `find` answers, if what had it is gone from the page: a row that was added has become
 * another, or a link was removed. Somebody who went elsewhere meanwhile stays there.
 */
export function focusIfLost(find: () => HTMLElement | null | undefined): void {
  // After the window has drawn what takes the row's place.
  requestAnimationFrame(() => {
    if (isFocusLost()) find()?.focus();
  });
}

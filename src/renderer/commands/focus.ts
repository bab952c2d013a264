/** Ids and marks by which commands find the parts that take focus. */
export const SEARCH_ID = 'search-field';
export const GRID_ID = 'paper-list';

const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), a[href], [tabindex]:not([tabindex="-1"])';

/** Puts the caret into the search field, with its text selected. */
export function focusSearch(): void {
  const field = document.getElementById(SEARCH_ID);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

/** Focuses the list, which gives it to its row. */
export function focusList(): void {
  document.getElementById(GRID_ID)?.focus();
}

/** Focus to a pane: to what it prefers, to itself where it can have it, or to the first thing in it that can. */
export function focusPane(pane: HTMLElement): void {
  const preferred = pane.querySelector<HTMLElement>('[data-pane-focus]');
  const first = pane.tabIndex === -1 && pane.hasAttribute('tabindex') ? pane : null;
  (preferred ?? first ?? pane.querySelector<HTMLElement>(FOCUSABLE) ?? pane).focus();
}

/** Focus to the pane after the one that has it, and round. Panes are marked `data-pane`. */
export function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  );
  const now = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(now + 1) % panes.length];
  if (!next) return;
  const preferred = next.querySelector<HTMLElement>('[data-pane-focus]');
  (preferred ?? next.querySelector<HTMLElement>(FOCUSABLE) ?? next).focus();
}

import { isFocusLost } from '../../commands/keep-focus.ts';

/** Gives a line of the sidebar the focus once it is drawn. */
export function focusSidebarRow(key: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    // Whoever has gone on typing elsewhere keeps the focus.
    if (row && isFocusLost()) row.focus();
  });
}

/** A line is about to go: its neighbour takes the focus. */
export function leaveSidebarRow(row: Element): void {
  const isRow = (at: Element | null): at is HTMLElement => at instanceof HTMLElement && 'row' in at.dataset;
  const next = [row.nextElementSibling, row.previousElementSibling].find(isRow);
  next?.focus();
}

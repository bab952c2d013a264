/**
 * Whether focus that goes to `to` leaves an editor. A menu of it stands at the end of the page and still
 * belongs to it; another window in front leaves it as it is.
 */
export function leaves(editor: Element, to: EventTarget | null): boolean {
  if (!document.hasFocus()) return false;
  const inside = to instanceof Element && (editor.contains(to) || to.closest('.menu-place') !== null);
  return !inside;
}

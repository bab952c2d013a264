/** A text is measured so far; in a longer one the list lies below the field. */
const MOST_MEASURED = 20_000;

const copied = [
  'font',
  'letterSpacing',
  'lineHeight',
  'padding',
  'border',
  'boxSizing',
  'tabSize',
  'overflowWrap',
] as const;

/**
 * How far below the top edge of a text area the line under the caret begins, in px; null where it
 * can't be told cheaply, or isn't in sight. The browser doesn't say where a caret stands, so its
 * text is laid out once more beside.
 */
export function caretTop(area: HTMLTextAreaElement): number | null {
  const { selectionStart, scrollTop, clientHeight } = area;
  if (selectionStart > MOST_MEASURED) return null;
  const style = getComputedStyle(area);
  const mirror = document.createElement('div');
  for (const name of copied) mirror.style[name] = style[name];
  Object.assign(mirror.style, {
    position: 'absolute',
    visibility: 'hidden',
    top: '0',
    width: `${area.offsetWidth}px`,
    whiteSpace: 'pre-wrap',
  });
  mirror.textContent = area.value.slice(0, selectionStart);
  const caret = document.createElement('span');
  caret.textContent = '\u200b';
  mirror.append(caret);
  document.body.append(mirror);
  const top = caret.offsetTop + caret.offsetHeight - scrollTop;
  mirror.remove();
  return top < 0 || top > clientHeight + caret.offsetHeight ? null : top + 4;
}

/** What Enter does in a list: begins the next item, or ends the list at an empty one. */
export interface NextItem {
  /** Put in place of the text from here to the caret. */
  from: number;
  insert: string;
}

const ITEM = /^([ \t]*(?:> ?)*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?(.*)$/;

/**
 * What Enter puts into a note whose caret stands at the end of `before`, or null for a plain line.
 * Where the item is empty, its mark is taken away instead.
 */
export function nextItem(before: string): NextItem | null {
  const start = before.lastIndexOf('\n') + 1;
  const found = ITEM.exec(before.slice(start));
  if (!found) return null;
  const [, indent = '', bullet, number, mark, space = ' ', box, rest = ''] = found;
  if (rest.trim() === '') return { from: start + indent.length, insert: '' };
  const next = bullet ?? `${Number(number) + 1}${mark}`;
  return { from: before.length, insert: `\n${indent}${next}${space}${box ? '[ ] ' : ''}` };
}

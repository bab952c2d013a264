import type { Run } from '../command.ts';
import { needByKey, shownItem } from '../items.ts';
import { itemText } from '../text/item.ts';

/** `show KEY`: everything about one item, by its key or a former one, also out of the trash. */
export const run: Run = async (context, { operands: [key = ''] }) => {
  const engine = await context.engine();
  const item = needByKey(engine.context.library.reader, key);
  return { document: shownItem(item), text: () => itemText(context, item) };
};

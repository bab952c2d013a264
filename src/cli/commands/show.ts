import { notesOf } from '../../engine/notes/queries.ts';
import type { Run } from '../command.ts';
import { needByKey, shownItem } from '../items.ts';
import { itemText } from '../text/item.ts';

/** `show KEY`: everything about one item, by its key or a former one, also out of the trash. */
export const run: Run = async (context, { operands: [key = ''] }) => {
  const engine = await context.engine();
  const { reader } = engine.context.library;
  const item = needByKey(reader, key);
  const notes = notesOf(reader, item.id);
  return { document: shownItem(item, notes), text: () => itemText(context, item, notes) };
};

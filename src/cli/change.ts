import type { WritableDb } from '../engine/db/database.ts';
import { countTouched } from '../engine/history/queries.ts';
import { getItem } from '../engine/items/read.ts';
import type { ActionContext } from '../engine/library.ts';
import { papers } from '../language/strings.ts';
import type { Context, Outcome } from './command.ts';
import { needByKeys, shownItem } from './items.ts';
import { needWritable, patiently } from './library.ts';
import { itemLines } from './text/rows.ts';

/**
 * Changes the items that some keys name in one action: all of them, or none when a key is unknown.
 * The document has the keys of those that really differ afterwards, and all the named items.
 * @param name of the action, by how many items it changed
 * @throws OctavoError `item_not_found` naming the unknown keys; `library_*`
 */
export async function changeItems(
  context: Context,
  keys: readonly string[],
  name: (count: number) => string,
  work: (db: WritableDb, ids: readonly number[], action: ActionContext) => void,
): Promise<Outcome> {
  const engine = await context.engine();
  needWritable(engine);
  const { library } = engine.context;
  const { value, action } = await patiently(context.stderr, () =>
    library.write(name(keys.length), (db, action) => {
      // Looked up where it is written: another program may have changed a key a moment ago.
      const ids = needByKeys(db, keys);
      work(db, ids, action);
      action.rename(name(countTouched(db, action.id)));
      return ids;
    }),
  );
  const items = value.map((id) => getItem(library.reader, id));
  const changed = action === null ? [] : items.filter((item) => item.revision === action.revision);
  return {
    document: {
      changed: changed.map((item) => item.citationKey),
      items: items.map((item) => shownItem(item)),
    },
    text: function* () {
      yield changed.length === 0 ? 'Nothing to change.\n' : `Changed ${papers(changed.length)}.\n`;
      yield* itemLines(
        context,
        library.reader,
        items.map((item) => item.id),
      );
    },
  };
}

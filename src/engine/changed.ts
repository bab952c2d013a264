import type { Changed } from '../contract/methods/items.ts';
import type { WritableDb } from './db/database.ts';
import type { ActionContext, Library } from './library.ts';

/** One short action, answered as the window wants it: how much it changed, and its name for the toast. */
export async function changed(
  library: Library,
  name: string,
  work: (db: WritableDb, action: ActionContext) => number,
): Promise<Changed> {
  const { value, action } = await library.write(name, work);
  return { changed: value, action: action && { id: action.id, name: action.name } };
}

import type { Changed } from '../contract/methods/items.ts';
import type { EngineContext } from './context.ts';
import type { WritableDb } from './db/database.ts';
import type { ActionInfo } from './db/log.ts';
import type { ActionContext, Library } from './library.ts';

/** An action as an answer names it; null when nothing changed. */
export const named = (action: ActionInfo | null): { id: number; name: string } | null =>
  action && { id: action.id, name: action.name };

/** One short action, answered as the window wants it: how much it changed, and its name for the toast. */
export async function changed(
  library: Library,
  name: string,
  work: (db: WritableDb, action: ActionContext) => number,
): Promise<Changed> {
  const { value, action } = await library.write(name, work);
  return { changed: value, action: named(action) };
}

/** Papers changed between two answers to the window. */
const SLICE = 1_000;
/** From so many papers on the pages that are written fill more than a cache. */
export const SWEEP = 5_000;

/**
 * One action over as many papers as there are, in slices: over 100,000 of them it is seen as a task,
 * can be cancelled, which leaves everything as it was, and keys are answered meanwhile.
 * @param name what it is called by how many papers it really changed
 */
export async function changedMany(
  { library, tasks }: EngineContext,
  ids: readonly number[],
  name: (count: number) => string,
  work: (db: WritableDb, ids: readonly number[], action: ActionContext) => number,
): Promise<Changed> {
  const { value, action } = await library.writeLong(
    name(ids.length),
    function* (db, context) {
      let count = 0;
      for (let start = 0; start < ids.length; start += SLICE) {
        count += work(db, ids.slice(start, start + SLICE), context);
        yield Math.min(ids.length, start + SLICE);
      }
      context.rename(name(count));
      return count;
    },
    (job) => tasks.run(name(ids.length), ids.length, job),
    { sweeps: ids.length >= SWEEP },
  );
  return { changed: value, action: named(action) };
}

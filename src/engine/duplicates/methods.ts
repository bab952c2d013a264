import { OctavoError } from '../../contract/errors.ts';
import type { duplicateMethods } from '../../contract/methods/duplicates.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import { actionNames } from '../../language/action-names.ts';
import { changed } from '../changed.ts';
import type { EngineContext, Handlers } from '../context.ts';
import type { WritableDb } from '../db/database.ts';
import type { ActionContext } from '../library.ts';
import { type FoundGroup, findDuplicates, findTotal } from './find.ts';
import { mergeItems } from './merge.ts';
import { presentItems } from './merge-queries.ts';
import { rejectPair } from './queries.ts';

const find = ({ library, tasks }: EngineContext): Promise<FoundGroup[]> =>
  tasks.run('Looking for duplicates', findTotal(library.reader), findDuplicates(library.reader));

/** What merging all certain groups came to. */
interface MergedGroups {
  kept: number[];
  groups: number;
  merged: number;
  usedKeys: string[];
}

/**
 * Merges groups each into its first item, and yields how many are done. A group of which an item was changed
 * since it was found is left: it may no longer be beyond doubt.
 */
export function* mergeGroups(
  db: WritableDb,
  action: ActionContext,
  groups: readonly FoundGroup[],
): Generator<number, MergedGroups> {
  const done: MergedGroups = { kept: [], groups: 0, merged: 0, usedKeys: [] };
  for (const [index, { ids, revisions }] of groups.entries()) {
    const [keep, ...others] = ids;
    const now = new Map(presentItems(db, ids).map(({ id, revision }) => [id, revision]));
    if (keep !== undefined && ids.every((id, i) => now.get(id) === revisions[i])) {
      done.usedKeys.push(...mergeItems(db, action, { keep, others }));
      done.kept.push(keep);
      done.groups += 1;
      done.merged += ids.length;
    }
    yield index + 1;
  }
  action.rename(actionNames.merge(done.merged));
  return done;
}

export const duplicateHandlers: Handlers<keyof typeof duplicateMethods> = {
  'duplicates.find': async (context) => {
    const groups = await find(context);
    return {
      groups: groups.map(({ certain, reason, ids, keys }) => ({
        certain,
        reason,
        ids: ids as ItemId[],
        keys,
      })),
    };
  },
  'duplicates.merge': async ({ library }, { keep, others, fields }) => {
    const count = new Set([keep, ...others]).size;
    const { value, action } = await library.write(actionNames.merge(count), (db, writing) =>
      mergeItems(db, writing, { keep, others, ...(fields ? { fields: definedOf(fields) } : {}) }),
    );
    return {
      changed: count,
      kept: [keep],
      usedKeys: value,
      action: action && { id: action.id, name: action.name },
    };
  },
  'duplicates.mergeCertain': async (context) => {
    const certain = (await find(context)).filter((group) => group.certain);
    const { value, action } = await context.library.writeLong(
      actionNames.merge(0),
      (db, writing) => mergeGroups(db, writing, certain),
      (work) => context.tasks.run('Merging duplicates', certain.length, work),
    );
    const { kept, groups, merged, usedKeys } = value;
    return {
      changed: merged,
      kept: kept as ItemId[],
      groups,
      usedKeys,
      action: action && { id: action.id, name: action.name },
    };
  },
  'duplicates.reject': ({ library }, { ids }) => {
    const all = [...new Set(ids)];
    return changed(library, actionNames.reject(all.length), (db, { now }) => {
      if (presentItems(db, all).length < all.length) {
        throw new OctavoError('item_not_found', 'One of these papers is no longer in the library.', {
          ids: all,
        });
      }
      let count = 0;
      for (const [at, id] of all.entries()) {
        for (const other of all.slice(at + 1)) count += rejectPair(db, id, other, now);
      }
      return count;
    });
  },
};

function definedOf<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

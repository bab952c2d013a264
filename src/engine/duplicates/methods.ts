import { OctavoError } from '../../contract/errors.ts';
import type { DuplicateGroup, DuplicateSearch, duplicateMethods } from '../../contract/methods/duplicates.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import { actionNames } from '../../language/action-names.ts';
import { changed, named } from '../changed.ts';
import type { EngineContext, Handlers } from '../context.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { readItems } from '../items/read.ts';
import { listRows } from '../items/rows.ts';
import type { ActionContext } from '../library.ts';
import type { FoundGroup } from './described.ts';
import { findDuplicates, findTotal } from './find.ts';
import type { HeldSearch } from './held.ts';
import { mergeItems } from './merge.ts';
import { presentItems } from './merge-queries.ts';
import { defaultChoice } from './merged-data.ts';
import { rejectPair } from './queries.ts';

/** Looks for duplicates and holds what it found. */
async function find({ library, tasks, duplicates }: EngineContext): Promise<HeldSearch> {
  const total = findTotal(library.reader);
  const found = await tasks.run(actionNames.findDuplicates(), total, findDuplicates(library.reader));
  return duplicates.hold(found, Date.now());
}

/** What the held search comes to now. */
function told({ library, duplicates }: EngineContext, { search, at }: HeldSearch): DuplicateSearch {
  const groups = duplicates.groups(library.reader);
  return { search, at, groups: groups.length, certain: groups.filter(({ certain }) => certain).length };
}

function groupRows(db: ReadableDb, groups: readonly FoundGroup[]): DuplicateGroup[] {
  const heads = groups.map(({ ids }) => ids[0] ?? 0);
  const rows = new Map(listRows(db, heads).map((row) => [row.id as number, row]));
  return groups.map(({ certain, reason, ids, keys }, at) => {
    const row = rows.get(heads[at] ?? 0);
    return {
      name: `${certain ? 'certain' : 'possible'} ${Math.min(...ids)}`,
      certain,
      reason,
      ids: ids as ItemId[],
      keys,
      title: row?.title ?? '',
      creators: row?.creators ?? '',
      year: row?.year ?? null,
    };
  });
}

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
  'duplicates.find': async (context) => told(context, await find(context)),
  'duplicates.status': (context) => {
    const held = context.duplicates.held();
    return held && told(context, held);
  },
  'duplicates.groups': ({ library: { reader }, duplicates }, { search, start, count }) => {
    if (duplicates.held()?.search !== search) {
      throw new OctavoError('result_gone', 'Duplicates were looked for again meanwhile.', { search });
    }
    return groupRows(reader, duplicates.groups(reader).slice(start, start + count));
  },
  'duplicates.preview': ({ library: { reader } }, { keep, ids }) => {
    const present = new Set(presentItems(reader, [keep, ...ids]).map(({ id }) => id));
    const items = [
      ...readItems(
        reader,
        [...new Set(ids)].filter((id) => present.has(id)),
      ),
    ];
    const kept = items.find(({ id }) => id === keep) ?? items[0];
    if (!kept) throw new OctavoError('item_not_found', 'These papers are no longer in the library.', { ids });
    return {
      items,
      chosen: defaultChoice(
        kept,
        items.filter((item) => item !== kept),
      ),
    };
  },
  'duplicates.merge': async ({ library }, { keep, others, choice, revisions }) => {
    const count = new Set([keep, ...others]).size;
    const { value, action } = await library.write(actionNames.merge(count), (db, writing) =>
      mergeItems(db, writing, { keep, others, choice, revisions }),
    );
    return {
      changed: count,
      kept: [keep],
      usedKeys: value,
      action: named(action),
    };
  },
  'duplicates.mergeCertain': async (context) => {
    if (!context.duplicates.held()) await find(context);
    const { library, tasks, duplicates } = context;
    const certain = duplicates.groups(library.reader).filter((group) => group.certain);
    const { value, action } = await library.writeLong(
      actionNames.merge(0),
      (db, writing) => mergeGroups(db, writing, certain),
      (work) => tasks.run(actionNames.mergeDuplicates(), certain.length, work),
    );
    const { kept, groups, merged, usedKeys } = value;
    return {
      changed: merged,
      kept: kept as ItemId[],
      groups,
      usedKeys,
      action: named(action),
    };
  },
  'duplicates.reject': ({ library }, { ids, one }) => {
    const all = [...new Set(one === undefined ? ids : [one, ...ids])];
    return changed(library, actionNames.reject(all.length), (db, { now }) => {
      if (presentItems(db, all).length < all.length) {
        throw new OctavoError('item_not_found', 'One of these papers is no longer in the library.', {
          ids: all,
        });
      }
      let count = 0;
      for (const [at, id] of (one === undefined ? all : all.slice(0, 1)).entries()) {
        for (const other of all.slice(at + 1)) count += rejectPair(db, id, other, now);
      }
      return count;
    });
  },
};

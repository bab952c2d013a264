import type { MergeChoice } from '../../contract/methods/duplicates.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import type { Item } from '../../contract/model/library.ts';
import { duplicatesText as text } from '../../language/strings-duplicates.ts';
import { selectedCount } from '../store/select.ts';
import type { AppState } from '../store/state.ts';
import type { App } from '../store/store.ts';
import { told } from './told.ts';

/** Beside each other no more than so many papers can be compared. */
export const MOST_MERGED = 20;

/** Several papers are selected, and not too many to be seen side by side. */
export const canMergeSelected = (state: AppState): boolean => {
  const count = selectedCount(state);
  return count >= 2 && count <= MOST_MERGED && state.place.kind !== 'trash';
};

/** The ids of the selected papers, few as they are. */
export async function selectedIds({ client, store }: App): Promise<ItemId[]> {
  const { picks, result } = store.getState();
  if (!picks.all) return [...picks.ids];
  if (!result) return [];
  const all = await client.call('results.ids', { handle: result.handle, start: 0, count: result.total });
  return all.filter((id) => !picks.ids.has(id));
}

/** Merges papers into one of them, as chosen; a change made meanwhile is told and nothing is written. */
export async function mergePapers(
  app: App,
  items: readonly Item[],
  keep: ItemId,
  choice: MergeChoice,
): Promise<boolean> {
  try {
    const done = await app.client.call('duplicates.merge', {
      keep,
      others: items.flatMap(({ id }) => (id === keep ? [] : [id])),
      choice,
      revisions: items.map(({ id, revision }) => ({ id, revision })),
    });
    const key = items.find(({ id }) => id === keep)?.citationKey ?? '';
    told(app, done, text.merged(done.changed, key, done.usedKeys));
    return true;
  } catch (error) {
    app.store.getState().fail(error);
    return false;
  }
}

/** Remembers that papers are not one; with `one`, only that it is none of the others. */
export async function rejectPapers(app: App, items: readonly Item[], one?: Item): Promise<boolean> {
  try {
    const ids = items.map(({ id }) => id);
    const done = await app.client.call('duplicates.reject', one ? { ids, one: one.id } : { ids });
    told(app, done, one ? text.rejectedOne(one.citationKey) : text.rejected(items.length));
    return true;
  } catch (error) {
    app.store.getState().fail(error);
    return false;
  }
}

/** Merges every group that is beyond doubt, as one action. */
export async function mergeCertain(app: App): Promise<void> {
  const done = await app.client.call('duplicates.mergeCertain', {});
  if (done.groups === 0) app.store.getState().toast({ text: text.noneCertain, tone: 'info' });
  else told(app, done, text.mergedAll(done.changed, done.groups, done.usedKeys.length));
}

import { OctavoError } from '../../contract/errors.ts';
import type { Changed, itemMethods } from '../../contract/methods/items.ts';
import type { Item, Selection } from '../../contract/model/library.ts';
import { actionNames } from '../../language/action-names.ts';
import { foldIdentifier } from '../../language/identifiers.ts';
import { changed, changedMany } from '../changed.ts';
import type { EngineContext, Handlers } from '../context.ts';
import type { WritableDb } from '../db/database.ts';
import { setKey } from '../keys/keys.ts';
import { setStatus } from '../reading/status.ts';
import { inSlices } from '../tasks/in-slices.ts';
import { erase, idsWhere, purgeFromLog, restore, setPriority, setRating, trash } from './change-queries.ts';
import { checkedPatch } from './check-edit.ts';
import { inCommon } from './in-common.ts';
import { findItem, getItem } from './read.ts';
import { holdersOf } from './read-queries.ts';
import { summarize } from './summary-queries.ts';
import { updateItem } from './write.ts';
import { putFieldOrigin } from './write-queries.ts';

/** One action over a selection, named by how many items it really changed. */
const change = (
  context: EngineContext,
  selection: Selection,
  name: (count: number) => string,
  work: (db: WritableDb, ids: readonly number[], now: number) => number,
): Promise<Changed> =>
  changedMany(context, context.results.resolve(selection), name, (db, ids, { now }) => work(db, ids, now));

/**
 * The item, if it is the one that the editor saw.
 * @throws OctavoError `conflict` with the item as it is now, when the editor saw an older one
 */
function checkRevision(db: WritableDb, id: number, revision: number): Item {
  const item = findItem(db, id);
  if (!item) throw new OctavoError('item_not_found', 'This paper is no longer in the library.', { id });
  if (item.revision !== revision) {
    throw new OctavoError('conflict', 'This paper was changed elsewhere in the meantime.', { id, item });
  }
  return item;
}

export const itemHandlers: Handlers<keyof typeof itemMethods> = {
  'items.get': ({ library }, { id }) => getItem(library.reader, id),
  'items.update': async ({ library }, { id, revision, patch }) => {
    await library.write('Edit Paper', (db, action) => {
      const item = checkRevision(db, id, revision);
      const checked = checkedPatch(item, patch);
      action.rename(actionNames.edit(updateItem(db, action, id, checked, { by: 'person' }, item)));
    });
    return getItem(library.reader, id);
  },
  'items.withIdentifier': ({ library }, { scheme, value, except }) =>
    holdersOf(library.reader, scheme, foldIdentifier(scheme, value), except),
  'items.summary': ({ library, results }, { selection }) =>
    inSlices(summarize(library.reader, results.resolve(selection))),
  'items.inCommon': ({ library, results }, { selection, limit }) =>
    inCommon(library.reader, results.resolve(selection), limit),
  'items.setStatus': (context, { selection, status }) =>
    change(
      context,
      selection,
      (count) => actionNames.status(status, count),
      (db, ids, now) => setStatus(db, ids, status, now),
    ),
  'items.setPriority': (context, { selection, priority }) =>
    change(context, selection, actionNames.priority, (db, ids, now) => setPriority(db, ids, priority, now)),
  'items.setRating': (context, { selection, rating }) =>
    change(context, selection, actionNames.rating, (db, ids, now) => setRating(db, ids, rating, now)),
  'items.trash': (context, { selection }) => change(context, selection, actionNames.trash, trash),
  'items.restore': (context, { selection }) => change(context, selection, actionNames.restore, restore),
  'items.erase': ({ library, results }, { selection }) =>
    changed(library, 'Erase', (db, action) => {
      const ids = idsWhere(db, results.resolve(selection), 'trashed');
      const erased = erase(db, ids);
      purgeFromLog(db, ids);
      action.rename(actionNames.erase(erased));
      // Erasing is final: nothing that Ctrl+Z could bring back is left.
      action.hide();
      return erased;
    }),
  'items.setCitationKey': async ({ library }, { id, revision, key }) => {
    await library.write(actionNames.key(), (db, action) => {
      checkRevision(db, id, revision);
      setKey(db, id, key);
      putFieldOrigin(db, id, 'citationKey', 'person', null, action.now);
    });
    return getItem(library.reader, id);
  },
};

import { statuses } from '../../contract/model/terms.ts';
import {
  addToCollection,
  ensureCollection,
  findCollection,
  removeFromCollection,
} from '../../engine/collections/queries.ts';
import type { WritableDb } from '../../engine/db/database.ts';
import { setPriority, setRating } from '../../engine/items/change-queries.ts';
import { setStatus } from '../../engine/reading/status.ts';
import { addItemTags, removeItemTags } from '../../engine/tags/queries.ts';
import { actionNames } from '../../language/action-names.ts';
import { choiceOption, numberOption, optionValues, usageError } from '../arguments.ts';
import { changeItems } from '../change.ts';
import type { Run } from '../command.ts';
import { readFieldSettings, setFields } from '../edit-field.ts';
import { readSigned, type Signed } from '../signed.ts';

/** `set KEY…`: status, priority, rating, tags, collections and fields of some items, in one action. */
export const run: Run = async (context, args) => {
  const status = choiceOption(args, 'status', statuses);
  const priority = numberOption(args, 'priority', 0, 3);
  const rating = numberOption(args, 'rating', 0, 5);
  const tags = readSigned('tag', optionValues(args, 'tag'));
  const collections = readSigned('collection', optionValues(args, 'collection'));
  const fields = readFieldSettings(optionValues(args, 'field'));
  const [only] = fields;
  const names: ((count: number) => string)[] = [
    ...(status === undefined ? [] : [(count: number) => actionNames.status(status, count)]),
    ...(priority === undefined ? [] : [actionNames.priority]),
    ...(rating === undefined ? [] : [actionNames.rating]),
    ...(isEmpty(tags) && isEmpty(collections) ? [] : [actionNames.change]),
    ...(only
      ? [
          fields.length === 1
            ? (count: number) => actionNames.editMany(only.field, count)
            : actionNames.change,
        ]
      : []),
  ];
  const [name] = names;
  if (!name)
    throw usageError('Set what? Add --status, --priority, --rating, --tag, --collection or --field.');
  return changeItems(
    context,
    args.operands,
    names.length === 1 ? name : actionNames.change,
    (db, ids, action) => {
      if (status !== undefined) setStatus(db, ids, status, action.now);
      if (priority !== undefined) setPriority(db, ids, priority, action.now);
      if (rating !== undefined) setRating(db, ids, rating, action.now);
      for (const id of ids) {
        addItemTags(db, id, tags.add);
        removeItemTags(db, id, tags.remove);
        setFields(db, action, id, fields);
      }
      changeCollections(db, ids, collections);
    },
  );
};

const isEmpty = ({ add, remove }: Signed): boolean => add.length + remove.length === 0;

function changeCollections(db: WritableDb, ids: readonly number[], { add, remove }: Signed): void {
  for (const path of add) {
    const collection = ensureCollection(db, path);
    if (collection === undefined) throw usageError(`“${path}” is no path of a collection.`, { value: path });
    for (const id of ids) addToCollection(db, collection, id);
  }
  for (const path of remove) {
    const collection = findCollection(db, path);
    if (collection !== undefined) for (const id of ids) removeFromCollection(db, collection, id);
  }
}

import { restore } from '../../engine/items/change-queries.ts';
import { actionNames } from '../../language/action-names.ts';
import { changeItems } from '../change.ts';
import type { Run } from '../command.ts';

/** `restore KEY…`: takes items out of the trash. */
export const run: Run = (context, { operands }) =>
  changeItems(context, operands, actionNames.restore, (db, ids, action) => void restore(db, ids, action.now));

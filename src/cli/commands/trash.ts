import { trash } from '../../engine/items/change-queries.ts';
import { actionNames } from '../../language/action-names.ts';
import { changeItems } from '../change.ts';
import type { Run } from '../command.ts';

/** `trash KEY…`: moves items to the trash. */
export const run: Run = (context, { operands }) =>
  changeItems(context, operands, actionNames.trash, (db, ids, action) => void trash(db, ids, action.now));

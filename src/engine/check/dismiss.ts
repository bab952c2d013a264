import type { checkMethods } from '../../contract/methods/check.ts';
import type { ParsedParams } from '../../contract/methods/index.ts';
import type { Changed } from '../../contract/methods/items.ts';
import { actionNames } from '../../language/action-names.ts';
import { changed } from '../changed.ts';
import type { EngineContext } from '../context.ts';
import { deleteNotProblem, insertNotProblem } from './queries.ts';

type Asked = ParsedParams<'check.dismiss' & keyof typeof checkMethods>;

/** Marks problems as none for good, or takes those marks away, in one action. */
export function dismiss({ library, now }: EngineContext, { problems, dismissed }: Asked): Promise<Changed> {
  const name = dismissed ? actionNames.dismissProblem : actionNames.recallProblem;
  return changed(library, name, (db) => {
    let count = 0;
    for (const { item, code, field } of problems)
      count += dismissed
        ? insertNotProblem(db, item, code, field, now())
        : deleteNotProblem(db, item, code, field);
    return count;
  });
}

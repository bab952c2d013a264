import type { ItemPatch } from '../../contract/methods/items.ts';
import type { Item } from '../../contract/model/library.ts';
import type { WritableDb } from '../db/database.ts';
import { getItem } from '../items/read.ts';
import { updateItem } from '../items/write.ts';
import type { ActionContext } from '../library.ts';
import type { ProblemHolder } from './held.ts';
import { rules } from './rules/index.ts';
import type { RuleContext } from './rules/rule.ts';

/** A field may have a mend again after one: the same letter is wrong in each of its names. */
const MOST_TIMES = 100;

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/** What mends a problem of an item as it is now, or undefined. */
export function mendOf(
  item: Item,
  { code, field }: { code: string; field: string },
  context: RuleContext,
  holder: ProblemHolder,
): ItemPatch | undefined {
  if (code === 'venue_variants') {
    const venue = holder.usualVenue(item.id);
    return venue === '' || venue === item.venue ? undefined : { venue };
  }
  return byCode
    .get(code)
    ?.find(item, context)
    .find((finding) => finding.field === field)?.mend;
}

/** Mends a problem, as an edit by hand. Answers whether there was something to mend. */
export function mendProblem(
  db: WritableDb,
  action: ActionContext,
  problem: { item: number; code: string; field: string },
  context: RuleContext,
  holder: ProblemHolder,
): boolean {
  let count = 0;
  for (let time = 0; time < MOST_TIMES; time += 1) {
    const item = getItem(db, problem.item);
    const patch = mendOf(item, problem, context, holder);
    if (!patch || updateItem(db, action, item.id, patch, { by: 'person' }, item).length === 0) break;
    count += 1;
  }
  return count > 0;
}

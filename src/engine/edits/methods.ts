import type { BulkEdit, EditPreview, editMethods } from '../../contract/methods/edits.ts';
import type { Item } from '../../contract/model/library.ts';
import { actionNames } from '../../language/action-names.ts';
import { editText } from '../../language/strings-edit.ts';
import { named } from '../changed.ts';
import type { Handlers } from '../context.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { readItems } from '../items/read.ts';
import { updateItem } from '../items/write.ts';
import type { ActionContext } from '../library.ts';
import { addItemTags, removeItemTags } from '../tags/queries.ts';
import { type Effect, effectOf, shownAfter } from './outcome.ts';
import { type Plan, planEdit } from './plan.ts';
import { shownValue } from './values.ts';

/** Papers that are worked out together: an expression is stopped after a time that is meant for so many. */
const BATCH = 50;

interface Worked {
  item: Item;
  effect: Effect | null;
  problem: string | null;
}

/** Works an edit out for papers, those of the trash left aside. */
function* work(db: ReadableDb, ids: readonly number[], plan: Plan): Generator<Worked> {
  for (let i = 0; i < ids.length; i += BATCH) {
    const items = [...readItems(db, ids.slice(i, i + BATCH))].filter(({ trashed }) => trashed === null);
    const changes = plan(items);
    for (const [at, item] of items.entries()) {
      const change = changes[at] ?? {};
      yield { item, effect: effectOf(item, change), problem: change.problem ?? null };
    }
  }
}

/** Writes one paper's part of an edit, as edited by a person. */
export function writeEffect(
  db: WritableDb,
  action: ActionContext,
  item: Item,
  { patch, tags }: Effect,
): void {
  if (patch) updateItem(db, action, item.id, patch, { by: 'person' }, item);
  if (!tags) return;
  removeItemTags(db, item.id, tags.remove);
  addItemTags(db, item.id, tags.add);
}

function preview(
  db: ReadableDb,
  ids: readonly number[],
  edit: BulkEdit,
  { start, count, samples }: { start: number; count: number; samples: number },
): EditPreview {
  const part = ids.slice(start, start + count);
  const done: EditPreview = {
    seen: Math.min(ids.length, start + part.length),
    total: ids.length,
    changes: 0,
    problems: 0,
    changed: [],
    refused: [],
  };
  for (const { item, effect, problem } of work(db, part, planEdit(edit))) {
    if (problem !== null) done.problems += 1;
    else if (effect) done.changes += 1;
    else continue;
    const list = problem === null ? done.changed : done.refused;
    if (list.length >= samples) continue;
    const before = shownValue(item, edit.field);
    const after = effect ? shownAfter(item, edit.field, effect) : '';
    list.push({ id: item.id, title: item.title, before, after, problem });
  }
  return done;
}

export const editHandlers: Handlers<keyof typeof editMethods> = {
  'edits.preview': ({ library, results }, { selection, edit, ...range }) =>
    preview(library.reader, results.resolve(selection), edit, range),
  'edits.apply': async ({ library, results, tasks }, { selection, edit }) => {
    const ids = results.resolve(selection);
    const plan = planEdit(edit);
    const { value, action } = await library.writeLong(
      actionNames.editMany(edit.field, ids.length),
      function* (db, context) {
        const counts = { changed: 0, refused: 0 };
        let seen = 0;
        for (const { item, effect, problem } of work(db, ids, plan)) {
          if (problem !== null) counts.refused += 1;
          else if (effect) {
            writeEffect(db, context, item, effect);
            counts.changed += 1;
          }
          seen += 1;
          if (seen % 20 === 0) yield seen;
        }
        context.rename(actionNames.editMany(edit.field, counts.changed));
        return counts;
      },
      (job) => tasks.run(editText.task, ids.length, job),
    );
    return { ...value, action: named(action) };
  },
};

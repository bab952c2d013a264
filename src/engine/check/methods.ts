import { OctavoError } from '../../contract/errors.ts';
import type { CheckSummary, checkMethods, Problem } from '../../contract/methods/check.ts';
import type { BulkField } from '../../contract/methods/edits.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import type { Selection } from '../../contract/model/library.ts';
import { DISMISSED } from '../../contract/model/terms.ts';
import { actionNames } from '../../language/action-names.ts';
import { checkText } from '../../language/strings-check.ts';
import type { EngineContext, Handlers } from '../context.ts';
import { shownAfter } from '../edits/outcome.ts';
import { shownValue } from '../edits/values.ts';
import { findItem, readItems } from '../items/read.ts';
import { dismiss } from './dismiss.ts';
import { kindOf, kinds } from './kinds.ts';
import { mendOf, mendProblem } from './mends.ts';
import type { KeptProblem } from './problem-index.ts';
import type { RuleContext } from './rules/rule.ts';

/** Papers that are looked at without a task: a click's worth. */
const FEW = 50;

const ruleContext = ({ now }: EngineContext): RuleContext => ({ year: new Date(now()).getUTCFullYear() });

/** Lookings under way, by engine. */
const running = new WeakMap<EngineContext, Promise<void>>();

/** Looks at what has changed since the last answer. Who asks meanwhile waits for the same, and hears when it is cancelled. */
async function refresh(context: EngineContext): Promise<void> {
  for (let others = running.get(context); others; others = running.get(context)) await others;
  const mine = look(context);
  running.set(context, mine);
  try {
    await mine;
  } finally {
    running.delete(context);
  }
}

async function look(context: EngineContext): Promise<void> {
  const { problems, library, tasks } = context;
  const pending = problems.pending(library.reader);
  if (pending === 0) return;
  const work = problems.refresh(library.reader, ruleContext(context));
  if (pending > FEW) await tasks.run(checkText.task, pending, work, 'check');
  else while (!work.next().done);
}

const scopeOf = ({ results }: EngineContext, scope: Selection | null): ReadonlySet<number> | null =>
  scope === null ? null : new Set(results.resolve(scope));

/** Problems of a choice, the gravest first. */
function* chosen(
  context: EngineContext,
  { scope, code }: { scope: Selection | null; code: string | null },
): Generator<KeptProblem> {
  const some = scopeOf(context, scope);
  const dismissed = code === DISMISSED;
  const codes = code === null || dismissed ? kinds.map((kind) => kind.code) : [code];
  for (const one of codes) yield* context.problems.of(one, some, dismissed);
}

/** Problems as the window shows them, with what mending would make of each. */
function told(context: EngineContext, kept: readonly KeptProblem[]): Problem[] {
  const ids = [...new Set(kept.map(({ item }) => item))];
  const items = new Map([...readItems(context.library.reader, ids)].map((item) => [item.id as number, item]));
  return kept.flatMap((problem): Problem[] => {
    const item = items.get(problem.item);
    if (!item) return [];
    const { severity, fix } = kindOf(problem.code);
    const patch = problem.mendable
      ? mendOf(item, problem, ruleContext(context), context.problems)
      : undefined;
    const field = problem.field as BulkField;
    return [
      {
        item: item.id,
        revision: item.revision,
        code: problem.code,
        severity,
        key: item.citationKey,
        title: item.title,
        field: problem.field,
        message: problem.message,
        fix,
        dismissed: context.problems.isDismissed(problem),
        mend: patch
          ? { before: shownValue(item, field), after: shownAfter(item, field, { patch, tags: null }) }
          : null,
      },
    ];
  });
}

function taken<T>(
  all: Iterable<T>,
  start: number,
  count: number,
  fits: (one: T) => boolean = () => true,
): T[] {
  const some: T[] = [];
  let at = 0;
  for (const one of all) {
    if (some.length >= count) break;
    if (!fits(one)) continue;
    if (at >= start) some.push(one);
    at += 1;
  }
  return some;
}

function summary(context: EngineContext, scope: Selection | null): CheckSummary {
  const some = scopeOf(context, scope);
  const { problems } = context;
  let dismissed = 0;
  for (const { code } of kinds) for (const _ of problems.of(code, some, true)) dismissed += 1;
  return {
    version: problems.version,
    papers: some?.size ?? problems.papers,
    dismissed,
    kinds: kinds.flatMap(({ code, severity, title }) => {
      let count = 0;
      let mendable = 0;
      for (const problem of problems.of(code, some)) {
        count += 1;
        if (problem.mendable) mendable += 1;
      }
      return count === 0 ? [] : [{ code, severity, title, count, mendable }];
    }),
  };
}

export const checkHandlers: Handlers<keyof typeof checkMethods> = {
  'check.summary': async (context, { scope }) => {
    await refresh(context);
    return summary(context, scope);
  },
  'check.problems': async (context, { start, count, ...choice }) => {
    await refresh(context);
    return told(context, taken(chosen(context, choice), start, count));
  },
  'check.mends': async (context, { count, ...choice }) => {
    await refresh(context);
    return told(
      context,
      taken(chosen(context, choice), 0, count, ({ mendable }) => mendable),
    );
  },
  'check.mend': async (context, { problems }) => {
    await refresh(context);
    const { value, action } = await context.library.write(
      actionNames.mend(problems.length),
      (db, writing) => {
        for (const { item, revision } of problems) {
          const present = findItem(db, item);
          if (present?.revision !== revision) {
            throw new OctavoError('conflict', 'The paper was changed meanwhile. Look at it again.', {
              id: item,
            });
          }
        }
        const mended = problems.filter((one) =>
          mendProblem(db, writing, one, ruleContext(context), context.problems),
        );
        const ids = new Set(mended.map(({ item }) => item));
        writing.rename(actionNames.mend(ids.size));
        return ids.size;
      },
    );
    return { changed: value, action: action && { id: action.id, name: action.name } };
  },
  'check.dismiss': dismiss,
  'check.mendAll': async (context, choice) => {
    await refresh(context);
    const all = [...chosen(context, choice)].filter(({ mendable }) => mendable);
    const { value, action } = await context.library.writeLong(
      actionNames.mend(all.length),
      function* (db, writing) {
        const ids = new Set<ItemId>();
        for (const [at, problem] of all.entries()) {
          if (mendProblem(db, writing, problem, ruleContext(context), context.problems))
            ids.add(problem.item as ItemId);
          if (at % 10 === 9) yield at + 1;
        }
        writing.rename(actionNames.mend(ids.size));
        return ids.size;
      },
      (work) => context.tasks.run(checkText.mendTask, all.length, work),
    );
    return { changed: value, action: action && { id: action.id, name: action.name } };
  },
};

import type { ItemId } from '../../contract/model/ids.ts';
import { findDuplicates, findTotal } from '../../engine/duplicates/find.ts';
import { mergeGroups } from '../../engine/duplicates/methods.ts';
import type { Engine } from '../../engine/engine.ts';
import { getItem } from '../../engine/items/read.ts';
import { actionNames } from '../../language/action-names.ts';
import { papers } from '../../language/strings.ts';
import { hasOption, usageError } from '../arguments.ts';
import type { Context, Outcome, Run } from '../command.ts';
import { needByKeys, shownItem } from '../items.ts';
import { needWritable, patiently } from '../library.ts';
import { withProgress } from '../progress.ts';
import { itemLines } from '../text/rows.ts';

/** `merge KEY KEY…`: merges papers into the first; `merge --certain`: every group that is beyond doubt. */
export const run: Run = async (context, args) => {
  const isCertain = hasOption(args, 'certain');
  if (isCertain && args.operands.length > 0) throw usageError('Name papers, or give --certain; not both.');
  if (!isCertain && args.operands.length < 2) {
    throw usageError('Merge what? Name the paper to keep, then those to merge into it; or give --certain.');
  }
  const engine = await context.engine();
  needWritable(engine);
  return isCertain ? mergeCertain(context, engine) : mergeNamed(context, engine, args.operands);
};

async function mergeNamed(context: Context, engine: Engine, keys: readonly string[]): Promise<Outcome> {
  const { reader } = engine.context.library;
  const ids = needByKeys(reader, keys) as ItemId[];
  const [keep, ...others] = ids;
  if (keep === undefined || others.length === 0) {
    throw usageError('These keys all name one paper: there is nothing to merge.', { keys });
  }
  const { usedKeys } = await patiently(context.stderr, () =>
    engine.call('duplicates.merge', { keep, others }),
  );
  return merged(context, engine, [keep], usedKeys, `Merged ${papers(ids.length)}.\n`);
}

async function mergeCertain(context: Context, engine: Engine): Promise<Outcome> {
  const { library } = engine.context;
  const look = withProgress(context.stderr, 'Looking for duplicates:', findTotal(library.reader));
  const { groups } = await look(findDuplicates(library.reader));
  const certain = groups.filter((group) => group.certain);
  if (certain.length === 0) return merged(context, engine, [], [], 'No duplicates that are beyond doubt.\n');
  const { value } = await patiently(context.stderr, () =>
    library.writeLong(
      actionNames.merge(0),
      (db, action) => mergeGroups(db, action, certain),
      withProgress(context.stderr, 'Merging:', certain.length),
    ),
  );
  const said = `Merged ${papers(value.merged)} into ${value.groups}.\n`;
  return merged(context, engine, value.kept, value.usedKeys, said);
}

function merged(
  context: Context,
  { context: { library } }: Engine,
  kept: readonly number[],
  usedKeys: readonly string[],
  said: string,
): Outcome {
  const items = kept.map((id) => getItem(library.reader, id));
  return {
    document: { changed: items.map((item) => item.citationKey), items: items.map((item) => shownItem(item)) },
    text: function* () {
      yield said;
      yield* itemLines(context, library.reader, kept);
    },
    notes:
      usedKeys.length === 0
        ? []
        : [`Used before, and still valid as other names of what was kept: ${usedKeys.join(', ')}`],
  };
}

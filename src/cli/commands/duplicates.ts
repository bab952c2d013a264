import type { FoundGroup } from '../../engine/duplicates/described.ts';
import { findDuplicates, findTotal } from '../../engine/duplicates/find.ts';
import { counted } from '../../language/strings.ts';
import { hasOption } from '../arguments.ts';
import type { Context, Run } from '../command.ts';
import { withProgress } from '../progress.ts';
import { itemLines } from '../text/rows.ts';

/** `duplicates`: groups of papers that look like one work, with the reason for each. */
export const run: Run = async (context, args) => {
  const engine = await context.engine();
  const { reader } = engine.context.library;
  const drive = withProgress(context.stderr, 'Looking for duplicates:', findTotal(reader));
  const { groups: all } = await drive(findDuplicates(reader));
  const certain = all.filter((group) => group.certain);
  const groups = hasOption(args, 'certain') ? certain : all;
  return {
    document: {
      groups: groups.map(({ certain: isCertain, reason, keys }) => ({ certain: isCertain, reason, keys })),
    },
    text: function* () {
      if (groups.length === 0) yield 'No duplicates.\n';
      for (const group of groups) yield* groupLines(context, group, reader);
    },
    notes: groups.length === 0 ? [] : [summary(groups.length, certain.length)],
  };
};

function* groupLines(
  context: Context,
  { certain, reason, ids }: FoundGroup,
  reader: Parameters<typeof itemLines>[1],
): Generator<string> {
  yield `${certain ? 'Certain' : 'Perhaps'}: ${reason}\n`;
  yield* itemLines(context, reader, ids);
  yield '\n';
}

function summary(groups: number, certain: number): string {
  const found = `${counted(groups, 'group', 'groups')}, ${certain} of them certain`;
  return certain > 0 ? `${found} (octavo merge --certain merges these)` : found;
}

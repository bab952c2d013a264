import { statuses } from '../../contract/model/terms.ts';
import { listSources, type Source } from '../../engine/imports/queries.ts';
import { counted, day, number } from '../../language/strings.ts';
import { choice, hasOption, numberOption, optionValue, optionValues } from '../arguments.ts';
import type { Run } from '../command.ts';
import { cliItems } from '../items.ts';
import { chooseItems } from '../select.ts';
import { itemLines } from '../text/rows.ts';
import { table } from '../text/table.ts';

/** `list`: everything but the trash, narrowed by the options; or the imports. */
export const run: Run = async (context, args) => {
  const limit = numberOption(args, 'limit');
  const offset = numberOption(args, 'offset') ?? 0;
  const named = optionValues(args, 'status').flatMap((text) => text.split(','));
  const wanted = named.map((status) => choice('status', status.trim(), statuses));
  const engine = await context.engine();
  const { reader } = engine.context.library;
  if (hasOption(args, 'sources')) {
    const sources = listSources(reader);
    return {
      document: {
        sources: sources.map(({ name, at, found, duplicates, remaining }) => ({
          name,
          at: new Date(at).toISOString(),
          found,
          duplicates,
          remaining,
        })),
      },
      text: () => sourceLines(sources, context.stdout.columns),
    };
  }
  const all = await chooseItems(engine, context.stderr, {
    query: optionValue(args, 'query'),
    collection: optionValue(args, 'collection'),
    tag: optionValue(args, 'tag'),
    statuses: wanted.length > 0 ? wanted : undefined,
  });
  const ids = all.slice(offset, limit === undefined ? undefined : offset + limit);
  const isPart = ids.length < all.length;
  return {
    document: { total: all.length, items: cliItems(reader, ids) },
    text: () => itemLines(context, reader, ids),
    notes: isPart ? [`${number(ids.length)} of ${counted(all.length, 'paper', 'papers')}`] : [],
  };
};

const sourceLines = (sources: readonly Source[], columns: number): Iterable<string> =>
  table<Source>(
    sources,
    [
      { text: ({ at }) => day(at) },
      { text: ({ found }) => `${number(found)} found`, right: true },
      { text: ({ duplicates }) => `${number(duplicates)} duplicates`, right: true },
      { text: ({ remaining }) => `${number(remaining)} remaining`, right: true },
      { text: ({ name }) => name },
    ],
    columns,
  );

import type { Statistics, StatisticsWeek } from '../../contract/methods/statistics.ts';
import type { CollectionId } from '../../contract/model/ids.ts';
import { findCollection } from '../../engine/collections/queries.ts';
import { day, number } from '../../language/strings.ts';
import { statisticsText as text } from '../../language/strings-reading.ts';
import { numberOption, optionValue } from '../arguments.ts';
import type { Run } from '../command.ts';
import { missing } from '../select.ts';
import { table } from '../text/table.ts';

const WEEKS = 26;
const MOST = 520;

/** `statistics`: what was read, queued and left, week by week, and how long papers wait. */
export const run: Run = async (context, args) => {
  const weeks = numberOption(args, 'weeks', 1, MOST) ?? WEEKS;
  const path = optionValue(args, 'collection');
  const engine = await context.engine();
  const found = path === undefined ? null : findCollection(engine.context.library.reader, path);
  if (path !== undefined && found === undefined) throw missing('collection', path);
  const collection = (found ?? null) as CollectionId | null;
  const statistics = await engine.call('statistics.get', { weeks, collection });
  return {
    document: documentOf(statistics),
    text: () => weekLines(statistics.weeks, context.stdout.columns),
    notes: [text.waiting.about(statistics.waiting.median, statistics.begun.median)],
  };
};

const documentOf = ({
  weeks,
  undated,
  waiting,
  begun,
  collections,
}: Statistics): Record<string, unknown> => ({
  weeks: weeks.map(({ start, ...figures }) => ({ start: new Date(start).toISOString(), ...figures })),
  undated,
  waiting,
  begun,
  collections: collections.map(({ path, read, queue }) => ({ path, read, queue })),
});

const weekLines = (weeks: readonly StatisticsWeek[], columns: number): Iterable<string> =>
  table<StatisticsWeek>(
    weeks,
    [
      { text: ({ start }) => day(start) },
      { text: ({ read }) => `${number(read)} read`, right: true },
      { text: ({ queued }) => `${number(queued)} in`, right: true },
      { text: ({ left }) => `${number(left)} out`, right: true },
    ],
    columns,
  );

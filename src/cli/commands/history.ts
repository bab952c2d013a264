import type { HistoryEntry } from '../../contract/model/library.ts';
import { moment, papers } from '../../language/strings.ts';
import { numberOption } from '../arguments.ts';
import type { Context, Run } from '../command.ts';
import { paintFor } from '../text/paint.ts';
import { table } from '../text/table.ts';

/** `history`: what was done to the library, newest first. */
export const run: Run = async (context, args) => {
  const limit = numberOption(args, 'limit', 1, 1000) ?? 20;
  const engine = await context.engine();
  const entries = await engine.call('library.history', { limit });
  return {
    document: {
      actions: entries.map(({ id, name, origin, at, undone, items }) => ({
        id,
        name,
        origin,
        at: new Date(at).toISOString(),
        undone,
        items,
      })),
    },
    text: () => lines(context, entries),
  };
};

function lines(context: Context, entries: readonly HistoryEntry[]): Iterable<string> {
  const paint = paintFor(context, context.stdout);
  return table<HistoryEntry>(
    entries,
    [
      { text: ({ id }) => String(id), right: true, paint: paint.bold },
      { text: ({ at }) => moment(at) },
      { text: ({ origin }) => origin, paint: paint.dim },
      { text: ({ items }) => (items === 0 ? '' : papers(items)), right: true },
      { text: ({ name, undone }) => (undone ? `${name} (taken back)` : name) },
    ],
    context.stdout.columns,
  );
}

import { OctavoError } from '../../contract/errors.ts';
import type { ActionId } from '../../contract/model/ids.ts';
import type { Engine } from '../../engine/engine.ts';
import { newestOf } from '../../engine/history/queries.ts';
import { usageError } from '../arguments.ts';
import type { Run } from '../command.ts';
import { needWritable, patiently } from '../library.ts';

/** `undo [ID]`: takes back one action; without an id the newest of the command line that is still in force. */
export const run: Run = async (context, { operands: [given] }) => {
  if (given !== undefined && !/^[1-9]\d{0,14}$/.test(given)) {
    throw usageError(`“${given}” is no number of a step; octavo history lists them.`, { argument: given });
  }
  const engine = await context.engine();
  needWritable(engine);
  const id = given === undefined ? newest(engine) : Number(given);
  const undone = await patiently(context.stderr, () =>
    engine.call('library.undoAction', { id: id as ActionId }),
  );
  return { document: { undone }, text: () => [`Took back: ${undone.name}\n`] };
};

function newest({ context: { library } }: Engine): number {
  const id = newestOf(library.reader, 'cli');
  if (id !== undefined) return id;
  throw new OctavoError(
    'nothing_to_undo',
    'The command line has done nothing that could be taken back. Steps of the window need their number; octavo history lists them.',
  );
}

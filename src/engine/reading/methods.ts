import { OctavoError } from '../../contract/errors.ts';
import type { QueueTarget, queueMethods } from '../../contract/methods/queue.ts';
import { actionNames } from '../../language/action-names.ts';
import { changed } from '../changed.ts';
import type { Handlers } from '../context.ts';
import type { WritableDb } from '../db/database.ts';
import { gapFor, numbersBetween } from './queue-order.ts';
import { countReading, listQueue, listReading, setQueueOrder } from './queue-queries.ts';

/**
 * Moves papers of the queue as one block. Only their own numbers are written, unless there is no
 * room between their new neighbours: then the whole queue is numbered anew.
 * @returns how many papers were moved; 0 when they stand there already
 * @throws OctavoError `conflict` when the paper to go beside has left the queue
 */
function moveInQueue(db: WritableDb, ids: readonly number[], to: QueueTarget): number {
  const queue = listQueue(db);
  const order = queue.map(({ id }) => id);
  const wanted = new Set(ids);
  const block = order.filter((id) => wanted.has(id));
  if (block.length === 0) return 0;
  const moved = new Set(block);
  const gap = gapFor(order, moved, to);
  if (gap === null) {
    throw new OctavoError('conflict', 'The queue was changed elsewhere in the meantime. Nothing was moved.', {
      to,
    });
  }
  const staying = queue.filter(({ id }) => !moved.has(id));
  const before = staying.slice(0, gap).map(({ id }) => id);
  const after = staying.slice(gap).map(({ id }) => id);
  const next = [...before, ...block, ...after];
  if (next.every((id, i) => id === order[i])) return 0;
  const [left, right] = [staying[gap - 1], staying[gap]];
  const unnumbered = queue.some(({ queue_order }) => queue_order === null);
  const numbers = unnumbered
    ? null
    : numbersBetween(left?.queue_order ?? undefined, right?.queue_order ?? undefined, block.length);
  setQueueOrder(db, numbers ? block.map((id, i) => [id, numbers[i] ?? 0]) : next.map((id, i) => [id, i + 1]));
  return block.length;
}

export const queueHandlers: Handlers<keyof typeof queueMethods> = {
  'queue.move': ({ library, results }, { selection, to }) => {
    const ids = results.resolve(selection);
    return changed(library, actionNames.moveInQueue(ids.length), (db, action) => {
      const count = moveInQueue(db, ids, to);
      action.rename(actionNames.moveInQueue(count));
      return count;
    });
  },
  'queue.reading': ({ library }, { limit }) => ({
    total: countReading(library.reader),
    papers: listReading(library.reader, limit),
  }),
};

import { ItemId } from '../model/ids.ts';
import { Selection } from '../model/library.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';
import type { Changed } from './items.ts';

/** Where papers go in the queue: a step, an end, or beside another paper of the queue. */
export const QueueTarget = z.union([
  z.enum(['up', 'down', 'top', 'bottom']),
  z.strictObject({ before: ItemId }),
  z.strictObject({ after: ItemId }),
]);
export type QueueTarget = z.infer<typeof QueueTarget>;

/** A paper that is being read, as the band over the queue shows it. */
export interface ReadingPaper {
  id: ItemId;
  title: string;
  creators: string;
  year: number | null;
  /** The page reached, from 1. */
  page: number | null;
}

export const queueMethods = {
  /**
   * Moves papers of the queue, which gather into one block in the order they had; others of the
   * selection are left alone. `conflict` when the paper to go beside has left the queue.
   */
  'queue.move': method<Changed>()(z.strictObject({ selection: Selection, to: QueueTarget })),
  /** What is being read, the one opened or begun last first. */
  'queue.reading': method<{ total: number; papers: ReadingPaper[] }>()(
    z.strictObject({ limit: z.int().min(1).max(100) }),
  ),
};

import type { WritableDb } from '../db/database.ts';
import { putStatus } from './queue-queries.ts';
import { beginReading, enterQueue, leaveQueue } from './stays-queries.ts';

/** The statuses that make up the reading queue. */
export const inQueue = (status: string): boolean => status === 'to-read' || status === 'reading';

/**
 * Sets the status of items, with the dates that follow: when each came into the queue, was begun, read
 * or left it. What enters the queue goes to its end, in the order of the ids.
 * @returns how many items really changed
 */
export function setStatus(db: WritableDb, ids: readonly number[], status: string, now: number): number {
  const list = JSON.stringify(ids);
  // Before the items change: these look at the status that was.
  if (inQueue(status)) {
    enterQueue(db, list, status, now);
    if (status === 'reading') beginReading(db, list, now);
  } else leaveQueue(db, list, status, now);
  return putStatus(db, list, status, now);
}

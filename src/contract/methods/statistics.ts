import { CollectionId } from '../model/ids.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';

/** One week: its beginning (local midnight of its Monday, UTC milliseconds) and what happened in it. */
export interface StatisticsWeek {
  start: number;
  /** Papers that are marked as read and were last marked so in this week. */
  read: number;
  /** Papers read a week on the mean of this week and the three before it; null for the week under way. */
  mean: number | null;
  /** Papers that came into the queue. */
  queued: number;
  /** Papers that left the queue, read or skipped. */
  left: number;
}

/** How long papers wait in the queue. */
export interface WaitingTimes {
  /** Papers by whole weeks waited, in the classes of `waitingClasses`. */
  classes: number[];
  /** Half of the papers waited longer; milliseconds, null without papers. */
  median: number | null;
}

export interface CollectionReading {
  id: CollectionId;
  /** Such as `Thesis/Related work`. */
  path: string;
  /** Papers in it or below it that were read in the weeks shown. */
  read: number;
  /** Papers in it or below it that are in the queue now. */
  queue: number;
}

export interface Statistics {
  /** Oldest first; the last one is under way. */
  weeks: StatisticsWeek[];
  /** Papers marked as read of which nobody knows when: those that came in as read. */
  undated: number;
  /** Papers to read now: since when they have been in the queue. */
  waiting: WaitingTimes;
  /** Papers begun in the weeks shown: how long they had been in the queue by then. */
  begun: WaitingTimes;
  /** Collections with something read or queued, most read first; all of them, whichever one is looked at. */
  collections: CollectionReading[];
}

export const statisticsMethods = {
  /**
   * Reading in figures, of all papers outside the trash or those in a collection and below it. Weeks
   * begin on Monday (ISO 8601) at midnight where this computer is. `collection_not_found`.
   */
  'statistics.get': method<Statistics>()(
    z.strictObject({ weeks: z.int().min(1).max(520), collection: CollectionId.nullable() }),
  ),
};

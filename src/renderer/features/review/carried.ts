import type { ReviewRecord } from '../../../contract/model/review.ts';
import { firstOf } from './choice.ts';

/** Records by where they stand: the same record has the same name after its table was read again. */
function byPlace(records: readonly ReviewRecord[]): Map<string, ReviewRecord> {
  const found = new Map<string, ReviewRecord>();
  const times = new Map<string, number>();
  for (const record of records) {
    const line = `${record.source} ${record.line}`;
    const before = times.get(line) ?? 0;
    times.set(line, before + 1);
    found.set(`${line} ${before}`, record);
  }
  return found;
}

/**
 * What is ticked when a review's records are others: a record that was there as it is now keeps its tick, and one
 * that is new, or now known or no longer so, is ticked as at first.
 * @param every whether every record is kept
 */
export function carriedChoice(
  before: readonly ReviewRecord[],
  now: readonly ReviewRecord[],
  chosen: ReadonlySet<number>,
  every: boolean,
): Set<number> {
  const earlier = byPlace(before);
  const next = firstOf(now, every);
  for (const [place, { index, state }] of byPlace(now)) {
    const was = earlier.get(place);
    if (was?.state !== state) continue;
    if (chosen.has(was.index)) next.add(index);
    else next.delete(index);
  }
  return next;
}

/** Indexes of records, as they are when the records are others; those that are gone are left out. */
export function carriedIndexes(
  before: readonly ReviewRecord[],
  now: readonly ReviewRecord[],
  indexes: ReadonlySet<number>,
): Set<number> {
  if (indexes.size === 0) return new Set();
  const later = byPlace(now);
  const found = [...byPlace(before)].filter(([, { index }]) => indexes.has(index));
  return new Set(found.flatMap(([place]) => later.get(place)?.index ?? []));
}

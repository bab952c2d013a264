import type { ReadableDb } from '../db/database.ts';
import type { Cluster } from './groups.ts';
import { currentKeys, worthOf } from './queries.ts';
import type { DuplicateRecord } from './record.ts';

/** Items that look like one work; the one with most to it comes first, for others to be merged into. */
export interface FoundGroup {
  certain: boolean;
  reason: string;
  /** The stronger the likeness the larger, up to 1. */
  score: number;
  ids: number[];
  keys: string[];
  /** The revision of each item as it was compared. */
  revisions: number[];
}

/** Clusters as groups of items, the one to keep first. */
export function described(
  db: ReadableDb,
  records: readonly DuplicateRecord[],
  clusters: readonly Cluster[],
): FoundGroup[] {
  const ids = [
    ...new Set(clusters.flatMap(({ members }) => members.map((index) => records[index]?.id ?? 0))),
  ];
  const worth = new Map(worthOf(db, ids).map((row) => [row.id, row]));
  const keys = new Map(currentKeys(db, ids).map(({ item, key }) => [item, key]));
  return clusters.flatMap(({ certain, reason, score, members }) => {
    const items = members.flatMap((index) => {
      const record = records[index];
      const value = record && worth.get(record.id);
      return value ? [{ ...value, revision: record.revision, isPreprint: record.isPreprint }] : [];
    });
    items.sort(
      (a, b) =>
        Number(a.isPreprint) - Number(b.isPreprint) ||
        b.edited - a.edited ||
        b.pinned - a.pinned ||
        b.attachments - a.attachments ||
        b.filled - a.filled ||
        a.added_at - b.added_at ||
        a.id - b.id,
    );
    // One that was erased while the search went on is no longer there.
    if (items.length < 2) return [];
    return [
      {
        certain,
        reason,
        score,
        ids: items.map(({ id }) => id),
        keys: items.map(({ id }) => keys.get(id) ?? ''),
        revisions: items.map(({ revision }) => revision),
      },
    ];
  });
}

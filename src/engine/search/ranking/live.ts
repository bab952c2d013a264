import { IdSet } from '../id-set.ts';
import type { Segment } from './layout.ts';
import { readForward } from './postings.ts';

/** A segment in use: what was taken out of it since it was made, and what that leaves. */
export interface Live {
  segment: Segment;
  /** Papers that were removed or stand in a newer segment; null while there is none. */
  dead: IdSet | null;
  /** How many papers are left. */
  size: number;
  /** Counts without the dead: the segment's own until there is one. */
  surfaceDocs: Uint32Array;
  surfaceWritten: Uint32Array;
  stemDocs: Uint32Array;
}

export const liveOf = (segment: Segment): Live => ({
  segment,
  dead: null,
  size: segment.ids.length,
  surfaceDocs: segment.surfaceDocs,
  surfaceWritten: segment.surfaceWritten,
  stemDocs: segment.stemDocs,
});

/** A paper's place in the segment, or -1. */
function placeOf(ids: Uint32Array, id: number): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : -1;
}

/** Takes a paper out of a segment. Whether it was in there. */
export function bury(live: Live, id: number): boolean {
  const { segment } = live;
  const place = placeOf(segment.ids, id);
  if (place < 0 || live.dead?.has(id)) return false;
  if (live.dead === null) {
    live.dead = IdSet.ofBits(new Uint32Array((segment.ids.at(-1)! >>> 5) + 1));
    live.surfaceDocs = segment.surfaceDocs.slice();
    live.surfaceWritten = segment.surfaceWritten.slice();
    live.stemDocs = segment.stemDocs.slice();
  }
  live.dead.add(id);
  live.size -= 1;
  const { ends } = segment.forward;
  const held = new Int32Array(ends[place + 1]! - ends[place]!);
  const count = readForward(segment.forward, place, held);
  const stems = new Set<number>();
  for (let i = 0; i < count; i++) {
    const surface = held[i]! >>> 1;
    live.surfaceDocs[surface]! -= 1;
    live.surfaceWritten[surface]! -= held[i]! & 1;
    stems.add(segment.surfaceStem[surface]!);
  }
  for (const stem of stems) live.stemDocs[stem]! -= 1;
  return true;
}

import { bitsIn } from '../id-set.ts';

/** Scores are below 2^30: sorted by their lower and then by their upper fifteen bits. */
const HALF = 15;
const LOW = (1 << HALF) - 1;

/** The ids that bits stand for, largest first. */
export function newestFirst(bits: Uint32Array): Int32Array {
  let size = 0;
  for (let at = 0; at < bits.length; at++) size += bitsIn(bits[at]!);
  const ids = new Int32Array(size);
  let n = 0;
  for (let at = bits.length - 1; at >= 0; at--) {
    for (let rest = bits[at]!; rest !== 0; ) {
      const bit = 31 - Math.clz32(rest);
      ids[n++] = at * 32 + bit;
      rest ^= 1 << bit;
    }
  }
  return ids;
}

/** One pass of a stable sort by fifteen bits of the score, largest first. */
function pass(from: Int32Array, to: Int32Array, scores: Int32Array, shift: number): void {
  const starts = new Int32Array(LOW + 2);
  for (let i = 0; i < from.length; i++) starts[LOW - ((scores[from[i]!]! >>> shift) & LOW) + 1]! += 1;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  for (let i = 0; i < from.length; i++) {
    const place = LOW - ((scores[from[i]!]! >>> shift) & LOW);
    to[starts[place]!++] = from[i]!;
  }
}

/** Few ids, sorted in place. */
function insertionSort(ids: Int32Array, scores: Int32Array): Int32Array {
  for (let i = 1; i < ids.length; i++) {
    const id = ids[i]!;
    const score = scores[id]!;
    let at = i;
    while (at > 0 && scores[ids[at - 1]!]! < score) {
      ids[at] = ids[at - 1]!;
      at -= 1;
    }
    ids[at] = id;
  }
  return ids;
}

/** The ids that bits stand for, best first, and newest first of those with one score. In time linear in them. */
export function bestFirst(bits: Uint32Array, scores: Int32Array): Int32Array {
  const ids = newestFirst(bits);
  if (ids.length < 64) return insertionSort(ids, scores);
  const half = new Int32Array(ids.length);
  pass(ids, half, scores, 0);
  pass(half, ids, scores, HALF);
  return ids;
}

/** The best so many of the ids that bits stand for. */
export function best(bits: Uint32Array, scores: Int32Array, most: number): Int32Array {
  const ids = newestFirst(bits);
  if (ids.length <= most) return bestFirst(bits, scores);
  const counts = new Int32Array(LOW + 1);
  for (let i = 0; i < ids.length; i++) counts[scores[ids[i]!]! >>> HALF]! += 1;
  let cut = LOW;
  for (let seen = counts[cut]!; seen < most && cut > 0; ) seen += counts[--cut]!;
  const enough = new Uint32Array(bits.length);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    if (scores[id]! >>> HALF >= cut) enough[id >>> 5]! |= 1 << (id & 31);
  }
  return bestFirst(enough, scores).slice(0, most);
}

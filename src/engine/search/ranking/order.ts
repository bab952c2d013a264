import type { Scratch } from './scratch.ts';

/** Scores are below 2^30: sorted by their lower and then by their upper fifteen bits. */
const HALF = 15;
const LOW = (1 << HALF) - 1;

/** Puts the ids that bits stand for into `out`, largest first; how many. */
function unpack(bits: Uint32Array, out: Int32Array): number {
  let n = 0;
  for (let at = bits.length - 1; at >= 0; at--) {
    for (let rest = bits[at]!; rest !== 0; ) {
      const bit = 31 - Math.clz32(rest);
      out[n++] = at * 32 + bit;
      rest ^= 1 << bit;
    }
  }
  return n;
}

/** The ids that bits stand for, largest first. */
export function newestFirst(bits: Uint32Array, { order }: Scratch): Int32Array {
  return order.slice(0, unpack(bits, order));
}

/** One pass of a stable sort by fifteen bits of the score, largest first. */
function pass(from: Int32Array, size: number, to: Int32Array, scores: Int32Array, shift: number): void {
  const starts = new Int32Array(LOW + 2);
  for (let i = 0; i < size; i++) starts[LOW - ((scores[from[i]!]! >>> shift) & LOW) + 1]! += 1;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  for (let i = 0; i < size; i++) {
    const place = LOW - ((scores[from[i]!]! >>> shift) & LOW);
    to[starts[place]!++] = from[i]!;
  }
}

/** Sorts the first few ids in place. */
function insertionSort(ids: Int32Array, size: number, scores: Int32Array): void {
  for (let i = 1; i < size; i++) {
    const id = ids[i]!;
    const score = scores[id]!;
    let at = i;
    while (at > 0 && scores[ids[at - 1]!]! < score) {
      ids[at] = ids[at - 1]!;
      at -= 1;
    }
    ids[at] = id;
  }
}

/** Sorts the first ids of the scratch's order, which are there newest first. In time linear in their number. */
function sort(size: number, { order, spare, scores }: Scratch): void {
  if (size < 64) {
    insertionSort(order, size, scores);
    return;
  }
  pass(order, size, spare, scores, 0);
  pass(spare, size, order, scores, HALF);
}

/** The ids that bits stand for, best first, and newest first of those with one score. */
export function bestFirst(bits: Uint32Array, scratch: Scratch): Int32Array {
  const size = unpack(bits, scratch.order);
  sort(size, scratch);
  return scratch.order.slice(0, size);
}

/** The best so many of the ids that bits stand for. */
export function best(bits: Uint32Array, scratch: Scratch, most: number): Int32Array {
  const { order, scores } = scratch;
  let size = unpack(bits, order);
  if (size > most) {
    const counts = new Int32Array(LOW + 1);
    for (let i = 0; i < size; i++) counts[scores[order[i]!]! >>> HALF]! += 1;
    let cut = LOW;
    for (let seen = counts[cut]!; seen < most && cut > 0; ) seen += counts[--cut]!;
    let kept = 0;
    for (let i = 0; i < size; i++) {
      if (scores[order[i]!]! >>> HALF >= cut) order[kept++] = order[i]!;
    }
    size = kept;
  }
  sort(size, scratch);
  return order.slice(0, Math.min(size, most));
}

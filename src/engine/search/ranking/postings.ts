import type { ByteWriter } from './byte-writer.ts';
import type { Postings } from './layout.ts';

/**
 * Papers that hold a stem: the gap to the id before as a number of seven bits a byte, then the impact, a byte of at
 * least 1. What is read is on the path of every keystroke, hence one loop for each use and no calls in it.
 */
export function writePosting(out: ByteWriter, gap: number, impact: number): void {
  out.number(gap);
  out.byte(impact);
}

/** Bits of ids that don't count any more, or null. */
type Dead = Uint32Array | null;

const isDead = (dead: Uint32Array, id: number): boolean => ((dead[id >>> 5]! >>> (id & 31)) & 1) === 1;

/** Marks the papers in `bits`, and adds to each one's score what the table says for its impact. */
export function addScores(
  { ends, bytes }: Postings,
  stem: number,
  dead: Dead,
  bits: Uint32Array,
  scores: Int32Array,
  table: Int32Array,
): void {
  const to = ends[stem + 1]!;
  let id = 0;
  for (let at = ends[stem]!; at < to; ) {
    let byte = bytes[at++]!;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      gap |= (byte & 127) << shift;
    }
    id += gap;
    const impact = bytes[at++]!;
    if (dead !== null && isDead(dead, id)) continue;
    bits[id >>> 5]! |= 1 << (id & 31);
    scores[id]! += table[impact]!;
  }
}

/** Marks the papers in `bits`, and keeps the largest impact of each; only those in `only`, where that is given. */
export function addBest(
  { ends, bytes }: Postings,
  stem: number,
  dead: Dead,
  only: Uint32Array | null,
  bits: Uint32Array,
  best: Uint8Array,
): void {
  const to = ends[stem + 1]!;
  let id = 0;
  for (let at = ends[stem]!; at < to; ) {
    let byte = bytes[at++]!;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      gap |= (byte & 127) << shift;
    }
    id += gap;
    const impact = bytes[at++]!;
    if (dead !== null && isDead(dead, id)) continue;
    if (only !== null && !isDead(only, id)) continue;
    bits[id >>> 5]! |= 1 << (id & 31);
    if (impact > best[id]!) best[id] = impact;
  }
}

/** Puts `id * 256 + impact` of the papers into `out` from `length` on; the new length. */
export function readPostings(
  { ends, bytes }: Postings,
  stem: number,
  dead: Dead,
  out: Float64Array,
  length: number,
): number {
  const to = ends[stem + 1]!;
  let [id, n] = [0, length];
  for (let at = ends[stem]!; at < to; ) {
    let byte = bytes[at++]!;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      gap |= (byte & 127) << shift;
    }
    id += gap;
    const impact = bytes[at++]!;
    if (dead === null || !isDead(dead, id)) out[n++] = id * 256 + impact;
  }
  return n;
}

/** Reads the surfaces of the paper at a place into `out`, each as twice its number, and one if it is written so; how many. */
export function readForward({ ends, bytes }: Postings, at: number, out: Int32Array): number {
  let [surface, n] = [0, 0];
  for (let from = ends[at]!; from < ends[at + 1]!; ) {
    let byte = bytes[from++]!;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[from++]!;
      value |= (byte & 127) << shift;
    }
    surface += value >>> 1;
    out[n++] = surface * 2 + (value & 1);
  }
  return n;
}

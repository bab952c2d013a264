/**
 * Ids of items as bits, one for each id from 0 on: what a filter, a place or a search found, to be combined
 * without looking at single ids. A library numbers its items from 1, so that 100,000 of them are 12 KB.
 */
export class IdSet {
  /** Bit `id & 31` of word `id >>> 5`. May be longer than the largest id needs. */
  bits: Uint32Array;

  private constructor(bits: Uint32Array) {
    this.bits = bits;
  }

  static of(ids: Iterable<number>): IdSet {
    const set = new IdSet(new Uint32Array(4));
    for (const id of ids) set.add(id);
    return set;
  }

  /** Takes the bits as they are, without a copy. */
  static ofBits(bits: Uint32Array): IdSet {
    return new IdSet(bits);
  }

  has(id: number): boolean {
    return (((this.bits[id >>> 5] ?? 0) >>> (id & 31)) & 1) === 1;
  }

  add(id: number): void {
    const at = id >>> 5;
    if (at >= this.bits.length) {
      const grown = new Uint32Array(Math.max(at + 1, this.bits.length * 2));
      grown.set(this.bits);
      this.bits = grown;
    }
    this.bits[at]! |= 1 << (id & 31);
  }

  delete(id: number): void {
    const at = id >>> 5;
    if (at < this.bits.length) this.bits[at]! &= ~(1 << (id & 31));
  }

  size(): number {
    let count = 0;
    for (const word of this.bits) if (word !== 0) count += bitsIn(word);
    return count;
  }

  copy(): IdSet {
    return new IdSet(this.bits.slice());
  }

  /** What is in both. Neither is changed, here and below. */
  intersect(other: IdSet): IdSet {
    const bits = this.bits.slice(0, Math.min(this.bits.length, other.bits.length));
    for (let i = 0; i < bits.length; i++) bits[i]! &= other.bits[i]!;
    return new IdSet(bits);
  }

  union(other: IdSet): IdSet {
    const [long, short] = this.bits.length < other.bits.length ? [other, this] : [this, other];
    const bits = long.bits.slice();
    for (let i = 0; i < short.bits.length; i++) bits[i]! |= short.bits[i]!;
    return new IdSet(bits);
  }

  /** What is in this one and not in the other. */
  minus(other: IdSet): IdSet {
    const bits = this.bits.slice();
    const both = Math.min(bits.length, other.bits.length);
    for (let i = 0; i < both; i++) bits[i]! &= ~other.bits[i]!;
    return new IdSet(bits);
  }

  /** The ids, smallest first. */
  ids(): Int32Array {
    const out = new Int32Array(this.size());
    let n = 0;
    for (const [at, word] of this.bits.entries()) {
      for (let rest = word; rest !== 0; rest &= rest - 1) out[n++] = at * 32 + lowestBit(rest);
    }
    return out;
  }
}

/** How many bits of a 32-bit word are set. */
export function bitsIn(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The number of the lowest bit that is set, of a word that has one. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);

/** Room to work a query out in, kept from one to the next: making it anew would cost more than most queries. */
export class Scratch {
  /** What each paper's words count, by id. */
  scores = new Int32Array(0);
  /** The best impact of one word in each paper, by id; zeros between two words. */
  best = new Uint8Array(0);
  /** Ids that are put in order. */
  order = new Int32Array(0);
  spare = new Int32Array(0);
  readonly table = new Int32Array(256);
  /** How many of the bits below are in use. */
  used = 0;
  #pool: Uint32Array[] = [];
  #words = 0;

  /** Makes room for ids whose bits are so many numbers. */
  begin(words: number): void {
    this.used = 0;
    if (words === this.#words) {
      this.scores.fill(0);
      return;
    }
    this.#words = words;
    this.#pool = [];
    this.scores = new Int32Array(words * 32);
    this.order = new Int32Array(words * 32);
    this.spare = new Int32Array(words * 32);
    this.best = new Uint8Array(words * 32);
  }

  /** Bits for each id, none of them set. */
  bits(): Uint32Array {
    const used = this.#pool[this.used];
    const bits = used ?? new Uint32Array(this.#words);
    if (used) bits.fill(0);
    else this.#pool.push(bits);
    this.used += 1;
    return bits;
  }
}

import type { QueryNode, WordNode } from '../../../language/query/ast.ts';
import { IdSet } from '../id-set.ts';
import { build } from './build.ts';
import { evaluatePlan } from './evaluate.ts';
import { open, whole } from './layout.ts';
import { bury, type Live, liveOf } from './live.ts';
import { merge } from './merge.ts';
import { nearestWords, wordsWith } from './nearest.ts';
import { best, bestFirst, newestFirst } from './order.ts';
import { planOf, type SetOf } from './plan.ts';
import type { RankDoc } from './read-docs.ts';
import { Scratch } from './scratch.ts';

export type { RankDoc };

/** What a query found. */
export interface Ranked {
  /** Papers that the query means, best first, and newer ones first of those alike. */
  ids: Int32Array;
  scores: Float32Array;
  /** Papers that hold only some of the words, but meet each filter and hold nothing excluded. */
  rest: Int32Array;
  restScores: Float32Array;
  /** Words that the query looks for and that stand in no paper. */
  unknown: WordNode[];
}

export interface SearchOptions {
  /** Papers in question; null: all. */
  within: IdSet | null;
  /** Answers what this index cannot: filters, phrases, words in `abstract:` and `journal:`. Asked once for each leaf. */
  setOf: SetOf;
  /** At most so many of the best of the rest; 0: none. */
  rest: number;
}

/** So many segments of like size become one of the next size. */
const FAN = 8;
/** As many papers as may be merged when one is put in: a few milliseconds. */
const SMALL = 1024;
const NO_IDS = new Int32Array(0);

/**
 * The words of all papers, in memory: what finds and ranks them at every key. Papers stand in segments that never
 * change; what is put in makes a new small one, and what is taken out is marked as dead.
 */
export class RankingIndex {
  #lives: Live[];
  #alive: IdSet;
  #papers: number;
  readonly #scratch = new Scratch();

  private constructor(lives: Live[]) {
    this.#lives = lives;
    this.#alive = IdSet.of(lives.flatMap(({ segment }) => [...segment.ids]));
    this.#papers = lives.reduce((sum, { size }) => sum + size, 0);
  }

  static empty(): RankingIndex {
    return new RankingIndex([]);
  }

  /** @throws when the bytes are not a whole, undamaged index of this version */
  static read(bytes: SharedArrayBuffer): RankingIndex {
    return new RankingIndex([liveOf(open(new Uint8Array(bytes)))]);
  }

  /** How many papers there are. */
  get size(): number {
    return this.#papers;
  }

  /** Adds papers, or replaces those that are there under the same id. */
  put(docs: readonly RankDoc[]): void {
    if (docs.length === 0) return;
    this.remove(docs.map(({ id }) => id));
    const live = liveOf(build(docs));
    this.#lives.push(live);
    this.#papers += live.size;
    for (const id of live.segment.ids) this.#alive.add(id);
    this.#tidy(Math.max(SMALL, live.size * FAN));
  }

  /** Takes papers out; those that aren't there are none of its business. */
  remove(ids: readonly number[]): void {
    for (const id of ids) {
      if (!this.#alive.has(id)) continue;
      this.#alive.delete(id);
      this.#papers -= 1;
      for (const live of this.#lives) if (bury(live, id)) break;
    }
    this.#lives = this.#lives.filter(({ size }) => size > 0);
  }

  /** Merges segments of like size while there are too many of them, as long as that is quickly done. */
  #tidy(most: number): void {
    for (let level = 0; FAN ** level <= most; level++) {
      const alike = this.#lives.filter(({ size }) => size >= FAN ** level && size < FAN ** (level + 1));
      const papers = alike.reduce((sum, { size }) => sum + size, 0);
      if (alike.length < FAN || papers > most) continue;
      const merged = liveOf(whole(merge(alike)));
      this.#lives = [...this.#lives.filter((live) => !alike.includes(live)), merged];
    }
  }

  /**
   * All of it as the bytes of one segment, as it is when the first slice is asked for; what is put in or taken out
   * meanwhile isn't in there. Yields between slices of a few milliseconds.
   */
  *merged(): Generator<number, Uint8Array> {
    const lives = this.#lives.map(copyOf);
    const slices = merge(lives);
    let done = 0;
    let step = slices.next();
    while (!step.done) {
      done += 1;
      yield done;
      step = slices.next();
    }
    return step.value.whole;
  }

  /** Finds and ranks. */
  search(root: QueryNode, { within, setOf, rest }: SearchOptions): Ranked {
    const unknown: WordNode[] = [];
    const plan = planOf(root, this.#lives, setOf, unknown);
    const { bits: asked } = within ?? this.#alive;
    this.#scratch.begin(Math.max(asked.length, this.#alive.bits.length));
    const universe = this.#scratch.bits();
    universe.set(asked);
    if (plan === null) {
      const ids = newestFirst(universe, this.#scratch);
      return {
        ids,
        scores: new Float32Array(ids.length),
        rest: NO_IDS,
        restScores: new Float32Array(0),
        unknown,
      };
    }
    const { scores } = this.#scratch;
    const found = evaluatePlan(plan, this.#lives, this.#scratch, this.#papers, universe, rest > 0);
    const ids = bestFirst(found.strict, this.#scratch);
    const others = rest > 0 ? best(found.some, this.#scratch, rest) : NO_IDS;
    const scoresOf = (list: Int32Array): Float32Array => {
      const out = new Float32Array(list.length);
      for (let i = 0; i < list.length; i++) out[i] = scores[list[i]!]! / found.unit;
      return out;
    };
    return { ids, scores: scoresOf(ids), rest: others, restScores: scoresOf(others), unknown };
  }

  /** Words of the library that begin so, folded, those in most papers first; `count` is in how many. */
  words(prefix: string, limit: number): { word: string; count: number }[] {
    return wordsWith(this.#lives, prefix, limit);
  }

  /** The most frequent word one edit away, or null; null for short words and those with digits. */
  nearest(word: string): string | null {
    return this.nearestOf(word, 1)[0] ?? null;
  }

  /** The most frequent words one edit away. */
  nearestOf(word: string, limit: number): string[] {
    return nearestWords(this.#lives, word, limit);
  }
}

/** What a segment in use is at this moment. Only counts of one with dead are changed in place. */
const copyOf = (live: Live): Live =>
  live.dead === null
    ? { ...live }
    : {
        ...live,
        dead: live.dead.copy(),
        surfaceDocs: live.surfaceDocs.slice(),
        surfaceWritten: live.surfaceWritten.slice(),
        stemDocs: live.stemDocs.slice(),
      };

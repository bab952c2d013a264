import { bitsIn, lowestBit } from '../id-set.ts';
import { MOST, rarity, scoreTable } from './impact.ts';
import type { Live } from './live.ts';
import type { Found } from './lookup.ts';
import type { Plan, Term } from './plan.ts';
import { addBest, addScores } from './postings.ts';
import type { Scratch } from './scratch.ts';

/** What is worked out with, for one query. */
interface Run {
  lives: readonly Live[];
  scratch: Scratch;
  /** How many papers there are. */
  papers: number;
  /** What rarity 1 counts in scores, so that the sum of all terms stays below 2^30. */
  unit: number;
  /** Papers in question. */
  universe: Uint32Array;
  /** Whether papers that hold some of the words are asked for too. */
  wantsSome: boolean;
}

/** Beyond so many words, those that are left only say whether a paper holds all. */
const MOST_SCORED = 64;

export interface Evaluated {
  strict: Uint32Array;
  /** Papers that hold some of what is sought, meet each filter and hold nothing excluded. */
  some: Uint32Array;
  unit: number;
}

/** In how many papers a word is, at most. */
const docsOf = (term: Term): number =>
  term.parts.reduce((least, part) => Math.min(least, part.docs), Number.POSITIVE_INFINITY) +
  term.others.reduce((sum, other) => sum + other.docs, 0);

const estimate = (plan: Plan): number => (plan.kind === 'term' ? docsOf(plan.term) : -1);

function weightOf(plan: Plan): number {
  switch (plan.kind) {
    case 'term':
      return plan.term.weight;
    case 'set':
      return (plan.terms ?? []).reduce((sum, term) => sum + term.weight, 0);
    case 'not':
      return 0;
    default:
      return plan.of.reduce((sum, one) => sum + weightOf(one), 0);
  }
}

const isEmpty = (bits: Uint32Array): boolean => bits.every((word) => word === 0);

function andInto(bits: Uint32Array, other: Uint32Array): void {
  const both = Math.min(bits.length, other.length);
  for (let i = 0; i < both; i++) bits[i]! &= other[i]!;
  bits.fill(0, both);
}

function orInto(bits: Uint32Array, other: Uint32Array): void {
  const both = Math.min(bits.length, other.length);
  for (let i = 0; i < both; i++) bits[i]! |= other[i]!;
}

/** Marks what a word leads to, with the best impact of each paper. */
function fill(run: Run, term: Term, found: Found, only: Uint32Array | null, bits: Uint32Array): void {
  const { best } = run.scratch;
  run.lives.forEach(({ segment, dead }, s) => {
    for (const stem of found.stems[s]!) {
      for (const field of term.fields) addBest(segment[field], stem, dead?.bits ?? null, only, bits, best);
    }
  });
}

/** Marks the papers that hold all parts of a word or what else it is. */
function fillWord(run: Run, term: Term): Uint32Array {
  const { scratch } = run;
  const parts = [...term.parts].sort((a, b) => a.docs - b.docs);
  const first = scratch.bits();
  fill(run, term, parts[0]!, null, first);
  let bits = first;
  for (const part of parts.slice(1)) {
    const narrower = scratch.bits();
    fill(run, term, part, bits, narrower);
    bits = narrower;
    if (isEmpty(bits)) break;
  }
  if (bits !== first) {
    for (let at = 0; at < first.length; at++) {
      for (let rest = first[at]! & ~bits[at]!; rest !== 0; rest &= rest - 1) {
        scratch.best[at * 32 + lowestBit(rest)] = 0;
      }
    }
  }
  for (const other of term.others) fill(run, term, other, null, bits);
  return bits;
}

/** The papers that hold a word; adds what it counts to their scores when it is sought. */
function termBits(run: Run, term: Term, scores: boolean): Uint32Array {
  const { scratch, lives, papers, unit } = run;
  const only =
    term.parts.length === 1 && term.others.length === 0 && term.fields[0] === 'text' ? term.parts[0]! : null;
  if (scores && only !== null && !only.match.prefix) {
    const bits = scratch.bits();
    scoreTable(rarity(only.docs, papers), term.weight, unit, scratch.table);
    lives.forEach(({ segment, dead }, s) => {
      for (const stem of only.stems[s]!) {
        addScores(segment.text, stem, dead?.bits ?? null, bits, scratch.scores, scratch.table);
      }
    });
    return bits;
  }
  const bits = fillWord(run, term);
  let docs = 0;
  for (let at = 0; at < bits.length; at++) docs += bitsIn(bits[at]!);
  scoreTable(rarity(docs, papers), scores ? term.weight : 0, unit, scratch.table);
  const { best, table } = scratch;
  for (let at = 0; at < bits.length; at++) {
    for (let rest = bits[at]!; rest !== 0; rest &= rest - 1) {
      const id = at * 32 + lowestBit(rest);
      scratch.scores[id]! += table[best[id]!]!;
      best[id] = 0;
    }
  }
  return bits;
}

/** Neither may be changed. */
interface Sets {
  /** The papers that the query means. */
  exact: Uint32Array;
  /** Those that it would mean if each word that is sought counted as found. */
  easy: Uint32Array;
}

/** Works a part of a query out; `some` collects papers that hold any word that is sought. */
function evaluate(run: Run, plan: Plan, sought: boolean, some: Uint32Array): Sets {
  const { scratch, universe } = run;
  switch (plan.kind) {
    case 'term': {
      const exact = termBits(run, plan.term, sought);
      if (sought) orInto(some, exact);
      return { exact, easy: universe };
    }
    case 'set': {
      if (sought) for (const term of plan.terms ?? []) orInto(some, termBits(run, term, true));
      return { exact: plan.bits, easy: plan.terms === null ? plan.bits : universe };
    }
    case 'not': {
      const without = evaluate(run, plan.of, false, some).exact;
      const exact = scratch.bits();
      for (let i = 0; i < exact.length; i++) exact[i] = universe[i]! & ~(without[i] ?? 0);
      return { exact, easy: exact };
    }
    case 'any': {
      const sets = { exact: scratch.bits(), easy: scratch.bits() };
      for (const one of plan.of) {
        const mark = scratch.used;
        const { exact, easy } = evaluate(run, one, sought, some);
        orInto(sets.exact, exact);
        orInto(sets.easy, easy);
        scratch.used = mark;
      }
      return sets;
    }
    default: {
      const sets = { exact: scratch.bits(), easy: scratch.bits() };
      orInto(sets.exact, universe);
      orInto(sets.easy, universe);
      // The rarest word first: as soon as no paper holds all, most of what is left need not be looked at.
      const order = [...plan.of].sort((a, b) => estimate(a) - estimate(b));
      let scored = 0;
      for (const one of order) {
        const mayStop = one.kind === 'term' && (!sought || !run.wantsSome || scored >= MOST_SCORED);
        if (mayStop && isEmpty(sets.exact)) break;
        if (estimate(one) === 0) {
          sets.exact.fill(0);
          continue;
        }
        scored += 1;
        const mark = scratch.used;
        const { exact, easy } = evaluate(run, one, sought, some);
        andInto(sets.exact, exact);
        andInto(sets.easy, easy);
        scratch.used = mark;
      }
      return sets;
    }
  }
}

/**
 * Works a query out over all segments. The scores stand in the scratch afterwards.
 * @param papers how many there are
 * @param universe the papers in question
 * @param wantsSome whether papers that hold some of the words are asked for too
 */
export function evaluatePlan(
  plan: Plan,
  lives: readonly Live[],
  scratch: Scratch,
  papers: number,
  universe: Uint32Array,
  wantsSome: boolean,
): Evaluated {
  const unit = 2 ** 30 / (Math.max(weightOf(plan), 1) * rarity(0, papers) * MOST + 1);
  const run: Run = { lives, scratch, papers, unit, universe, wantsSome };
  const [strict, some] = [scratch.bits(), scratch.bits()];
  const { exact, easy } = evaluate(run, plan, true, some);
  orInto(strict, exact);
  andInto(strict, universe);
  andInto(some, easy);
  andInto(some, universe);
  for (let i = 0; i < some.length; i++) some[i]! &= ~strict[i]!;
  return { strict, some, unit };
}

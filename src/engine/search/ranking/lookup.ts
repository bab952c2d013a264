import { stemOf } from '../../../language/analysis/stem.ts';
import type { Live } from './live.ts';
import { endOfPrefix, indexOf, lowerBound } from './string-table.ts';

/** A word as a query asks for it, folded; `prefix` asks for all words that begin so as well. */
export interface Match {
  text: string;
  prefix: boolean;
}

/** The stems that a word leads to, by segment. */
export interface Found {
  match: Match;
  stems: readonly Int32Array[];
  /** How many papers hold one of them, at most. 0 when the word stands nowhere. */
  docs: number;
}

const NONE = new Int32Array(0);

function stemsIn(live: Live, match: Match): Int32Array {
  const { surfaces, surfaceStem, stems } = live.segment;
  const whole = indexOf(stems, stemOf(match.text));
  const exact = whole >= 0 && live.stemDocs[whole]! > 0;
  if (!match.prefix) return exact ? Int32Array.of(whole) : NONE;
  const from = lowerBound(surfaces, match.text);
  const to = endOfPrefix(surfaces, match.text, from);
  if (to === from) return exact ? Int32Array.of(whole) : NONE;
  const seen = new Uint8Array(live.stemDocs.length);
  const found = new Int32Array(to - from + 1);
  let count = 0;
  if (exact) {
    seen[whole] = 1;
    found[count++] = whole;
  }
  for (let surface = from; surface < to; surface++) {
    const stem = surfaceStem[surface]!;
    if (seen[stem] !== 0 || live.surfaceDocs[surface] === 0) continue;
    seen[stem] = 1;
    found[count++] = stem;
  }
  return found.subarray(0, count);
}

/** Looks a word up in all segments. Without a prefix it is its stem that is looked for. */
export function lookUp(lives: readonly Live[], match: Match): Found {
  let docs = 0;
  const stems = lives.map((live) => {
    const found = stemsIn(live, match);
    for (const stem of found) docs += live.stemDocs[stem]!;
    return found;
  });
  return { match, stems, docs };
}

import type { Cleaned } from '../../../contract/model/item.ts';
import { type Run, runs } from '../palette/match.ts';

/** A change of a word narrowed to what differs, and where in the word that stands. */
export interface Mark {
  from: string;
  to: string;
  /** Characters of the word before it. */
  offset: number;
}

/**
 * What cleaning changed in a word: `Embedding\\&MLP` to `Embedding&MLP` is `\\&` to `&`. When
 * something was only taken away, the character behind it (or before it) stays in, so that there is
 * something to show.
 */
export function narrowed({ from, to }: Pick<Cleaned, 'from' | 'to'>): Mark {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  let tail = 0;
  while (tail < most - start && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  if (start + tail === to.length && to !== '') {
    if (tail > 0) tail--;
    else start--;
  }
  return {
    from: from.slice(start, from.length - tail),
    to: to.slice(start, to.length - tail),
    offset: start,
  };
}

/**
 * A cleaned text cut where cleaning changed it. Each mark is looked for behind the one before that
 * read the same; what is no longer there, because a later step changed it again, has no place.
 */
export function cleanedRuns(text: string, cleaned: readonly Cleaned[]): Run[] {
  const ranges: [number, number][] = [];
  const next = new Map<string, number>();
  for (const change of cleaned) {
    if (change.to.trim() === '') continue;
    const start = text.indexOf(change.to, next.get(change.to) ?? 0);
    if (start < 0) continue;
    next.set(change.to, start + change.to.length);
    const { to, offset } = narrowed(change);
    ranges.push([start + offset, start + offset + to.length]);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  return runs(text, ranges);
}

/** The different changes among `cleaned`, each once, in the order they were first met. */
export function distinctMarks(cleaned: readonly Cleaned[]): { from: string; to: string }[] {
  const seen = new Map<string, { from: string; to: string }>();
  for (const change of cleaned) {
    const { from, to } = narrowed(change);
    seen.set(`${from}\n${to}`, { from, to });
  }
  return [...seen.values()];
}

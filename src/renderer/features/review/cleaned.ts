import type { Cleaned } from '../../../contract/model/item.ts';
import { type Run, runs } from '../palette/match.ts';

/**
 * A cleaned text cut where cleaning changed it. The marks come in the order of the text, so each
 * is looked for behind the one before; what was only taken away leaves no place to show.
 */
export function cleanedRuns(text: string, cleaned: readonly Cleaned[]): Run[] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (const { to } of cleaned) {
    if (to.trim() === '') continue;
    const start = text.indexOf(to, from);
    if (start < 0) continue;
    from = start + to.length;
    ranges.push([start, from]);
  }
  return runs(text, ranges);
}

/** The different marks among `cleaned`, each once, in the order they were first met. */
export function distinctMarks(cleaned: readonly Cleaned[]): { from: string; to: string }[] {
  const seen = new Map<string, { from: string; to: string }>();
  for (const { from, to } of cleaned) seen.set(`${from}\n${to}`, { from, to });
  return [...seen.values()];
}

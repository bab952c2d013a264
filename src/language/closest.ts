import { editDistance } from './distance.ts';

/**
 * The word that was probably meant: the nearest, or one that begins like this; undefined when none is
 * near enough.
 */
export function closest(given: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(given.length / 3)) + 1;
  for (const word of words) {
    const far = word.startsWith(given) && given.length > 1 ? 1 : editDistance(given, word, least);
    if (far >= least) continue;
    least = far;
    best = word;
  }
  return best;
}

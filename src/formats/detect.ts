/** Which format a text is of, told by its content. */
import type { Importer } from './format.ts';
import { importers } from './registry.ts';

/** Below this an importer only guesses. */
const SURE_ENOUGH = 0.1;

/** The importer that is surest that the text is of its format; null when none is sure enough. */
export function detectFormat(text: string): Importer | null {
  let best: Importer | null = null;
  let bestScore = SURE_ENOUGH;
  for (const importer of importers) {
    const score = importer.sniff(text);
    if (score <= bestScore) continue;
    best = importer;
    bestScore = score;
  }
  return best;
}

import { stemOf } from '../../../language/analysis/stem.ts';
import { Numbers } from './numbers.ts';

/** Stems found before, for all segments: working one out costs more than all else that is done with a word. */
const stems = new Map<string, string>();
const MOST_STEMS = 400_000;

function knownStem(surface: string): string {
  const known = stems.get(surface);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = stemOf(surface);
  stems.set(surface, stem);
  return stem;
}

/** Words of many papers, numbered as they are met, and in how many papers each is. */
export interface Lexicon {
  surfaces: Map<string, number>;
  surfaceStem: Numbers;
  surfaceDocs: Numbers;
  surfaceWritten: Numbers;
  stems: Map<string, number>;
  stemDocs: Numbers;
}

export const newLexicon = (): Lexicon => ({
  surfaces: new Map(),
  surfaceStem: new Numbers(),
  surfaceDocs: new Numbers(),
  surfaceWritten: new Numbers(),
  stems: new Map(),
  stemDocs: new Numbers(),
});

/** The number of a word, which is taken in when it is new. */
export function numberOf(lexicon: Lexicon, surface: string): number {
  const known = lexicon.surfaces.get(surface);
  if (known !== undefined) return known;
  const stem = knownStem(surface);
  let number = lexicon.stems.get(stem);
  if (number === undefined) {
    number = lexicon.stems.size;
    lexicon.stems.set(stem, number);
    lexicon.stemDocs.push(0);
  }
  const made = lexicon.surfaces.size;
  lexicon.surfaces.set(surface, made);
  lexicon.surfaceStem.push(number);
  lexicon.surfaceDocs.push(0);
  lexicon.surfaceWritten.push(0);
  return made;
}

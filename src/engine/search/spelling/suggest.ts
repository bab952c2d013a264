import { editDistance } from '../../../language/distance.ts';
import { foldText } from '../../../language/fold.ts';
import type { ReadableDb, WritableDb } from '../../db/database.ts';
import { isIndexed, vocabulary, wordsBetween } from './queries.ts';

/** A word that no item holds, the nearest one that some do, and the query with all such words replaced. */
export interface Suggestion {
  word: string;
  with: string;
  query: string;
}

/** Terms of a query; one with a minus says what must not occur. */
const TERM = /-?(?:"[^"]*"?|[^\s"]+)/gu;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Corrects the words of a query that the library doesn't have; null when it has them all, or nothing
 * near enough. Short words, those with digits and beginnings (`begin*`) are left alone.
 */
export function suggest(derived: WritableDb, query: string): Suggestion | null {
  const words = vocabulary(derived);
  let first: Pick<Suggestion, 'word' | 'with'> | null = null;
  const corrected = query.replace(TERM, (term) => {
    if (/^-|\p{N}|\*$/u.test(term)) return term;
    return term.replace(WORD, (word) => {
      const better = correct(words, foldText(word));
      if (better === null) return word;
      first ??= { word, with: better };
      return better;
    });
  });
  return first && { ...(first as Pick<Suggestion, 'word' | 'with'>), query: corrected };
}

/** Mistakes that a word of this length may have: in short ones another word is always near. */
const mistakes = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

/** The nearest word that the index has, the commonest of several; null for one that it has, or when none is near. */
function correct(derived: ReadableDb, word: string): string | null {
  const most = mistakes(word);
  if (most === 0 || isIndexed(derived, word)) return null;
  let best: { term: string; far: number; doc: number } | null = null;
  // The first letter is hardly ever wrong; it may have changed places with the second.
  for (const letter of new Set([...word].slice(0, 2))) {
    for (const { term, doc } of wordsBetween(derived, letter, `${letter}\u{10ffff}`)) {
      const far = editDistance(word, term, best?.far ?? most);
      if (far > most || (best && (far > best.far || (far === best.far && doc <= best.doc)))) continue;
      best = { term, far, doc };
    }
  }
  return best?.term ?? null;
}

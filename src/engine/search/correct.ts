import type { Corrected } from '../../contract/model/library.ts';
import type { WordNode } from '../../language/query/ast.ts';

/** Words that may have a slip in them: of letters, and not those of identifiers or names of files. */
const WORD = /^[\p{L}\p{M}'’-]+$/u;

/**
 * Puts in place of the words of a query that stand nowhere the nearest ones that do; null when there
 * is none near.
 * @param unknown words of the query, with where they stand in its text
 */
export function correct(
  text: string,
  unknown: readonly WordNode[],
  nearest: (word: string) => string | null,
): Corrected | null {
  let first: Omit<Corrected, 'query'> | null = null;
  let query = text;
  // From the end, so that the places of those before stay right.
  for (const { text: word, span } of [...unknown].sort((a, b) => b.span.start - a.span.start)) {
    const at = text.slice(span.start, span.end).lastIndexOf(word);
    const better = at >= 0 && WORD.test(word) ? nearest(word) : null;
    if (better === null) continue;
    const start = span.start + at;
    query = query.slice(0, start) + better + query.slice(start + word.length);
    first = { word, with: better };
  }
  return first && { ...(first as Omit<Corrected, 'query'>), query };
}

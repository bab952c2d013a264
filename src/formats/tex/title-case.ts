/** Which words of a title a BibTeX style must not turn to lower case. */

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;

/**
 * A word with a capital behind its first letter (`BERT`, `pH`, `iPhone`, `L'Aquila`, `3D`), or one letter that
 * is a name (`C`, `X`-ray); not the article `A`. Names of people and places can't be told from the words of a
 * title that has each in a capital.
 */
function needsProtection(word: string, after: string): boolean {
  if (/^.\P{Lu}*\p{Lu}/su.test(word)) return true;
  if (!/^\p{Lu}$/u.test(word)) return false;
  return word !== 'A' || !/^\s/.test(after);
}

/** A title all in capitals says nothing about its words: a style may well lower it. */
export function isShouting(title: string): boolean {
  return !/\p{Ll}/u.test(title) && (title.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= 3;
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words, and before them the phrases to keep, which may be several. */
function wordsOrPhrases(keep: readonly string[]): RegExp {
  if (keep.length === 0) return WORD;
  const phrases = [...keep].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const edge = '[\\p{L}\\p{N}]';
  return new RegExp(`(?<!${edge})(?:${phrases.join('|')})(?!${edge})|${WORD.source}`, 'gu');
}

/**
 * The text in order, cut so that what needs braces is by itself.
 * @param keep words and phrases that need them whatever their letters are
 */
export function* protectedWords(
  text: string,
  keep: readonly string[] = [],
): Generator<{ text: string; isProtected: boolean }> {
  let from = 0;
  const kept = new Set(keep);
  for (const match of text.matchAll(wordsOrPhrases(keep))) {
    const [word] = match;
    const end = match.index + word.length;
    if (!kept.has(word) && !needsProtection(word, text.slice(end, end + 1))) continue;
    yield { text: text.slice(from, match.index), isProtected: false };
    yield { text: word, isProtected: true };
    from = end;
  }
  yield { text: text.slice(from), isProtected: false };
}

/** A line of names, with or without what pages put behind them: venue, year, institutions. */
import { type NameList, parseNameList } from '../../language/name-lists.ts';

export interface Byline extends NameList {
  /** What follows the names on the line. */
  rest: string;
}

const longest = 30_000;
const breaks =
  /\s[-–—]\s|\s?[·•|]\s|;\s|\.\s(?=\p{Lu})|,\s(?=(?:19|20)\d\d\b)|\s?\((?=(?:19|20)\d\d)|\s(?=(?:19|20)\d\d\b)|\sin\s(?=\p{Lu})|\s[▼▽]|\t|:\s/gu;

/** The names a line begins with, or null. A line that has only one plain pair of words is `certain: false`. */
export function parseByline(text: string): Byline | null {
  if (text.length > longest || !/\p{L}/u.test(text)) return null;
  const whole = parseNameList(text);
  if (whole?.share === 1) return { ...whole, rest: '' };
  let best: Byline | null = null;
  let tries = 0;
  for (const found of text.matchAll(breaks)) {
    tries += 1;
    if (tries > 24) break;
    const head = text.slice(0, found.index);
    // An initial's stop ends no list.
    if (found[0].startsWith('.') && /(?:^|[\s.-])\p{Lu}$/u.test(head)) {
      const next = text.slice(found.index + 2, found.index + 30);
      if (!/^\p{Lu}\p{Ll}+\s/u.test(next)) continue;
    }
    const names = parseNameList(head);
    // "Bat Activity and Hedgerow Age in Lowland Farmland": two pairs of words before "in" are a title's.
    if (found[0].trim() === 'in' && names?.certain && names.confidence < 0.9 && !head.includes(',')) continue;
    if (names && names.share === 1 && (names.certain || !best)) {
      if (!best || names.creators.length > best.creators.length || (names.certain && !best.certain))
        best = { ...names, rest: text.slice(found.index + found[0].length).trim() };
    }
  }
  if (best && (best.certain || !whole || whole.share < 0.75)) return best;
  return whole ? { ...whole, rest: '' } : null;
}

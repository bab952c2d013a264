import { foldKey } from '../../language/key.ts';
import { atMention, bracketMention } from '../../language/markdown/mentions.ts';

/** Characters on either side of a mention. */
const SIDE = 90;

/**
 * The part of a note around its first mention of one of the keys, on one line, with `…` where
 * something is missing; the note's beginning where there is none.
 * @param keys folded
 */
export function textAround(text: string, keys: ReadonlySet<string>): string {
  const found = firstMention(text, keys);
  const start = Math.max(0, found.start - SIDE);
  const end = Math.min(text.length, found.end + SIDE);
  const from = start === 0 ? 0 : start + Math.max(0, text.slice(start, found.start).search(/\s/));
  const last = text.slice(found.end, end).search(/\s\S*$/);
  const to = end === text.length ? end : last < 0 ? end : found.end + last;
  const line = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${line}${to < text.length ? '…' : ''}`;
}

function firstMention(text: string, keys: ReadonlySet<string>): { start: number; end: number } {
  for (const { index } of text.matchAll(/\[\[|@/g)) {
    for (const pattern of [bracketMention, atMention]) {
      pattern.lastIndex = index;
      const found = pattern.exec(text);
      const key = found?.[1] ?? (pattern === atMention ? found?.[2] : undefined);
      if (found && key !== undefined && keys.has(foldKey(key.trim())))
        return { start: index, end: index + found[0].length };
    }
  }
  return { start: 0, end: Math.min(text.length, SIDE) };
}

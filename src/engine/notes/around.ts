import { foldKey } from '../../language/key.ts';
import { atMention, bracketMention } from '../../language/markdown/mentions.ts';

/** Characters on either side of a mention. */
const SIDE = 90;

/** A paragraph's ends are looked for so far. */
const PARAGRAPH = 2_000;

/** Where what follows the last blank line begins; `end` is where the text stops in the note. */
function lastBlankLine(text: string, end: number): number {
  const last = [...text.matchAll(/\n[ \t]*\n/g)].at(-1);
  return end - text.length + (last ? last.index + last[0].length : 0);
}

/**
 * The part of a note around its first mention of one of the keys, on one line and out of one
 * paragraph, with `…` where that is cut; the note's beginning where there is none.
 * @param keys folded
 */
export function textAround(note: string, keys: ReadonlySet<string>): string {
  const mention = firstMention(note, keys);
  const before = lastBlankLine(
    note.slice(Math.max(0, mention.start - PARAGRAPH), mention.start),
    mention.start,
  );
  const blank = note.slice(mention.end, mention.end + PARAGRAPH).search(/\n[ \t]*\n/);
  const text = note.slice(before, blank < 0 ? undefined : mention.end + blank).trimEnd();
  const found = { start: mention.start - before, end: mention.end - before };
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

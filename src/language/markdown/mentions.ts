/**
 * Papers in notes, by citation key. Written as Pandoc has it, `@key` (`@{key}` where the key holds
 * what Pandoc would end at); read also as Obsidian has it, `[[key]]`, `[[@key]]`, `[[key|text]]`.
 */

/** Pandoc manual, "Citation syntax": letters, digits and `_`, and single marks between them. */
const BARE = /[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*/u;
const WHOLE_BARE = new RegExp(`^${BARE.source}$`, 'u');

/** A mention that begins with `@`; group 1 or 2 is the key. */
export const atMention = new RegExp(`@(?:\\{([^{}\\s]{1,500})\\}|(${BARE.source}))`, 'uy');
/** A mention in double brackets; group 1 is the key, group 2 the text shown for it. */
export const bracketMention = /\[\[@?\{?([^[\]|{}\n]{1,500})\}?(?:\|([^[\]\n]{0,500}))?\]\]/uy;

/** A letter before `@` makes it part of an address, as in `ada@example.org`. */
export const endsWord = (before: string): boolean => /[\p{L}\p{N}_.+\-@/\\]$/u.test(before);

/** A citation key as it is written into a note. */
export const formatMention = (key: string): string => (WHOLE_BARE.test(key) ? `@${key}` : `@{${key}}`);

/** A mention that is being typed. */
export interface OpenMention {
  /** Where it begins in the text, its `@` or brackets included. */
  from: number;
  /** What has been typed of the key, or words of the paper. */
  words: string;
  brackets: boolean;
}

const OPEN = /(?:(\[\[)@?|(@)\{?)([^[\]{}@\n]{0,80})$/u;
const LOOK_BACK = 100;

/**
 * The mention in which the caret stands, or null. In brackets several words may be typed; after a
 * bare `@` a space ends it.
 * @param text up to the caret
 */
export function openMention(text: string): OpenMention | null {
  const near = text.slice(-LOOK_BACK);
  const found = OPEN.exec(near);
  if (!found) return null;
  const [, brackets, , words = ''] = found;
  if (brackets === undefined && (/\s/.test(words) || endsWord(near.slice(0, found.index)))) return null;
  return { from: text.length - near.length + found.index, words, brackets: brackets !== undefined };
}

/**
 * The text with an open mention completed, and where the caret stands then.
 * @param caret where it stood
 */
export function completeMention(
  text: string,
  caret: number,
  { from, brackets }: OpenMention,
  key: string,
): { text: string; insert: string; from: number; to: number; caret: number } {
  const mention = formatMention(key);
  const insert = brackets ? `[[${mention}]]` : mention;
  // Brackets that an editor, or the user, has closed already aren't closed twice.
  const closed = brackets ? /^\]{0,2}/.exec(text.slice(caret, caret + 2))?.[0].length : 0;
  const to = caret + (closed ?? 0);
  return {
    text: text.slice(0, from) + insert + text.slice(to),
    insert,
    from,
    to,
    caret: from + insert.length,
  };
}

/** What differs between two texts, for showing one beside the other. */
export interface Part {
  text: string;
  differs: boolean;
}

/** So much of what is the same is shown around a difference. */
const AROUND = 40;
/** Longer differences are cut: the preview is to be read at a glance. */
const MOST = 300;

const cutStart = (text: string): string =>
  text.length > AROUND ? `…${text.slice(text.length - AROUND).replace(/^\p{M}+/u, '')}` : text;
const cutEnd = (text: string): string => (text.length > AROUND ? `${text.slice(0, AROUND)}…` : text);
const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

const isSplitPair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');

/**
 * The two texts in parts: what they share at their ends, shortened, and the middle in which they differ.
 * Linear in their length, and never cut within a character.
 */
export function differences(before: string, after: string): { before: Part[]; after: Part[] } {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  if (isSplitPair(before, start) || isSplitPair(after, start)) start -= 1;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end += 1;
  }
  if (isSplitPair(before, before.length - end) || isSplitPair(after, after.length - end)) end -= 1;
  // Whole words differ: "Tests" and "Trials", not "Test" and "Trial".
  while (start > 0 && isLetter(before[start - 1]) && (isLetter(before[start]) || isLetter(after[start])))
    start -= 1;
  const [from, to] = [before.length - end, after.length - end];
  let more = 0;
  while (
    more < end &&
    isLetter(before[from + more]) &&
    (isLetter(before[from - 1]) || isLetter(after[to - 1]))
  )
    more += 1;
  end -= more;
  const head = cutStart(before.slice(0, start));
  const tail = cutEnd(end === 0 ? '' : before.slice(-end));
  const parts = (text: string): Part[] =>
    [
      { text: head, differs: false },
      { text: cut(text.slice(start, text.length - end)), differs: true },
      { text: tail, differs: false },
    ].filter((part) => part.text !== '');
  return { before: parts(before), after: parts(after) };
}

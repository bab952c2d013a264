/** Ranges `[start, end)` of a text, in order, that a query matched. */
export type Ranges = readonly (readonly [number, number])[];

export interface Matched {
  /** Higher is better; never compared across kinds of text. */
  score: number;
  ranges: Ranges;
}

/** Lower case without accents, of the same length, so that places in it are places in the text. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const plain = (text[i] ?? '').normalize('NFD')[0] ?? '';
    const lower = plain.toLowerCase();
    folded += lower.length === 1 ? lower : plain;
  }
  return folded;
}

interface Word {
  start: number;
  end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/**
 * Every query word begins another word of the text. Words in the text's order, whole words and
 * a match from the first word on count more.
 */
function matchWords(query: readonly string[], text: string, words: readonly Word[]): Matched | null {
  const taken = new Set<number>();
  const ranges: [number, number][] = [];
  let score = 100;
  let last = -1;
  for (const part of query) {
    const fits = (index: number): boolean => {
      const word = words[index];
      return word !== undefined && !taken.has(index) && text.startsWith(part, word.start);
    };
    let index = words.findIndex((_, at) => at > last && fits(at));
    if (index < 0) {
      index = words.findIndex((_, at) => fits(at));
      score -= 15;
    }
    const word = words[index];
    if (!word) return null;
    if (word.end - word.start === part.length) score += 6;
    if (index === taken.size) score += 4;
    score -= index * 0.5;
    taken.add(index);
    last = index;
    ranges.push([word.start, word.start + part.length]);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  // Of two that fit alike the shorter one is meant.
  return { score: score - text.length * 0.1, ranges };
}

/** Where words begin, and the humps of `BibTeX`, in order. */
function startsOf(title: string, words: readonly Word[]): Set<number> {
  const humps = [...title.matchAll(/(?<=\p{Ll})\p{Lu}/gu)].map((found) => found.index);
  return new Set([...words.map((word) => word.start), ...humps].sort((a, b) => a - b));
}

/** The letters of the query in order anywhere, preferring beginnings of words and runs. */
function matchLetters(query: string, text: string, starts: ReadonlySet<number>): Matched | null {
  const places: number[] = [];
  let from = 0;
  for (const letter of query) {
    let place = text.indexOf(letter, from);
    if (place < 0) return null;
    // A word that begins with the letter is a better place than the next one, if the rest still fits.
    if (places.length === 0 || place !== from) {
      const start = [...starts].find((at) => at >= from && text[at] === letter);
      if (start !== undefined && isSubsequence(query.slice(places.length + 1), text, start + 1))
        place = start;
    }
    places.push(place);
    from = place + 1;
  }
  const ranges: [number, number][] = [];
  let gaps = 0;
  let atStarts = 0;
  for (const place of places) {
    const current = ranges.at(-1);
    if (starts.has(place)) atStarts++;
    if (current && current[1] === place) {
      current[1] = place + 1;
    } else {
      if (current) gaps += place - current[1];
      ranges.push([place, place + 1]);
    }
  }
  // Scattered letters say nothing: every run must begin a word, or the letters lie in one run of 2 and more.
  const runsAtStarts = ranges.every(([start]) => starts.has(start));
  const oneRun = ranges.length === 1 && query.length > 1;
  if (!runsAtStarts && !oneRun && query.length < 3) return null;
  if (!runsAtStarts && !oneRun && ranges.length > Math.ceil(query.length / 2)) return null;
  const score = 40 + atStarts * 4 - ranges.length * 3 - gaps * 0.5 + (runsAtStarts ? 10 : 0);
  return { score, ranges };
}

function isSubsequence(letters: string, text: string, from: number): boolean {
  let place = from;
  for (const letter of letters) {
    place = text.indexOf(letter, place) + 1;
    if (place === 0) return false;
  }
  return true;
}

/**
 * How well a query fits a title, or null when it doesn't. Words that begin the title's words come
 * first ("mark re" finds Mark as Read), then letters in order ("mar" as initials of Mark as Read).
 * An empty query fits everything.
 */
export function match(query: string, title: string): Matched | null {
  const text = fold(title);
  const parts = fold(query).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return { score: 0, ranges: [] };
  const words = wordsOf(text);
  return matchWords(parts, text, words) ?? matchLetters(parts.join(''), text, startsOf(title, words));
}

export interface Run {
  text: string;
  hit: boolean;
}

/** The text cut at the ranges, for drawing. */
export function runs(text: string, ranges: Ranges): Run[] {
  const cut: Run[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    if (start < from) continue;
    if (start > from) cut.push({ text: text.slice(from, start), hit: false });
    cut.push({ text: text.slice(start, end), hit: true });
    from = end;
  }
  if (from < text.length) cut.push({ text: text.slice(from), hit: false });
  return cut;
}

/** Places where words of a title begin with one of the words searched for (papers of the palette). */
export function wordRanges(query: string, title: string): Ranges {
  const text = fold(title);
  const parts = fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return wordsOf(text).flatMap(({ start }) => {
    const longest = parts
      .filter((part) => text.startsWith(part, start))
      .sort((a, b) => b.length - a.length)[0];
    return longest === undefined ? [] : [[start, start + longest.length] as const];
  });
}

/**
 * How much a word says about a paper that holds it, by BM25: more often is more, ever less so, and a long text says
 * less by each word. The part that depends on the paper alone is kept with it, in one byte. For that the length that
 * counts as usual is fixed, not that of this library: so a paper's impacts never change, and segments can be merged
 * by copying.
 */
const K1 = 1.2;
const B = 0.75;

/** Usual lengths in words: of all text with the title twice, of a title, of the creators. */
export const USUAL = { text: 200, title: 10, creators: 8 } as const;

/** The impact of a word that occurs so often in a text of so many words, from 1 to 255. */
export function impactOf(times: number, length: number, usual: number): number {
  const slack = K1 * (1 - B + (B * length) / usual);
  return Math.max(1, Math.round((255 * times) / (times + slack)));
}

/** How rare a word is that so many of all papers hold: above 0. */
export const rarity = (docs: number, all: number): number =>
  Math.log(1 + (Math.max(all - docs, 0) + 0.5) / (docs + 0.5));

/**
 * What any occurrence counts beside its impact, as in BM25+: so that a paper with two of the words comes before one
 * that repeats the first.
 */
const PRESENCE = 0.6;

/** The most that one word of rarity 1 can count. */
export const MOST = K1 + 1 + PRESENCE;

/** What each impact counts, in whole numbers of `unit`. */
export function scoreTable(rare: number, weight: number, unit: number, into: Int32Array): void {
  for (let impact = 0; impact < 256; impact++) {
    into[impact] = Math.round(unit * weight * rare * (((K1 + 1) * impact) / 255 + PRESENCE));
  }
}

import type { RankDoc } from '../../../src/engine/search/ranking/index.ts';
import { seeded } from '../corpus.ts';

/** Made papers and what is asked of them, the same each time. */
export interface Shelf {
  papers: RankDoc[];
  /** Words from the most frequent to the rarest. */
  words: string[];
  /** The words of each paper's title that say something, as somebody who remembers it would type them. */
  remembered(paper: RankDoc): string[];
}

const WORDS = 160_000;
const LENGTH = 214;
const TITLE = 10;
/** Words of a sentence: every third one of an English abstract is one of them. */
const LITTLE = 'the of and in to a is that for we with as on this are by be from which it can an'.split(' ');

/** Words whose beginnings and lengths are like English ones; each stem in a few forms, the rare ones longer. */
function vocabulary(random: () => number): string[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() ** 1.6 * list.length)]!;
  const onsets = 'c p s t m d r n b f l h st pr tr v g w ch th pl gr qu k j sp cl br'.split(' ');
  const nuclei = 'e a i o u ea io ou ai y'.split(' ');
  const codas = ['', 'n', 'r', 't', 's', 'l', 'm', 'nt', 'c', 'rd', 'st', 'x'];
  const endings = ['', '', '', 's', 'ing', 'ed', 'ation', 'ly', 'al', 'ity'];
  const found = new Set(LITTLE);
  while (found.size < WORDS) {
    const syllables = 2 + Math.floor(random() * 1.4 + (found.size / WORDS) * 1.6);
    let stem = '';
    for (let i = 0; i < syllables; i++) stem += pick(onsets) + pick(nuclei) + pick(codas);
    found.add(stem + endings[Math.floor(random() * endings.length)]!);
  }
  return [...found];
}

/** Draws words by Zipf's law, the first one being of this rank. */
function drawer(random: () => number, words: readonly string[], rank: number): () => string {
  const sums = new Float64Array(words.length);
  let sum = 0;
  for (let i = 0; i < words.length; i++) {
    sum += (i + rank + 1.7) ** -1.05;
    sums[i] = sum;
  }
  return () => {
    const at = random() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sums[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return words[low]!;
  };
}

/** Makes so many papers of 230 words, by Zipf's law over a vocabulary of 160,000. */
export function shelf(count: number): Shelf {
  const random = seeded(11);
  const words = vocabulary(random);
  const little = drawer(random, words.slice(0, LITTLE.length), 1);
  const other = drawer(random, words.slice(LITTLE.length), LITTLE.length);
  const draw = (): string => (random() < 0.35 ? little() : other());
  const some = (size: number, topic: readonly string[]): string =>
    Array.from({ length: size }, () =>
      random() < 0.15 ? topic[Math.floor(random() * topic.length)]! : draw(),
    ).join(' ');
  const name = (): string => {
    const word = words[1000 + Math.floor(random() ** 2 * 20_000)]!;
    return `${word[0]!.toUpperCase()}${word.slice(1)}`;
  };
  const papers = Array.from({ length: count }, (_, i) => {
    // A paper keeps coming back to a few words, and those make its title.
    const topic = Array.from({ length: 8 }, () => words[40 + Math.floor(random() ** 2 * 30_000)]!);
    return {
      id: i + 1,
      title: `${some(TITLE / 2, topic)} ${topic.slice(0, TITLE / 2).join(' ')}`,
      creators: Array.from({ length: 3 }, () => `${name()} ${name()}`).join(' ; '),
      text: some(LENGTH, topic),
    };
  });
  const isLittle = new Set(LITTLE);
  return {
    papers,
    words,
    remembered: (paper) => [...new Set(paper.title.split(' '))].filter((word) => !isLittle.has(word)),
  };
}

/**
 * Papers that don't exist, the same each time: words by Zipf's law over a made vocabulary, abstracts
 * of about 150 words, one to eight authors.
 */
import { type Creator, emptyDraft, type ItemDraft } from '../../src/contract/model/item.ts';

/** A small seeded generator (mulberry32): the corpus must not change from run to run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const onsets = ['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'tr', 'st', 'pl', 'v'];
const nuclei = ['a', 'e', 'i', 'o', 'u', 'ea', 'io'];
const codas = ['', 'n', 'r', 's', 't', 'l', 'nd', 'ting', 'tion', 'm'];

function vocabulary(size: number, random: () => number): string[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const found = new Set<string>();
  while (found.size < size) {
    const syllables = 1 + Math.floor(random() * 3);
    found.add(Array.from({ length: syllables }, () => pick(onsets) + pick(nuclei) + pick(codas)).join(''));
  }
  return [...found];
}

/** `count` complete drafts. */
export function corpus(count: number, seed = 1): ItemDraft[] {
  const random = seeded(seed);
  const words = vocabulary(20_000, random);
  const families = vocabulary(8_000, random).map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  // Rank r is drawn with a probability that falls as 1/r.
  const zipf = (list: readonly string[]): string => list[Math.floor(list.length ** random()) - 1] ?? 'word';
  const text = (length: number): string => Array.from({ length }, () => zipf(words)).join(' ');
  const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
  // Little words stand between the others, as in any language.
  const small = ['the', 'of', 'and', 'in', 'to', 'a', 'we', 'that', 'is', 'for', 'with'];
  const sentence = (length: number): string =>
    `${capital(
      Array.from({ length }, (_, i) =>
        i % 3 === 1 ? (small[Math.floor(random() * small.length)] ?? 'the') : zipf(words),
      ).join(' '),
    )}.`;
  const author = (): Creator => ({
    role: 'author',
    family: zipf(families),
    given: 'A. B.',
    particle: '',
    suffix: '',
    literal: '',
  });
  return Array.from({ length: count }, (_, n): ItemDraft => {
    const title = text(8 + Math.floor(random() * 6));
    return {
      ...emptyDraft('article-journal'),
      title: capital(title),
      creators: Array.from({ length: 1 + Math.floor(random() * 7) }, author),
      issued: {
        parts: [[1990 + Math.floor(random() * 35), 1 + Math.floor(random() * 12)]],
        text: '',
        circa: false,
      },
      abstract: Array.from({ length: 6 + Math.floor(random() * 4) }, () =>
        sentence(14 + Math.floor(random() * 10)),
      ).join(' '),
      venue: `Journal of ${zipf(words)} ${zipf(words)}`,
      identifiers: { doi: `10.1234/bench.${seed}.${n}` },
      variables: { volume: String(1 + (n % 40)), page: `${n}-${n + 9}` },
      source: { line: n + 1, raw: `record ${seed} ${n}` },
    };
  });
}

import type { DuplicateRecord } from './record.ts';

/** Blocks up to this size are compared pair by pair. */
const MOST = 50;
/** In larger ones, sorted, each record is compared with so many that follow it. */
const WINDOW = 8;

/** The keys of one kind that a record has; records with one in common are compared. */
export type KeysOf = (record: DuplicateRecord) => readonly string[];

/** Records between two pauses. */
const STRETCH = 500;

/** How many titles a word stands in. Pauses now and then. */
export function* wordCounts(records: readonly DuplicateRecord[]): Generator<void, Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [index, { title }] of records.entries()) {
    for (const word of new Set(title.significant)) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (index % STRETCH === 0) yield;
  }
  return counts;
}

/**
 * Ways in which two records of one work can still be told to belong together: by an identifier; by the title up
 * to its subtitle; by its first letters, where it was cut off; by its first words; by the first creator with a
 * rare word of the title, which survives any year and any error elsewhere; by two of its three rarest words,
 * without a creator; by the place in print.
 */
export function blockings(counts: ReadonlyMap<string, number>): readonly KeysOf[] {
  // A word that stands in one title only links to nothing: it may be the typing error itself.
  const rarest = ({ title }: DuplicateRecord): string[] =>
    [...new Set(title.significant)]
      .map((word) => ({ word, count: counts.get(word) ?? 0 }))
      .filter(({ count }) => count > 1)
      .sort((a, b) => a.count - b.count || (a.word < b.word ? -1 : 1))
      .slice(0, 3)
      .map(({ word }) => word);
  const family = ({ people }: DuplicateRecord): string => people[0]?.family ?? '';
  return [
    ({ identifiers }) =>
      [...identifiers].flatMap(([scheme, values]) => values.map((value) => `${scheme} ${value}`)),
    ({ title }) => (title.main.length >= 4 ? [title.main] : []),
    ({ title }) => (title.fold.length >= 30 ? [title.fold.slice(0, 30)] : []),
    ({ title }) => (title.significant.length >= 3 ? [title.significant.slice(0, 5).join(' ')] : []),
    (record) => {
      const name = family(record);
      return name === '' ? [] : rarest(record).map((word) => `${name} ${word}`);
    },
    (record) => {
      // Any two of the three: a typing error in one of them leaves a pair.
      const [first, second, third] = rarest(record).sort();
      if (!first || !second) return [];
      const pairs = [`${first} ${second}`];
      return third ? [...pairs, `${first} ${third}`, `${second} ${third}`] : pairs;
    },
    (record) =>
      record.firstPage !== '' && record.volume !== ''
        ? [`${record.volume} ${record.firstPage} ${record.year ?? ''} ${family(record)}`]
        : [],
  ];
}

/** Indexes of the records that have a key in common, key by key. Pauses now and then. */
export function* blocksBy(records: readonly DuplicateRecord[], keysOf: KeysOf): Generator<void, number[][]> {
  const single = new Map<string, number>();
  const blocks = new Map<string, number[]>();
  for (const [index, record] of records.entries()) {
    if (index % STRETCH === 0) yield;
    for (const key of keysOf(record)) {
      const block = blocks.get(key);
      if (block) {
        if (block.at(-1) !== index) block.push(index);
        continue;
      }
      const first = single.get(key);
      if (first === undefined) single.set(key, index);
      else if (first !== index) blocks.set(key, [first, index]);
    }
  }
  return [...blocks.values()];
}

/**
 * The pairs of a block. One that is too large is cut by first creator and year; what is still too large is
 * sorted, and only neighbours are compared, so that a thousand editorials cost no million pairs.
 */
export function* pairsOf(
  records: readonly DuplicateRecord[],
  block: readonly number[],
): Generator<readonly [number, number]> {
  if (block.length <= MOST) {
    yield* pairsWithin(block, block.length);
    return;
  }
  const finer = Map.groupBy(block, (index) => {
    const record = records[index];
    return `${record?.people[0]?.family ?? ''} ${record?.year ?? ''}`;
  });
  for (const part of finer.values()) {
    if (part.length <= MOST) yield* pairsWithin(part, part.length);
    else yield* pairsWithin(sorted(records, part), WINDOW);
  }
}

function* pairsWithin(block: readonly number[], window: number): Generator<readonly [number, number]> {
  for (const [at, a] of block.entries()) {
    const end = Math.min(block.length, at + window);
    for (let next = at + 1; next < end; next += 1) {
      const b = block[next] ?? a;
      yield a < b ? [a, b] : [b, a];
    }
  }
}

function sorted(records: readonly DuplicateRecord[], block: readonly number[]): number[] {
  const keyed = block.map((index) => {
    const record = records[index];
    const names = [...(record?.identifiers.values() ?? [])].flat().join(' ');
    return { index, key: `${record?.title.fold} ${record?.volume} ${record?.firstPage} ${names}` };
  });
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
    .map(({ index }) => index);
}

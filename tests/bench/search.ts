import { IdSet } from '../../src/engine/search/id-set.ts';
import { RankingIndex } from '../../src/engine/search/ranking/index.ts';
import { seeded } from './corpus.ts';
import { type Bench, contest, type Figure, percentile, type Quality } from './measure.ts';
import { type Plain, plainIndex } from './search/fts5.ts';
import { type Shelf, shelf } from './search/papers.ts';
import { type Asked, asked, kinds, typed } from './search/queries.ts';

/** `OCTAVO_BENCH_PAPERS=300000` measures another size. */
const SIZES = process.env['OCTAVO_BENCH_PAPERS']?.split(',').map(Number) ?? [10_000, 100_000];
const RUNS = 100;
const REST = 50;
const BATCH = 2000;

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A figure where less is better: how many times it fits into what is allowed. */
function within(name: string, actual: number, allowed: number): Quality {
  const value = Math.round((allowed / actual) * 100) / 100;
  return {
    name: 'search',
    case: name,
    value,
    baseline: Math.round(actual * 100) / 100,
    goal: 1,
    ok: value >= 1,
  };
}

function bytesOf(index: RankingIndex): { bytes: SharedArrayBuffer; longest: number } {
  const slices = index.merged();
  let longest = 0;
  while (true) {
    const start = performance.now();
    const step = slices.next();
    longest = Math.max(longest, performance.now() - start);
    if (!step.done) continue;
    const bytes = new SharedArrayBuffer(step.value.length);
    new Uint8Array(bytes).set(step.value);
    return { bytes, longest };
  }
}

/** How alike the lists of two keys are: how many of the first ten they share. */
function overlap(index: RankingIndex, trace: readonly Asked[][]): number {
  let [sum, count] = [0, 0];
  for (const keys of trace) {
    let last: Set<number> | null = null;
    for (const { root } of keys) {
      const { ids, rest } = index.search(root, { within: null, setOf: () => IdSet.of([]), rest: 10 });
      const ten: Set<number> = new Set([...ids.slice(0, 10), ...rest].slice(0, 10));
      if (last !== null && ten.size + last.size > 0) {
        sum += [...ten].filter((id) => last?.has(id)).length / Math.max(ten.size, last.size);
        count += 1;
      }
      last = ten;
    }
  }
  return Math.round((sum / count) * 1000) / 1000;
}

/** A word with one edit: a letter changed, left out, put in, or two swapped. */
function mistyped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + letter + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + letter + word.slice(at);
    default:
      return `${word.slice(0, at - 1)}${word[at]}${word[at - 1]}${word.slice(at + 1)}`;
  }
}

function typos(index: RankingIndex, { words }: Shelf, size: number): Quality[] {
  const random = seeded(31);
  const times: number[] = [];
  let right = 0;
  while (times.length < 500) {
    // As often as each is written: a frequent word is mistyped more often.
    const word = words[Math.floor(random() ** 3 * words.length)]!;
    const wrong = mistyped(word, random);
    if (word.length < 5 || index.words(word, 1)[0]?.word !== word) continue;
    if (index.words(wrong, 50).some((one) => one.word === wrong)) continue;
    const start = performance.now();
    const found = index.nearestOf(wrong, 3);
    times.push(performance.now() - start);
    if (found.includes(word)) right += 1;
  }
  const share = right / times.length;
  return [
    {
      name: 'search',
      case: `${size}: right word among three`,
      value: share,
      baseline: 0,
      goal: 0.98,
      ok: share >= 0.98,
    },
    within(`${size}: a word set right, into 5 ms (p95)`, percentile(times, 0.95), 5),
  ];
}

/** What the floor does at each key: the first hundred by bm25, the last word as the beginning of one. */
function plainly(plain: Plain, { text }: Asked): void {
  plain.find(
    text.split(' ').filter((word) => word !== ''),
    'AND',
    !text.endsWith(' '),
    100,
  );
}

async function measure(size: number, report: (line: string) => void): Promise<Figure[]> {
  report(`search: ${size} papers`);
  const made = shelf(size);
  let index = RankingIndex.empty();
  const buildTime = await timed(() => {
    for (let at = 0; at < size; at += BATCH) index.put(made.papers.slice(at, at + BATCH));
  });
  const { bytes, longest } = bytesOf(index);
  const loadTime = await timed(() => {
    index = RankingIndex.read(bytes);
  });
  report(
    `search: ${Math.round(size / (buildTime / 1000))} papers/s, longest slice of merging ${Math.round(longest)} ms`,
  );
  const rate = Math.round(size / (buildTime / 1000));
  let plain: Plain | null = null;
  const plainTime = await timed(() => {
    plain = plainIndex(made.papers);
  });
  const floor = plain as unknown as Plain;
  const trace = typed(made, 60);
  const keys = trace.flat();
  const asks: Record<string, Asked[]> = { ...kinds(made, RUNS), 'titles as they are typed': keys };
  const years = IdSet.of(made.papers.flatMap(({ id }) => (id % 5 < 2 ? [id] : [])));
  const tag = IdSet.of(made.papers.flatMap(({ id }) => (id % 97 === 0 ? [id] : [])));
  const everything = IdSet.of(made.papers.map(({ id }) => id));
  const some = made.papers.slice(0, 300);
  const remembered = some.map((paper) => made.remembered(paper)[0]!);
  made.papers.length = 0;
  const figures: Figure[] = [
    {
      name: 'search',
      case: `${size}: papers read a second`,
      value: rate,
      baseline: Math.round(size / (plainTime / 1000)),
      goal: 3000,
      ok: rate >= 3000,
    },
    within(`${size}: loading, into 300 ms`, loadTime, 300),
    ...(size < 100_000
      ? []
      : [within(`${size}: the file in MB, into 80 for each 100,000`, bytes.byteLength / 1e6, size / 1250)]),
  ];
  let step = 0;
  for (const [name, list] of Object.entries(asks)) {
    let next = 0;
    const ours = (): Promise<number> =>
      timed(() =>
        index.search(list[next++ % list.length]!.root, {
          within: everything,
          rest: REST,
          setOf: (leaf) => (leaf.kind === 'filter' && leaf.filter.field === 'year' ? years : tag),
        }),
      );
    const runs = name === 'titles as they are typed' ? 300 : RUNS;
    const figure = await contest({
      name: 'search',
      case: name,
      size,
      runs,
      goal: 0.1,
      floorName: 'FTS5 over titles as they are typed',
      floor: () => {
        step += 7;
        return timed(() => plainly(floor, keys[step % keys.length]!));
      },
      ours,
    });
    report(`search: ${name}: p95 ${figure.p95} ms, max ${figure.max} ms; FTS5 p95 ${figure.floor.p95} ms`);
    figures.push(figure);
  }
  let edits = 0;
  figures.push(
    await contest({
      name: 'search',
      case: 'a paper edited, and found',
      size,
      runs: RUNS,
      goal: 1,
      floorName: 'FTS5: the same',
      floor: () =>
        timed(() => {
          const at = edits % some.length;
          floor.put(some[at]!);
          floor.find([remembered[at]!], 'AND', false, 100);
        }),
      ours: () =>
        timed(() => {
          const at = edits++ % some.length;
          index.put([some[at]!]);
          index.search(asked(`${remembered[at]} `).root, { within: null, setOf: () => tag, rest: 0 });
        }),
    }),
  );
  const alike = overlap(index, trace);
  figures.push(
    {
      name: 'search',
      case: `${size}: first ten alike from key to key`,
      value: alike,
      baseline: 0.7,
      goal: 0.85,
      ok: alike >= 0.85,
    },
    ...typos(index, made, size),
  );
  floor.close();
  return figures;
}

/** The ranking index by itself: what each kind of query costs, beside SQLite's own full-text search. */
export const searchBench: Bench = {
  name: 'search',
  async run(report) {
    const figures: Figure[] = [];
    for (const size of SIZES) figures.push(...(await measure(size, report)));
    return figures;
  },
};

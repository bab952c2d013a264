import { ByteWriter } from './byte-writer.ts';
import { type Postings, pack, type Segment } from './layout.ts';
import type { Live } from './live.ts';
import { readForward, readPostings, writePosting } from './postings.ts';
import { type StringTable, sizeOf } from './string-table.ts';

/** Where the strings of one table are in the merged one: -1 for those that nothing holds any more. */
interface MergedTable {
  table: StringTable;
  places: Int32Array[];
}

/** How many names are merged, stems' postings, and papers' words, between two rests of a few milliseconds. */
const NAMES = 8000;
const STEMS = 1000;
const PAPERS = 500;
/** More papers than a library holds. */
const PLACES = 2 ** 24;
const FIELDS = ['text', 'title', 'creators'] as const;

/** Compares the strings that two tables are at. */
function compareHeads(a: StringTable, i: number, b: StringTable, j: number): number {
  const [from, other] = [a.ends[i]!, b.ends[j]!];
  const [size, otherSize] = [a.ends[i + 1]! - from, b.ends[j + 1]! - other];
  const both = Math.min(size, otherSize);
  for (let k = 0; k < both; k++) {
    const difference = a.chars[from + k]! - b.chars[other + k]!;
    if (difference !== 0) return difference;
  }
  return size - otherSize;
}

/** Merges tables, leaving out strings whose count is 0. */
function* mergeTables(
  tables: readonly StringTable[],
  counts: readonly Uint32Array[],
): Generator<void, MergedTable> {
  const places = tables.map((table) => new Int32Array(sizeOf(table)).fill(-1));
  const heads = new Int32Array(tables.length);
  const chars = new Uint16Array(tables.reduce((sum, table) => sum + table.chars.length, 0));
  const ends = new Uint32Array(tables.reduce((sum, table) => sum + sizeOf(table), 1));
  let [size, count] = [0, 0];
  const skip = (t: number): void => {
    while (heads[t]! < places[t]!.length && counts[t]![heads[t]!] === 0) heads[t]! += 1;
  };
  for (let t = 0; t < tables.length; t++) skip(t);
  while (true) {
    let least = -1;
    for (let t = 0; t < tables.length; t++) {
      if (heads[t] === places[t]!.length) continue;
      if (least < 0 || compareHeads(tables[t]!, heads[t]!, tables[least]!, heads[least]!) < 0) least = t;
    }
    if (least < 0) break;
    const [table, index] = [tables[least]!, heads[least]!];
    for (let t = least; t < tables.length; t++) {
      if (heads[t] === places[t]!.length) continue;
      if (t !== least && compareHeads(tables[t]!, heads[t]!, table, index) !== 0) continue;
      places[t]![heads[t]!] = count;
      heads[t]! += 1;
      skip(t);
    }
    for (let at = table.ends[index]!; at < table.ends[index + 1]!; at++) chars[size++] = table.chars[at]!;
    count += 1;
    ends[count] = size;
    if (count % NAMES === 0) yield;
  }
  return { table: { chars: chars.slice(0, size), ends: ends.slice(0, count + 1) }, places };
}

/** Adds up numbers of each segment at their places in the merged one. */
function summed(size: number, places: readonly Int32Array[], counts: readonly Uint32Array[]): Uint32Array {
  const out = new Uint32Array(size);
  places.forEach((place, s) => {
    for (let i = 0; i < place.length; i++) if (place[i]! >= 0) out[place[i]!]! += counts[s]![i]!;
  });
  return out;
}

/** The postings of one field. Those of a stem in one segment without dead are taken over as they are. */
function* mergePostings(
  lives: readonly Live[],
  field: (typeof FIELDS)[number],
  stems: MergedTable,
): Generator<void, Postings> {
  const size = sizeOf(stems.table);
  const out = new ByteWriter(lives.reduce((sum, { segment }) => sum + segment[field].bytes.length, 16));
  const ends = new Uint32Array(size + 1);
  const heads = new Int32Array(lives.length);
  let scratch = new Float64Array(1024);
  const holders: number[] = [];
  for (let stem = 0; stem < size; stem++) {
    holders.length = 0;
    let room = 0;
    lives.forEach(({ segment }, s) => {
      const places = stems.places[s]!;
      while (heads[s]! < places.length && places[heads[s]!]! < stem) heads[s]! += 1;
      const postings = segment[field];
      const bytes =
        places[heads[s]!] === stem ? postings.ends[heads[s]! + 1]! - postings.ends[heads[s]!]! : 0;
      if (bytes > 0) holders.push(s);
      room += bytes;
    });
    const only = holders.length === 1 ? lives[holders[0]!]! : null;
    if (only !== null && only.dead === null) {
      const { bytes, ends: from } = only.segment[field];
      const head = heads[holders[0]!]!;
      out.append(bytes.subarray(from[head]!, from[head + 1]!));
    } else if (holders.length > 0) {
      if (scratch.length < room) scratch = new Float64Array(room);
      let count = 0;
      for (const s of holders) {
        const { segment, dead } = lives[s]!;
        count = readPostings(segment[field], heads[s]!, dead?.bits ?? null, scratch, count);
      }
      const found = scratch.subarray(0, count);
      for (let i = 1; i < count; i++) {
        if (found[i]! < found[i - 1]!) {
          found.sort();
          break;
        }
      }
      let last = 0;
      for (let i = 0; i < count; i++) {
        const id = Math.floor(found[i]! / 256);
        writePosting(out, id - last, found[i]! % 256);
        last = id;
      }
    }
    ends[stem + 1] = out.length;
    if (stem % STEMS === STEMS - 1) yield;
  }
  return { ends, bytes: out.done() };
}

/** The surfaces of each paper that is left, under their new numbers, which are in the same order as the old ones. */
function* mergeForward(
  lives: readonly Live[],
  surfaces: MergedTable,
): Generator<void, { ids: Uint32Array; forward: Postings }> {
  // Ids with the place of each paper among those of all segments: numbers are sorted ten times as fast as objects.
  const starts = [0];
  for (const { segment } of lives) starts.push(starts.at(-1)! + segment.ids.length);
  const keys = new Float64Array(lives.reduce((sum, { size }) => sum + size, 0));
  let size = 0;
  lives.forEach(({ segment, dead }, s) => {
    for (let at = 0; at < segment.ids.length; at++) {
      const id = segment.ids[at]!;
      if (!dead?.has(id)) keys[size++] = id * PLACES + starts[s]! + at;
    }
  });
  keys.sort();
  yield;
  const out = new ByteWriter(lives.reduce((sum, { segment }) => sum + segment.forward.bytes.length, 16));
  const ends = new Uint32Array(size + 1);
  let held = new Int32Array(1024);
  for (let i = 0; i < size; i++) {
    const place = keys[i]! % PLACES;
    const s = starts.findLastIndex((start) => start <= place);
    const at = place - starts[s]!;
    const { forward } = lives[s]!.segment;
    const bytes = forward.ends[at + 1]! - forward.ends[at]!;
    if (held.length < bytes) held = new Int32Array(bytes);
    const count = readForward(forward, at, held);
    let last = 0;
    for (let k = 0; k < count; k++) {
      const surface = surfaces.places[s]![held[k]! >>> 1]!;
      out.number((surface - last) * 2 + (held[k]! & 1));
      last = surface;
    }
    ends[i + 1] = out.length;
    if (i % PAPERS === PAPERS - 1) yield;
  }
  return {
    ids: Uint32Array.from(keys, (key) => Math.floor(key / PLACES)),
    forward: { ends, bytes: out.done() },
  };
}

/**
 * One segment of several, without what was taken out of them; the same bytes as one made of these papers afresh.
 * In slices, between which the segments must not be changed: give it copies of what may be.
 */
export function* merge(lives: readonly Live[]): Generator<void, Segment> {
  const surfaces = yield* mergeTables(
    lives.map(({ segment }) => segment.surfaces),
    lives.map(({ surfaceDocs }) => surfaceDocs),
  );
  const stems = yield* mergeTables(
    lives.map(({ segment }) => segment.stems),
    lives.map(({ stemDocs }) => stemDocs),
  );
  const surfaceStem = new Uint32Array(sizeOf(surfaces.table));
  surfaces.places.forEach((places, s) => {
    const { surfaceStem: old } = lives[s]!.segment;
    for (let i = 0; i < places.length; i++) {
      if (places[i]! >= 0) surfaceStem[places[i]!] = stems.places[s]![old[i]!]!;
    }
  });
  yield;
  const text = yield* mergePostings(lives, 'text', stems);
  const title = yield* mergePostings(lives, 'title', stems);
  const creators = yield* mergePostings(lives, 'creators', stems);
  const { ids, forward } = yield* mergeForward(lives, surfaces);
  return yield* pack({
    ids,
    surfaces: surfaces.table,
    surfaceStem,
    surfaceDocs: summed(
      sizeOf(surfaces.table),
      surfaces.places,
      lives.map((live) => live.surfaceDocs),
    ),
    surfaceWritten: summed(
      sizeOf(surfaces.table),
      surfaces.places,
      lives.map((live) => live.surfaceWritten),
    ),
    stems: stems.table,
    stemDocs: summed(
      sizeOf(stems.table),
      stems.places,
      lives.map((live) => live.stemDocs),
    ),
    text,
    title,
    creators,
    forward,
  });
}

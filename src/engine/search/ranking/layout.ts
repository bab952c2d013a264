/**
 * One segment of the index as bytes: the same in memory and in the file, so that reading it is looking at it.
 * A header of numbers of four bytes (what it is, version, size, checksum, then start and length of each section),
 * then the sections, each on a border of four bytes.
 */
import type { StringTable } from './string-table.ts';

const MAGIC = 0x5854_434f;
/** Rises whenever bytes, analysis or impacts come to mean something else: older files are made anew. */
const VERSION = 1;
const CHECKSUM = 3;
const HEADER = 4;

/** Postings of one field: for each stem, ids as gaps and an impact of one byte; see `postings.ts`. */
export interface Postings {
  /** Where the postings of stem i begin; one more than there are stems. */
  ends: Uint32Array;
  bytes: Uint8Array;
}

/** Papers and the words in them. Nothing in here is ever changed. */
export interface Segment {
  /** All of it, as it is written to a file. */
  whole: Uint8Array;
  /** The papers' ids, smallest first. */
  ids: Uint32Array;
  /** Words as they stand in the texts, folded; also those joined of several parts, and pairs of letters. */
  surfaces: StringTable;
  surfaceStem: Uint32Array;
  /** In how many papers each is. */
  surfaceDocs: Uint32Array;
  /** In how many papers it stands as a word of its own: not as a pair of letters, nor joined of parts. */
  surfaceWritten: Uint32Array;
  stems: StringTable;
  stemDocs: Uint32Array;
  text: Postings;
  title: Postings;
  creators: Postings;
  /** The surfaces of each paper, in the order of `ids`: twice the gap, and one where it is written as such. */
  forward: Postings;
}

type Parts = Omit<Segment, 'whole'>;

const sectionsOf = (parts: Parts): ArrayBufferView[] => [
  parts.ids,
  parts.surfaces.chars,
  parts.surfaces.ends,
  parts.surfaceStem,
  parts.surfaceDocs,
  parts.surfaceWritten,
  parts.stems.chars,
  parts.stems.ends,
  parts.stemDocs,
  ...[parts.text, parts.title, parts.creators, parts.forward].flatMap(({ ends, bytes }) => [ends, bytes]),
];
const SECTIONS = 17;
const FIRST = (HEADER + SECTIONS * 2) * 4;

const aligned = (size: number): number => (size + 3) & ~3;

/** How many numbers are summed up, or bytes copied, between two rests. */
const STEP = 1 << 20;

/** A number that is another one when any byte but its own place has changed. */
function* checksumOf(bytes: Uint8Array): Generator<void, number> {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let sum = 0x9e37_79b1 | 0;
  for (let from = 0; from < words.length; from += STEP) {
    const to = Math.min(from + STEP, words.length);
    for (let i = from; i < to; i++) {
      if (i !== CHECKSUM) {
        const mixed = Math.imul(sum ^ words[i]!, 0x85eb_ca6b);
        sum = mixed ^ (mixed >>> 15);
      }
    }
    yield;
  }
  return sum >>> 0;
}

/** Puts the parts of a segment behind one another, in slices of a few milliseconds. */
export function* pack(parts: Parts): Generator<void, Segment> {
  const sections = sectionsOf(parts);
  const size = sections.reduce((sum, section) => sum + aligned(section.byteLength), FIRST);
  const whole = new Uint8Array(size);
  const header = new Uint32Array(whole.buffer, 0, FIRST / 4);
  header.set([MAGIC, VERSION, size]);
  let at = FIRST;
  for (const [i, section] of sections.entries()) {
    const bytes = new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
    for (let from = 0; from < bytes.length; from += STEP * 4) {
      whole.set(bytes.subarray(from, from + STEP * 4), at + from);
      yield;
    }
    header[HEADER + i * 2] = at;
    header[HEADER + i * 2 + 1] = section.byteLength;
    at += aligned(section.byteLength);
  }
  header[CHECKSUM] = yield* checksumOf(whole);
  return view(whole);
}

/** Takes all slices at once. */
export function whole<T>(slices: Generator<void, T>): T {
  let step = slices.next();
  while (!step.done) step = slices.next();
  return step.value;
}

/** The segment that bytes are, which have been found whole or were made here. */
function view(whole: Uint8Array): Segment {
  const { buffer, byteOffset } = whole;
  const header = new Uint32Array(buffer, byteOffset, FIRST / 4);
  const start = (i: number): number => byteOffset + header[HEADER + i * 2]!;
  const length = (i: number): number => header[HEADER + i * 2 + 1]!;
  const numbers = (i: number): Uint32Array => new Uint32Array(buffer, start(i), length(i) / 4);
  const table = (i: number): StringTable => ({
    chars: new Uint16Array(buffer, start(i), length(i) / 2),
    ends: numbers(i + 1),
  });
  const postings = (i: number): Postings => ({
    ends: numbers(i),
    bytes: new Uint8Array(buffer, start(i + 1), length(i + 1)),
  });
  return {
    whole,
    ids: numbers(0),
    surfaces: table(1),
    surfaceStem: numbers(3),
    surfaceDocs: numbers(4),
    surfaceWritten: numbers(5),
    stems: table(6),
    stemDocs: numbers(8),
    text: postings(9),
    title: postings(11),
    creators: postings(13),
    forward: postings(15),
  };
}

/**
 * Looks at bytes as a segment.
 * @throws when they are not a whole, undamaged segment of this version
 */
export function open(bytes: Uint8Array): Segment {
  if (bytes.byteLength < FIRST || bytes.byteLength % 4 !== 0) throw new Error('ranking index: too short');
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, FIRST / 4);
  if (header[0] !== MAGIC) throw new Error('ranking index: not one');
  if (header[1] !== VERSION) throw new Error(`ranking index: version ${header[1]}, not ${VERSION}`);
  if (header[2] !== bytes.byteLength) throw new Error('ranking index: not whole');
  if (header[CHECKSUM] !== whole(checksumOf(bytes))) throw new Error('ranking index: damaged');
  return view(bytes);
}

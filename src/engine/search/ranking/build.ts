import { ByteWriter } from './byte-writer.ts';
import { type Postings, pack, type Segment } from './layout.ts';
import { writePosting } from './postings.ts';
import { newLexicon, type RankDoc, type ReadDoc, readDoc } from './read-doc.ts';
import { type StringTable, tableOf } from './string-table.ts';

/** Names in order, and at the place of each one's first number its number in that order. */
function inOrder(names: ReadonlyMap<string, number>): { table: StringTable; rank: Uint32Array } {
  const sorted = [...names.keys()].sort();
  const rank = new Uint32Array(sorted.length);
  sorted.forEach((name, i) => {
    rank[names.get(name)!] = i;
  });
  return { table: tableOf(sorted), rank };
}

/** Numbers given by first number, in the new order. */
function reordered(values: readonly number[], rank: Uint32Array): Uint32Array {
  const out = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) out[rank[i]!] = values[i]!;
  return out;
}

/** The postings of one field, from what each paper holds. */
function invert(
  ids: Uint32Array,
  docs: readonly ReadDoc[],
  field: 'text' | 'title' | 'creators',
  rank: Uint32Array,
): Postings {
  const starts = new Uint32Array(rank.length + 1);
  for (const { entries } of docs) {
    for (const entry of entries) if (entry[field] > 0) starts[rank[entry.stem]! + 1]! += 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const total = starts.at(-1)!;
  const [docOf, impactOf] = [new Uint32Array(total), new Uint8Array(total)];
  const next = starts.slice();
  docs.forEach(({ entries }, doc) => {
    for (const entry of entries) {
      if (entry[field] === 0) continue;
      const place = next[rank[entry.stem]!]!++;
      docOf[place] = ids[doc]!;
      impactOf[place] = entry[field];
    }
  });
  const out = new ByteWriter(total * 3);
  const ends = new Uint32Array(rank.length + 1);
  for (let stem = 0; stem < rank.length; stem++) {
    let last = 0;
    for (let i = starts[stem]!; i < starts[stem + 1]!; i++) {
      writePosting(out, docOf[i]! - last, impactOf[i]!);
      last = docOf[i]!;
    }
    ends[stem + 1] = out.length;
  }
  return { ends, bytes: out.done() };
}

function forwardOf(docs: readonly ReadDoc[], rank: Uint32Array): Postings {
  const out = new ByteWriter(docs.length * 256);
  const ends = new Uint32Array(docs.length + 1);
  docs.forEach(({ surfaces }, doc) => {
    const numbers = new Uint32Array(surfaces.size);
    let n = 0;
    for (const [surface, written] of surfaces) numbers[n++] = rank[surface]! * 2 + (written ? 1 : 0);
    numbers.sort();
    let last = 0;
    for (const number of numbers) {
      out.number(((number >>> 1) - last) * 2 + (number & 1));
      last = number >>> 1;
    }
    ends[doc + 1] = out.length;
  });
  return { ends, bytes: out.done() };
}

/** Makes a segment of some papers. Of several with one id the last counts. */
export function build(docs: readonly RankDoc[]): Segment {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const sorted = [...byId.values()].sort((a, b) => a.id - b.id);
  const ids = Uint32Array.from(sorted, ({ id }) => id);
  const lexicon = newLexicon();
  const read = sorted.map((doc) => readDoc(lexicon, doc));
  const surfaces = inOrder(lexicon.surfaces);
  const stems = inOrder(lexicon.stems);
  return pack({
    ids,
    surfaces: surfaces.table,
    surfaceStem: reordered(
      lexicon.surfaceStem.map((stem) => stems.rank[stem]!),
      surfaces.rank,
    ),
    surfaceDocs: reordered(lexicon.surfaceDocs, surfaces.rank),
    surfaceWritten: reordered(lexicon.surfaceWritten, surfaces.rank),
    stems: stems.table,
    stemDocs: reordered(lexicon.stemDocs, stems.rank),
    text: invert(ids, read, 'text', stems.rank),
    title: invert(ids, read, 'title', stems.rank),
    creators: invert(ids, read, 'creators', stems.rank),
    forward: forwardOf(read, surfaces.rank),
  });
}

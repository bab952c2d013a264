import { ByteWriter } from './byte-writer.ts';
import { type Postings, pack, type Segment, whole } from './layout.ts';
import type { Numbers } from './numbers.ts';
import { writePosting } from './postings.ts';
import { impactIn, type RankDoc, type ReadDocs, readDocs, type SHIFT } from './read-docs.ts';
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

/** Values of the first numbers, at the new ones. */
function reordered({ values }: Numbers, rank: Uint32Array): Uint32Array {
  const out = new Uint32Array(rank.length);
  for (let i = 0; i < rank.length; i++) out[rank[i]!] = values[i]!;
  return out;
}

/** The postings of one field, from what each paper holds. */
function invert(ids: Uint32Array, read: ReadDocs, field: keyof typeof SHIFT, rank: Uint32Array): Postings {
  const { stems, impacts, stemEnds } = read;
  const starts = new Uint32Array(rank.length + 1);
  for (let i = 0; i < stems.length; i++) {
    if (impactIn(impacts.values[i]!, field) > 0) starts[rank[stems.values[i]!]! + 1]! += 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const total = starts.at(-1)!;
  const [docOf, impactOf] = [new Uint32Array(total), new Uint8Array(total)];
  const next = starts.slice();
  for (let doc = 0, i = 0; doc < ids.length; doc++) {
    for (; i < stemEnds.values[doc]!; i++) {
      const impact = impactIn(impacts.values[i]!, field);
      if (impact === 0) continue;
      const place = next[rank[stems.values[i]!]!]!++;
      docOf[place] = ids[doc]!;
      impactOf[place] = impact;
    }
  }
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

function forwardOf({ surfaces, surfaceEnds }: ReadDocs, rank: Uint32Array): Postings {
  const out = new ByteWriter(surfaces.length * 3);
  const ends = new Uint32Array(surfaceEnds.length + 1);
  for (let i = 0; i < surfaces.length; i++) {
    const surface = surfaces.values[i]!;
    surfaces.values[i] = rank[surface >>> 1]! * 2 + (surface & 1);
  }
  for (let doc = 0, from = 0; doc < surfaceEnds.length; doc++) {
    const numbers = surfaces.values.subarray(from, surfaceEnds.values[doc]!).sort();
    let last = 0;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i]!;
      out.number(((number >>> 1) - last) * 2 + (number & 1));
      last = number >>> 1;
    }
    ends[doc + 1] = out.length;
    from = surfaceEnds.values[doc]!;
  }
  return { ends, bytes: out.done() };
}

/** Makes a segment of some papers. Of several with one id the last counts. */
export function build(docs: readonly RankDoc[]): Segment {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const sorted = [...byId.values()].sort((a, b) => a.id - b.id);
  const ids = Uint32Array.from(sorted, ({ id }) => id);
  const read = readDocs(sorted);
  const { lexicon } = read;
  const surfaces = inOrder(lexicon.surfaces);
  const stems = inOrder(lexicon.stems);
  const surfaceStem = reordered(lexicon.surfaceStem, surfaces.rank).map((stem) => stems.rank[stem]!);
  return whole(
    pack({
      ids,
      surfaces: surfaces.table,
      surfaceStem,
      surfaceDocs: reordered(lexicon.surfaceDocs, surfaces.rank),
      surfaceWritten: reordered(lexicon.surfaceWritten, surfaces.rank),
      stems: stems.table,
      stemDocs: reordered(lexicon.stemDocs, stems.rank),
      text: invert(ids, read, 'text', stems.rank),
      title: invert(ids, read, 'title', stems.rank),
      creators: invert(ids, read, 'creators', stems.rank),
      forward: forwardOf(read, surfaces.rank),
    }),
  );
}

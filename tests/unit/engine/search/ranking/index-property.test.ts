import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RankDoc, RankingIndex } from '../../../../../src/engine/search/ranking/index.ts';
import { ask, docOf, indexOf, mergedOf, queries, reread } from './support.ts';

type Step = { put: RankDoc[] } | { remove: number[] };

const id = fc.integer({ min: 1, max: 30 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.array(docOf(id), { maxLength: 5 }).map((put) => ({ put })) },
  { weight: 1, arbitrary: fc.array(id, { maxLength: 4 }).map((remove) => ({ remove })) },
);
const steps = fc.array(step, { maxLength: 24 });

/** Takes the steps, in an index and in a plain list of papers. */
function take(taken: readonly Step[]): { index: RankingIndex; docs: RankDoc[] } {
  const index = RankingIndex.empty();
  const docs = new Map<number, RankDoc>();
  for (const one of taken) {
    if ('put' in one) {
      index.put(one.put);
      for (const doc of one.put) docs.set(doc.id, doc);
    } else {
      index.remove(one.remove);
      for (const gone of one.remove) docs.delete(gone);
    }
  }
  return { index, docs: [...docs.values()] };
}

test('after any steps the index answers as one made afresh, with the same order and scores', () => {
  fc.assert(
    fc.property(steps, fc.array(queries, { maxLength: 6 }), (taken, asked) => {
      const { index, docs } = take(taken);
      const fresh = indexOf(docs);
      expect(index.size).toBe(docs.length);
      for (const query of asked) expect(ask(index, query, 10)).toEqual(ask(fresh, query, 10));
      expect(index.words('', 99)).toEqual(fresh.words('', 99));
      expect(index.nearestOf('modell', 3)).toEqual(fresh.nearestOf('modell', 3));
    }),
  );
});

test('merged after any steps, the bytes are those of an index made afresh, and read they answer the same', () => {
  fc.assert(
    fc.property(steps, fc.array(queries, { maxLength: 3 }), (taken, asked) => {
      const { index, docs } = take(taken);
      const bytes = mergedOf(index);
      const fresh = indexOf(docs);
      expect(bytes).toEqual(mergedOf(fresh));
      const read = reread(bytes);
      for (const query of asked) expect(ask(read, query, 10)).toEqual(ask(index, query, 10));
    }),
  );
});

test('what is put in or taken out while slices are merged is not in the bytes, and stays in the index', () => {
  fc.assert(
    fc.property(steps, steps, (before, after) => {
      const { index, docs } = take(before);
      const slices = index.merged();
      const first = slices.next();
      for (const one of after) {
        if ('put' in one) index.put(one.put);
        else index.remove(one.remove);
      }
      let now = first;
      while (!now.done) now = slices.next();
      expect(now.value).toEqual(mergedOf(indexOf(docs)));
      const { docs: left } = take([...before, ...after]);
      expect(mergedOf(index)).toEqual(mergedOf(indexOf(left)));
    }),
  );
});

test('bytes with any one changed, or cut anywhere, are refused', () => {
  const bytes = mergedOf(indexOf([{ id: 3, title: 'Deep learning', creators: 'Tülu', text: 'models' }]));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      (at, change) => {
        const damaged = bytes.slice();
        damaged[at]! ^= change;
        expect(() => reread(damaged)).toThrow(/ranking index/);
        expect(() => reread(bytes.slice(0, at))).toThrow(/ranking index/);
      },
    ),
  );
  expect(() => reread(new Uint8Array(0))).toThrow(/ranking index/);
  expect([...ask(reread(bytes), { kind: 'all', of: [] }).ids]).toEqual([3]);
});

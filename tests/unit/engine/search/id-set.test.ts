import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdSet } from '../../../../src/engine/search/id-set.ts';

const ids = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 });
const sorted = (set: Iterable<number>): number[] => [...set].sort((a, b) => a - b);

test('a set of ids is what a Set of them is, whatever is put in, taken out and combined', () => {
  fc.assert(
    fc.property(ids, ids, ids, (a, b, gone) => {
      const [left, right] = [new Set(a), new Set(b)];
      const ours = IdSet.of(a);
      const other = IdSet.of(b);
      for (const id of gone) {
        left.delete(id);
        ours.delete(id);
      }
      expect([...ours.ids()]).toEqual(sorted(left));
      expect(ours.size()).toBe(left.size);
      expect([...ours.intersect(other).ids()]).toEqual(sorted([...left].filter((id) => right.has(id))));
      expect([...ours.union(other).ids()]).toEqual(sorted(new Set([...left, ...right])));
      expect([...ours.minus(other).ids()]).toEqual(sorted([...left].filter((id) => !right.has(id))));
      for (const id of [0, 31, 32, 400, 5000]) expect(ours.has(id)).toBe(left.has(id));
      const copy = ours.copy();
      copy.add(7000);
      expect(copy.has(7000)).toBe(true);
      expect(ours.has(7000)).toBe(false);
    }),
  );
});

import { expect, it } from 'vitest';
import { reused } from '../../../../src/renderer/model/reused.ts';

it('keeps what has not changed, up to the whole list', () => {
  const before = [
    { id: 1, name: 'a' },
    { id: 2, name: 'b' },
  ];
  expect(reused(before, structuredClone(before))).toBe(before);
  const after = reused(before, [
    { id: 2, name: 'b' },
    { id: 1, name: 'A' },
  ]);
  expect(after).toEqual([
    { id: 2, name: 'b' },
    { id: 1, name: 'A' },
  ]);
  expect(after[0]).toBe(before[1]);
  expect(after[1]).not.toBe(before[0]);
  expect(reused(before, [{ id: 1, name: 'a' }])).toEqual([{ id: 1, name: 'a' }]);
});

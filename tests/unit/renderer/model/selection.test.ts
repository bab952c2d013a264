import { describe, expect, it } from 'vitest';
import { ItemId } from '../../../../src/contract/model/ids.ts';
import {
  asSelection,
  everything,
  isPicked,
  nothing,
  only,
  pickedCount,
  range,
  toggle,
  without,
} from '../../../../src/renderer/model/selection.ts';

const [a, b, c, d] = [1, 2, 3, 4].map((n) => ItemId.parse(n)) as [ItemId, ItemId, ItemId, ItemId];
const result = { handle: 7, total: 10 };

describe('selection', () => {
  it('counts ids, and all but some', () => {
    expect(pickedCount(only(a), 10)).toBe(1);
    expect(pickedCount(everything, 10)).toBe(10);
    expect(pickedCount(toggle(everything, a), 10)).toBe(9);
    expect(pickedCount(nothing, 10)).toBe(0);
  });

  it('toggles in and out, also out of all', () => {
    expect(isPicked(toggle(only(a), b), b)).toBe(true);
    expect(isPicked(toggle(only(a), a), a)).toBe(false);
    expect(isPicked(toggle(everything, a), a)).toBe(false);
    expect(isPicked(toggle(toggle(everything, a), a), a)).toBe(true);
  });

  it('a range replaces, or adds to what is there', () => {
    expect([...range([b, c]).ids]).toEqual([b, c]);
    expect([...range([b, c], only(a)).ids]).toEqual([a, b, c]);
    expect(pickedCount(range([a, b], toggle(toggle(everything, a), d)), 10)).toBe(9);
  });

  it('gathering one by one is remembered, a mere move is not', () => {
    expect(only(a).picked).toBe(false);
    expect(toggle(only(a), b).picked).toBe(true);
    expect(range([a, b]).picked).toBe(false);
  });

  it('forgets papers that are gone', () => {
    expect([...without(range([a, b]), new Set([a])).ids]).toEqual([b]);
    const same = range([a, b]);
    expect(without(same, new Set([c]))).toBe(same);
  });

  it('is small for the engine, however many are meant', () => {
    expect(asSelection(range([a, b]), result)).toEqual({ ids: [a, b] });
    expect(asSelection(toggle(everything, c), result)).toEqual({ handle: 7, except: [c] });
    expect(asSelection(nothing, result)).toBeNull();
    expect(asSelection(everything, null)).toBeNull();
  });
});

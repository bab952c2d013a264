import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampIndex,
  pageStep,
  pagesOf,
  revealed,
  visibleRange,
} from '../../../../src/renderer/model/window.ts';

describe('visibleRange', () => {
  it('covers what a viewport shows, and the overscan within the list', () => {
    expect(visibleRange(0, 280, 28, 64)).toEqual({ start: 0, end: 10 });
    expect(visibleRange(14, 280, 28, 64)).toEqual({ start: 0, end: 11 });
    expect(visibleRange(560, 280, 28, 64, 3)).toEqual({ start: 17, end: 33 });
    expect(visibleRange(1_512, 280, 28, 64, 8)).toEqual({ start: 46, end: 64 });
  });

  it('is empty where nothing can be shown', () => {
    expect(visibleRange(0, 280, 28, 0)).toEqual({ start: 0, end: 0 });
    expect(visibleRange(0, 0, 28, 10)).toEqual({ start: 0, end: 0 });
  });

  it('stays within the list, wherever it is scrolled to', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat(5000),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(200_000),
        (top, height, row, total) => {
          const { start, end } = visibleRange(top, height, row, total, 5);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(total);
          expect(end - start).toBeLessThanOrEqual(Math.ceil(height / row) + 11);
        },
      ),
    );
  });
});

describe('revealed', () => {
  it('scrolls the shortest way, and not at all for a row in sight', () => {
    expect(revealed(5, 0, 280, 28)).toBe(0);
    expect(revealed(10, 0, 280, 28)).toBe(28);
    expect(revealed(2, 280, 280, 28)).toBe(56);
  });
});

describe('pagesOf', () => {
  it('names the pages a range touches', () => {
    expect(pagesOf({ start: 0, end: 0 }, 100)).toEqual([]);
    expect(pagesOf({ start: 0, end: 100 }, 100)).toEqual([0]);
    expect(pagesOf({ start: 99, end: 201 }, 100)).toEqual([0, 1, 2]);
  });
});

describe('moves', () => {
  it('keeps one row in sight when paging, and moves at least one', () => {
    expect(pageStep(280, 28)).toBe(9);
    expect(pageStep(20, 28)).toBe(1);
  });

  it('clamps to the rows there are', () => {
    expect([clampIndex(-3, 5), clampIndex(9, 5), clampIndex(0, 0)]).toEqual([0, 4, -1]);
  });
});

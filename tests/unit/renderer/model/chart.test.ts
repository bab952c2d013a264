import { describe, expect, it } from 'vitest';
import { countTicks, linear, linePath, monthMarks } from '../../../../src/renderer/model/chart.ts';

describe('a linear scale', () => {
  it('goes up, down, and nowhere', () => {
    expect(linear([0, 10], [0, 100])(5)).toBe(50);
    expect(linear([0, 10], [100, 0])(2)).toBe(80);
    expect(linear([3, 3], [7, 9])(3)).toBe(7);
  });
});

describe('ticks for counts', () => {
  it('are whole, even, and reach over the most', () => {
    expect(countTicks(0)).toEqual([0, 1]);
    expect(countTicks(3)).toEqual([0, 1, 2, 3]);
    expect(countTicks(7)).toEqual([0, 2, 4, 6, 8]);
    expect(countTicks(50)).toEqual([0, 20, 40, 60]);
    expect(countTicks(100, 2)).toEqual([0, 50, 100]);
    for (let most = 0; most < 5000; most += 7) {
      const ticks = countTicks(most);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(ticks.length).toBeLessThanOrEqual(5);
    }
  });
});

describe('a line', () => {
  it('begins anew behind a gap', () => {
    expect(linePath([[0, 1], [2, 3.456], null, [5, 6]])).toBe('M0 1L2 3.46M5 6');
    expect(linePath([])).toBe('');
  });
});

describe('months', () => {
  it('are named where they begin, far enough apart', () => {
    const weeks = Array.from({ length: 12 }, (_, i) => new Date(2026, 0, 5 + 7 * i).getTime());
    expect(monthMarks(weeks, 1)).toEqual([4, 8]);
    expect(monthMarks(weeks, 5)).toEqual([4]);
    expect(monthMarks([], 1)).toEqual([]);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { weekOf, weekStarts } from '../../../src/language/weeks.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const HOUR = 3_600_000;

describe('weeks', () => {
  it('begin on Monday at midnight where the computer is', () => {
    process.env['TZ'] = 'Asia/Tokyo';
    // Monday 00:30 in Tokyo is still Sunday in UTC.
    const now = Date.UTC(2026, 5, 14, 15, 30);
    expect(weekStarts(now, 2)).toEqual([Date.UTC(2026, 5, 7, 15), Date.UTC(2026, 5, 14, 15)]);
    process.env['TZ'] = 'America/New_York';
    expect(weekStarts(now, 1)).toEqual([Date.UTC(2026, 5, 8, 4)]);
  });

  it('have an hour less or more when the clocks change', () => {
    process.env['TZ'] = 'Europe/Berlin';
    const spring = weekStarts(Date.UTC(2026, 2, 31), 2);
    expect(spring.map((at) => new Date(at).getHours())).toEqual([0, 0]);
    expect((spring[1] ?? 0) - (spring[0] ?? 0)).toBe(167 * HOUR);
    const autumn = weekStarts(Date.UTC(2026, 9, 27), 2);
    expect((autumn[1] ?? 0) - (autumn[0] ?? 0)).toBe(169 * HOUR);
  });

  it('are found by their moments', () => {
    expect([9, 10, 19, 20, 99].map((at) => weekOf([10, 20], at))).toEqual([-1, 0, 0, 1, 1]);
    expect(weekOf([], 5)).toBe(-1);
  });
});

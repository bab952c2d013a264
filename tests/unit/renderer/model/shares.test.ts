import { describe, expect, it } from 'vitest';
import { clickedShare, shareOf, shownShares } from '../../../../src/renderer/model/shares.ts';

describe('shares of a selection', () => {
  it('are none, some or all, and a click adds unless all have it', () => {
    const shares = [0, 3, 7].map((count) => shareOf(count, 7));
    expect(shares).toEqual(['none', 'some', 'all']);
    expect(shares.map(clickedShare)).toEqual(['add', 'add', 'remove']);
  });

  it('show what is there first, then what is likely', () => {
    const things = ['a', 'b', 'c', 'd'].map((name, i) => ({ id: i + 1, name, used: i }));
    const names = (counts: [number, number][], least: number, most: number) =>
      shownShares(things, { total: 7, counts: new Map(counts) }, ({ used }) => used, { least, most }).map(
        ({ name }) => name,
      );
    const two: [number, number][] = [
      [1, 3],
      [2, 7],
    ];
    expect(names(two, 3, 12)).toEqual(['b', 'a', 'd']);
    expect(names(two, 0, 1)).toEqual(['b']);
    expect(names([], 2, 12)).toEqual(['d', 'c']);
  });
});

import { describe, expect, it } from 'vitest';
import { lineAt, lineCount, lineOf } from '../../../../src/renderer/features/duplicates/lines.ts';

describe('lines of the list of groups', () => {
  it.each([
    [0, 0],
    [3, 0],
    [3, 3],
    [3, 1],
  ])('of %i groups, %i of them certain, lead to each group and back', (groups, certain) => {
    const lines = Array.from({ length: lineCount(groups, certain) }, (_, i) => lineAt(i, groups, certain));
    const shown = lines.map((line) => ('head' in line ? line.head : line.at));
    const expected = [
      ...(certain > 0 ? ['certain', ...Array(certain).keys()] : []),
      ...(groups > certain ? ['possible', ...[...Array(groups).keys()].slice(certain)] : []),
    ];
    expect(shown).toEqual(expected);
    for (const at of Array(groups).keys())
      expect(lineAt(lineOf(at, certain), groups, certain)).toEqual({ at });
  });
});

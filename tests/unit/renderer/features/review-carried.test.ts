import { describe, expect, it } from 'vitest';
import type { ReviewRecord } from '../../../../src/contract/model/review.ts';
import { carriedChoice, carriedIndexes } from '../../../../src/renderer/features/review/carried.ts';

const record = (index: number, line: number, state: ReviewRecord['state'] = 'new'): ReviewRecord => ({
  index,
  source: 0,
  line,
  title: '',
  creators: '',
  year: null,
  state,
  match: null,
  like: null,
  clash: null,
  repeats: null,
  cleaned: 0,
});

describe('a choice among records that are read again', () => {
  const before = [record(0, 2), record(1, 3), record(2, 3), record(3, 5, 'known')];

  it('stays with the records, wherever they stand now', () => {
    const now = [record(0, 1), record(1, 2), record(2, 3), record(3, 3), record(4, 5, 'known')];
    // The second of two at the same line was ticked, and so was a known one.
    expect([...carriedChoice(before, now, new Set([2, 3]), false)].sort()).toEqual([0, 3, 4]);
    expect([...carriedIndexes(before, now, new Set([1, 3]))].sort()).toEqual([2, 4]);
  });

  it('is the first one for what is another record now', () => {
    const now = [record(0, 2, 'known'), record(1, 5)];
    expect([...carriedChoice(before, now, new Set([0]), false)]).toEqual([1]);
    expect([...carriedChoice(before, now, new Set(), true)].sort()).toEqual([0, 1]);
    expect(carriedIndexes(before, now, new Set([1]))).toEqual(new Set());
  });

  it('takes what joins behind the others', () => {
    expect([...carriedChoice(before, [...before, record(4, 5)], new Set([1]), false)].sort()).toEqual([1, 4]);
  });
});

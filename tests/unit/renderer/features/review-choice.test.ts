import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../../src/contract/model/ids.ts';
import type { Review, ReviewRecord } from '../../../../src/contract/model/review.ts';
import {
  allOf,
  commitLists,
  completedCount,
  firstChoice,
  firstOf,
  headState,
  ignoredPlace,
  recordsOf,
  tabCounts,
  toggleAll,
  withChoice,
} from '../../../../src/renderer/features/review/choice.ts';

const record = (index: number, more: Partial<ReviewRecord> = {}): ReviewRecord => ({
  index,
  source: 0,
  line: 10 + index * 2,
  title: `Paper ${index}`,
  creators: '',
  year: null,
  state: 'new',
  match: null,
  like: null,
  clash: null,
  repeats: null,
  cleaned: 0,
  ...more,
});
const records = [
  record(0),
  record(1, { state: 'known' }),
  record(2, { cleaned: 2 }),
  record(3, { state: 'trashed' }),
];
const review: Review = {
  id: 1,
  name: 'the clipboard',
  format: 'paper-page',
  sources: [
    {
      name: 'the clipboard',
      format: 'paper-page',
      found: records.length,
      encoding: '',
      doubtful: [],
      columns: [],
      columnCount: 0,
      error: null,
    },
  ],
  found: records.length,
  records,
  leftOut: { rejected: 0, ignored: 1 },
  rejected: [],
  ignored: [{ source: 0, line: 1, text: 'new' }],
};

describe('review choice', () => {
  it('ticks of records that join others what is new, or all where every record is kept', () => {
    expect([...firstOf(records.slice(2), false)]).toEqual([2]);
    expect([...firstOf(records.slice(2), true)]).toEqual([2, 3]);
  });

  it('tells where ignored lines stand also when a mended record, which is listed last, stands first', () => {
    const mended = { ...review, records: [...records, record(4, { line: 2 })] };
    expect(ignoredPlace({ ...mended, ignored: [{ source: 0, line: 99, text: 'x' }] })).toBe('after');
    expect(ignoredPlace({ ...mended, ignored: [{ source: 0, line: 5, text: 'x' }] })).toBe('between');
  });

  it('ticks what is new', () => {
    expect(firstChoice(records)).toEqual(new Set([0, 2]));
  });

  it('shows only tabs that hold something', () => {
    expect(tabCounts(review)).toEqual([
      { tab: 'all', count: 4 },
      { tab: 'new', count: 2 },
      { tab: 'known', count: 2 },
      { tab: 'cleaned', count: 1 },
      { tab: 'ignored', count: 1 },
    ]);
    expect(recordsOf(records, 'known').map((one) => one.index)).toEqual([1, 3]);
  });

  it('ticks and clears, and tells the state of the box above', () => {
    const none = withChoice(firstChoice(records), [0, 2], false);
    expect(headState(records, none)).toBe('none');
    expect(headState(records, firstChoice(records))).toBe('some');
    expect(headState(records, withChoice(none, [0, 1, 2, 3], true))).toBe('all');
  });

  it('takes only new records by the box above the list, unless there are none', () => {
    expect(toggleAll(records, new Set())).toEqual(new Set([0, 2]));
    expect(toggleAll(records, new Set([0, 1, 2]))).toEqual(new Set());
    expect(allOf(recordsOf(records, 'known'))).toEqual([1, 3]);
  });

  it('counts known papers that get what they lack', () => {
    const match = {
      id: 1 as ItemId,
      citationKey: 'a',
      title: '',
      creators: '',
      year: null,
      added: 0,
      why: 'doi',
      reason: '',
    };
    const known = [
      record(0, { state: 'known', match: { ...match, fills: ['venue'] } }),
      record(1, { state: 'known', match: { ...match, fills: [] } }),
    ];
    expect(completedCount(known, new Set())).toBe(1);
    expect(completedCount(known, new Set([0]))).toBe(0);
  });

  it('restores the ticked ones of the trash instead of taking them', () => {
    expect(commitLists(records, new Set([3, 0, 1]))).toEqual({ chosen: [0, 1], restore: [3] });
  });

  it('says where ignored lines stand', () => {
    expect(ignoredPlace(review)).toBe('before');
    expect(ignoredPlace({ ...review, ignored: [{ source: 0, line: 99, text: 'x' }] })).toBe('after');
    expect(
      ignoredPlace({
        ...review,
        ignored: [
          { source: 0, line: 1, text: 'x' },
          { source: 0, line: 13, text: 'y' },
        ],
      }),
    ).toBe('between');
  });
});

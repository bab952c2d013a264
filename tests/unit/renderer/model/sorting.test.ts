import { describe, expect, it } from 'vitest';
import type { Sort } from '../../../../src/contract/model/library.ts';
import { clickedSort } from '../../../../src/renderer/model/sorting.ts';

const up = (column: Sort['column']): Sort => ({ column, descending: false });
const down = (column: Sort['column']): Sort => ({ column, descending: true });

describe('clickedSort', () => {
  it('goes ascending, descending, none', () => {
    expect(clickedSort([], 'year', false)).toEqual([up('year')]);
    expect(clickedSort([up('year')], 'year', false)).toEqual([down('year')]);
    expect(clickedSort([down('year')], 'year', false)).toEqual([]);
  });

  it('replaces the other keys, with Shift joins them', () => {
    expect(clickedSort([up('year'), up('title')], 'venue', false)).toEqual([up('venue')]);
    expect(clickedSort([down('year')], 'title', true)).toEqual([down('year'), up('title')]);
    expect(clickedSort([down('year'), up('title')], 'title', true)).toEqual([down('year'), down('title')]);
    expect(clickedSort([down('year'), down('title')], 'title', true)).toEqual([down('year')]);
  });

  it('keeps the three that were chosen last', () => {
    const three = [up('year'), up('title'), up('venue')];
    expect(clickedSort(three, 'rating', true)).toEqual([up('title'), up('venue'), up('rating')]);
  });
});

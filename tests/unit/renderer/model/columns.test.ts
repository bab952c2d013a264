import { describe, expect, it } from 'vitest';
import {
  type ColumnId,
  columns,
  filledColumns,
  gridTracks,
  layoutColumns,
  moveColumn,
  NEARLY_EMPTY,
  readColumns,
  shownColumns,
  toggleColumn,
} from '../../../../src/renderer/model/columns.ts';
import { row } from '../rows.ts';

const all = new Set(columns.map((c) => c.id));
const widths = (placed: readonly { id: ColumnId; width: number }[]): Record<string, number> =>
  Object.fromEntries(placed.map(({ id, width }) => [id, width]));

describe('shownColumns', () => {
  it('shows the usual four in a window of 1280', () => {
    expect(widths(shownColumns([], all, 668))).toEqual({ status: 28, title: 390, creators: 150, year: 52 });
  });

  it('adds venue and rating where the title keeps plenty of room', () => {
    expect(Object.keys(widths(shownColumns([], all, 988)))).toEqual([
      'status',
      'title',
      'creators',
      'year',
      'venue',
      'rating',
    ]);
  });

  it('gives away the width of columns that are empty in the whole view', () => {
    const filled = filledColumns([row({ creators: '', year: null, venue: '', rating: 0 })]);
    expect(widths(shownColumns([], filled, 668))).toEqual({ status: 28, title: 608 });
  });

  it('gives away the width of columns that nearly no row fills: a pasted page with one paper that was known', () => {
    const page = Array.from({ length: 63 }, () => row({ creators: '', year: null, venue: '', rating: 0 }));
    const rows = [...page, row({ creators: 'Zhou et al.', year: 2018 })];
    expect(widths(shownColumns([], filledColumns(rows, NEARLY_EMPTY), 668))).toEqual({
      status: 28,
      title: 608,
    });
    expect(filledColumns(rows).has('creators')).toBe(true);
    const more = [...rows, row({ creators: 'Cao' }), row({ creators: 'Pi' }), row({ creators: 'Li' })];
    expect(filledColumns(more, NEARLY_EMPTY).has('creators')).toBe(true);
  });

  it('keeps to the columns that were chosen', () => {
    expect(Object.keys(widths(shownColumns(['title', 'key'], all, 988)))).toEqual(['title', 'key']);
  });
});

describe('layoutColumns', () => {
  it('shrinks creators and year before anything goes: the window of 900', () => {
    const wanted: ColumnId[] = ['status', 'title', 'creators', 'year'];
    expect(widths(layoutColumns(wanted, all, 472))).toEqual({
      status: 28,
      title: 248,
      creators: 104,
      year: 44,
    });
  });

  it('then drops the rightmost, never the status or the title', () => {
    const wanted: ColumnId[] = ['status', 'title', 'creators', 'year', 'venue'];
    expect(widths(layoutColumns(wanted, all, 472))).toEqual({
      status: 28,
      title: 248,
      creators: 104,
      year: 44,
    });
    expect(Object.keys(widths(layoutColumns(wanted, all, 200)))).toEqual(['status', 'title']);
  });

  it('fills the table exactly, at any width that fits', () => {
    for (let width = 300; width < 2000; width += 7) {
      const placed = layoutColumns(
        columns.map((c) => c.id),
        all,
        width,
      );
      const sum = placed.reduce((total, c) => total + c.width, 8 * (placed.length - 1) + 24);
      expect(sum).toBe(width);
      expect(placed.find((c) => c.id === 'title')?.width).toBeGreaterThanOrEqual(240);
    }
  });
});

describe('chosen columns', () => {
  it('ignores names it does not know and always has the title', () => {
    expect(readColumns(['year', 'colour', 'year'])).toEqual(['title', 'year']);
    expect(readColumns([])).toEqual([]);
  });

  it('puts a column that comes where it usually stands', () => {
    expect(toggleColumn(['status', 'title', 'year'], 'creators')).toEqual([
      'status',
      'title',
      'creators',
      'year',
    ]);
    expect(toggleColumn(['status', 'title', 'year'], 'year')).toEqual(['status', 'title']);
    expect(toggleColumn(['status', 'title'], 'title')).toEqual(['status', 'title']);
    expect(toggleColumn(['title'], 'key')).toEqual(['title', 'key']);
  });

  it('moves a column past another, and nowhere past one that is not there', () => {
    const shown = ['status', 'title', 'creators', 'year'] as const;
    expect(moveColumn(shown, 'year', 'creators')).toEqual(['status', 'title', 'year', 'creators']);
    expect(moveColumn(shown, 'title', 'year')).toEqual(['status', 'creators', 'year', 'title']);
    expect(moveColumn(shown, 'title', 'status')).toEqual(['title', 'status', 'creators', 'year']);
    expect(moveColumn(shown, 'key', 'year')).toEqual([...shown]);
    expect(moveColumn(shown, 'year', 'key')).toEqual([...shown]);
  });

  it('writes grid tracks in rem', () => {
    expect(
      gridTracks([
        { id: 'status', width: 28 },
        { id: 'title', width: 300 },
      ]),
    ).toBe('1.75rem minmax(0, 1fr)');
  });
});

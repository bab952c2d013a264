import { describe, expect, it } from 'vitest';
import { ItemId } from '../../../../src/contract/model/ids.ts';
import { neighbours, type Pages, rowAt, withPage } from '../../../../src/renderer/model/pages.ts';
import { row } from '../rows.ts';

const page = (number: number) =>
  Array.from({ length: 100 }, (_, i) => row({ id: ItemId.parse(number * 100 + i + 1) }));

describe('pages', () => {
  it('finds a row by its index', () => {
    const pages = withPage(new Map(), 2, page(2), { start: 0, end: 40 });
    expect(rowAt(pages, 250)?.id).toBe(251);
    expect(rowAt(pages, 99)).toBeUndefined();
  });

  it('keeps the pages near the viewport when there are too many', () => {
    let pages: Pages = new Map();
    for (let n = 0; n < 60; n++) pages = withPage(pages, n, page(n), { start: n * 100, end: n * 100 + 40 });
    expect(pages.size).toBe(40);
    expect(pages.has(59)).toBe(true);
    expect(pages.has(0)).toBe(false);
  });

  it('names the neighbours, those after first', () => {
    const pages = withPage(new Map(), 0, page(0), { start: 0, end: 40 });
    expect(neighbours(pages, 5, 2).map((r) => r.id)).toEqual([7, 8, 5, 4]);
    expect(neighbours(pages, 99, 2).map((r) => r.id)).toEqual([99, 98]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../../src/contract/model/ids.ts';
import type { ItemRow } from '../../../../src/contract/model/library.ts';
import { statusShares, summarize } from '../../../../src/renderer/features/item/summary.ts';

const row = (id: number, more: Partial<ItemRow> = {}): ItemRow => ({
  id: id as ItemId,
  revision: 1,
  title: `Paper ${id}`,
  creators: '',
  year: null,
  venue: '',
  status: 'inbox',
  priority: 0,
  rating: 0,
  tags: [],
  citationKey: '',
  added: 0,
  trashed: false,
  attachments: 0,
  ...more,
});

describe('summarize', () => {
  it('counts statuses, years and files, in one go or in slices', () => {
    const rows = [
      row(1, { year: 2024 }),
      row(2, { year: 2017, status: 'read', attachments: 1 }),
      row(3, { status: 'read' }),
    ];
    const whole = summarize(rows);
    expect(summarize(rows.slice(1), summarize(rows.slice(0, 1)))).toEqual(whole);
    expect(whole).toMatchObject({ count: 3, years: [2017, 2024], withAttachment: 1, trashed: 0 });
    expect(statusShares(whole)).toEqual([
      { status: 'inbox', count: 1 },
      { status: 'read', count: 2 },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { emptyItem } from '../../../../src/contract/model/item.ts';
import type { Item } from '../../../../src/contract/model/library.ts';
import { changesNothing, clashes } from '../../../../src/renderer/features/item/edit-conflict.ts';

const item = { ...emptyItem(), title: 'Old', citationKey: 'old2020', rating: 0 } as unknown as Item;

describe('clashes', () => {
  it('minds only the fields that the edit sets', () => {
    expect(clashes({ title: 'Mine' }, item, { ...item, rating: 5, venue: 'KDD' })).toBe(false);
    expect(clashes({ title: 'Mine' }, item, { ...item, title: 'Theirs' })).toBe(true);
    expect(clashes({ citationKey: 'mine' }, item, { ...item, citationKey: 'theirs' })).toBe(true);
  });

  it('is none when both wrote the same', () => {
    expect(clashes({ title: 'New' }, item, { ...item, title: 'New' })).toBe(false);
  });
});

describe('changesNothing', () => {
  it('compares whole values', () => {
    expect(changesNothing({ title: 'Old', creators: [] }, item)).toBe(true);
    expect(changesNothing({ title: 'Old', venue: 'KDD' }, item)).toBe(false);
    expect(changesNothing({}, item)).toBe(true);
  });
});

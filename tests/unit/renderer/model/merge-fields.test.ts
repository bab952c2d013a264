import { describe, expect, it } from 'vitest';
import type { MergeField } from '../../../../src/contract/methods/duplicates.ts';
import type { ItemId } from '../../../../src/contract/model/ids.ts';
import { emptyItem } from '../../../../src/contract/model/item.ts';
import type { Item } from '../../../../src/contract/model/library.ts';
import {
  mergeRows,
  noChoice,
  overridden,
  saysOne,
  winnerOf,
  withWinner,
} from '../../../../src/renderer/model/merge-fields.ts';

const item = (id: number, more: Partial<Item>): Item => ({
  ...emptyItem('article-journal'),
  id: id as ItemId,
  uuid: '',
  revision: 1,
  citationKey: `key${id}`,
  keyPinned: false,
  aliases: [],
  status: 'none',
  priority: 0,
  rating: 0,
  tags: [],
  collections: [],
  added: 0,
  modified: 0,
  trashed: null,
  attachments: [],
  edited: [],
  ...more,
});
const plain = (name: 'title' | 'venue' | 'url' | 'abstract' | 'type') => (one: Item) => one[name];
const fields: Record<MergeField, (one: Item) => string> = {
  title: plain('title'),
  venue: plain('venue'),
  url: plain('url'),
  abstract: plain('abstract'),
  type: plain('type'),
  creators: (one) => one.creators.map(({ family }) => family).join(', '),
  issued: () => '',
};

describe('papers field by field', () => {
  const rows = mergeRows(
    [
      item(1, { title: 'One', variables: { page: '1-9', note: 'x' }, edited: ['title'] }),
      item(2, { title: 'ONE', variables: { page: '1-9', volume: '3' }, identifiers: { doi: '10.1/a' } }),
    ],
    { fields },
  );

  it('stand in reading order, without what none of them has', () => {
    expect(rows.map(({ ref }) => ref.name)).toEqual(['title', 'type', 'volume', 'page', 'note', 'doi']);
  });

  it('say where one has to choose, where only some say something, and what was edited by hand', () => {
    const [title, type, volume] = rows;
    expect(title).toMatchObject({ values: ['One', 'ONE'], edited: [true, false], differs: true });
    expect(type && saysOne(type)).toBe(true);
    expect(volume).toMatchObject({ values: ['', '3'], differs: false });
    expect(volume && saysOne(volume)).toBe(false);
  });
});

describe('a choice', () => {
  it('goes before what is taken where nobody chooses', () => {
    const [one, two] = [1 as ItemId, 2 as ItemId];
    const base = { ...noChoice, fields: { title: one, venue: one }, variables: { volume: one } };
    const ref = { kind: 'fields', name: 'title' } as const;
    const choice = overridden(base, withWinner(noChoice, ref, two));
    expect(winnerOf(choice, ref)).toBe(two);
    expect(winnerOf(choice, { kind: 'fields', name: 'venue' })).toBe(one);
    expect(winnerOf(choice, { kind: 'variables', name: 'volume' })).toBe(one);
    expect(winnerOf(choice, { kind: 'identifiers', name: 'doi' })).toBeUndefined();
  });
});

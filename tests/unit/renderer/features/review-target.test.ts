import { describe, expect, it } from 'vitest';
import type { Collection } from '../../../../src/contract/methods/collections.ts';
import type { CollectionId } from '../../../../src/contract/model/ids.ts';
import { emptyItem } from '../../../../src/contract/model/item.ts';
import { filledFields } from '../../../../src/renderer/features/review/filled.ts';
import { lastTag, targetOf, typedTags } from '../../../../src/renderer/features/review/target.ts';
import { shownColour } from '../../../../src/renderer/model/tag-colour.ts';

const collection = (id: number, parent: number | null, name: string): Collection => ({
  id: id as CollectionId,
  parent: parent as CollectionId | null,
  name,
  own: 0,
  all: 0,
});
const tree = [collection(1, null, 'Thesis'), collection(2, 1, 'Related work'), collection(3, null, 'Other')];

describe('the collection that a review goes into', () => {
  it.each([
    ['', null],
    [' / ', null],
    ['Thesis', { id: 1 }],
    ['thesis/related WORK', { id: 2 }],
    ['Thesis / Related work', { id: 2 }],
    ['thesis/New one', { path: 'Thesis/New one' }],
    ['Thesis/Related work/a/b', { path: 'Thesis/Related work/a/b' }],
    ['New', { path: 'New' }],
  ])('%j is %j', (typed, target) => {
    expect(targetOf(typed, tree)).toEqual(target);
  });
});

it('tags are told apart by commas, and the last one is completed', () => {
  expect(typedTags(' to cite, baseline ,, to cite')).toEqual(['to cite', 'baseline']);
  expect(lastTag('to cite,bas')).toEqual({ head: 'to cite, ', piece: 'bas' });
  expect(lastTag('bas')).toEqual({ head: '', piece: 'bas' });
});

it('what would be filled is told field by field, old and new', () => {
  const mine = { ...emptyItem(), venue: '', identifiers: { doi: '10.1/a' }, variables: { page: '1' } };
  const patch = {
    venue: 'Bees',
    identifiers: { doi: '10.1/a', pmid: '7' },
    variables: { page: '1', volume: '3' },
  };
  expect(filledFields(mine, patch)).toEqual([
    { name: 'Venue', before: '', after: 'Bees' },
    { name: 'PubMed number', before: '', after: '7' },
    { name: 'Volume', before: '', after: '3' },
  ]);
});

it('a tag has a colour that follows from its name, and keeps it below another', () => {
  const colour = shownColour({ name: 'Baseline', colour: null });
  expect(colour).not.toBeNull();
  expect(shownColour({ name: 'to cite/baseline', colour: null })).toBe(colour);
  expect(shownColour({ name: 'Baseline', colour: 'plain' })).toBe('plain');
});

import { describe, expect, it } from 'vitest';
import type { Collection } from '../../../../src/contract/methods/collections.ts';
import type { Tag } from '../../../../src/contract/methods/tags.ts';
import { CollectionId, TagId } from '../../../../src/contract/model/ids.ts';
import {
  collectionLines,
  collectionPaths,
  droppedAt,
  liesWithin,
  mostUsed,
  positionsOf,
  stepsOf,
  tagLines,
  tagRowsAbove,
} from '../../../../src/renderer/model/organised.ts';

const cid = (n: number): CollectionId => CollectionId.parse(n);
const collection = (id: number, parent: number | null, name: string): Collection => ({
  id: cid(id),
  parent: parent === null ? null : cid(parent),
  name,
  own: 0,
  all: 0,
});
const tag = (id: number, name: string, count = 1): Tag => ({
  id: TagId.parse(id),
  name,
  colour: null,
  count,
  all: count,
});

// Children may come before their parents.
const tree = [
  collection(3, 1, 'Related work'),
  collection(1, null, 'Thesis'),
  collection(4, 3, 'Old'),
  collection(2, null, 'Reading group'),
  collection(5, 1, 'Method'),
];

describe('collectionLines', () => {
  it('flattens the tree, leaving out what lies below closed lines', () => {
    const draw = (isOpen?: (key: string) => boolean) =>
      collectionLines(tree, isOpen).map(({ label, depth, expanded }) => [label, depth, expanded]);
    expect(draw()).toEqual([
      ['Thesis', 0, true],
      ['Related work', 1, true],
      ['Old', 2, null],
      ['Method', 1, null],
      ['Reading group', 0, null],
    ]);
    expect(draw((key) => key === 'collection:1')).toEqual([
      ['Thesis', 0, true],
      ['Related work', 1, false],
      ['Method', 1, null],
      ['Reading group', 0, null],
    ]);
  });

  it('takes a tree of 20,000 levels', () => {
    const deep = Array.from({ length: 20_000 }, (_, i) => collection(i + 1, i === 0 ? null : i, `c${i}`));
    expect(collectionLines(deep)).toHaveLength(20_000);
    expect(liesWithin(deep, cid(20_000), cid(1))).toBe(true);
  });

  it('names collections by their paths', () => {
    expect(collectionPaths(tree).get(cid(4))).toBe('Thesis / Related work / Old');
    expect(collectionPaths(tree).get(cid(2))).toBe('Reading group');
  });
});

describe('moving collections', () => {
  it('knows the steps a collection can take', () => {
    expect(stepsOf(tree, cid(5))).toEqual({
      up: { parent: 1, before: 3 },
      down: null,
      into: { parent: 3, before: null },
      out: { parent: null, before: 2 },
    });
    expect(stepsOf(tree, cid(1))).toEqual({
      up: null,
      down: { parent: null, before: null },
      into: null,
      out: null,
    });
    expect(stepsOf(tree, cid(99)).up).toBeNull();
  });

  it('drops above, into and below a line', () => {
    expect(droppedAt(tree, cid(3), 'before')).toEqual({ parent: 1, before: 3 });
    expect(droppedAt(tree, cid(3), 'into')).toEqual({ parent: 3, before: null });
    expect(droppedAt(tree, cid(3), 'after')).toEqual({ parent: 1, before: 5 });
    expect(droppedAt(tree, cid(2), 'after')).toEqual({ parent: null, before: null });
    expect(liesWithin(tree, cid(4), cid(1))).toBe(true);
    expect(liesWithin(tree, cid(1), cid(4))).toBe(false);
  });
});

describe('tagLines', () => {
  it('nests by the slash whatever the case, with steps that are no tags themselves', () => {
    const tags = [tag(1, 'baseline'), tag(2, 'Methods'), tag(3, 'methods/regression'), tag(4, 'to/cite')];
    expect(tagLines(tags).map(({ key, label, depth, value }) => [key, label, depth, value?.id])).toEqual([
      ['tag:1', 'baseline', 0, 1],
      ['tag:2', 'Methods', 0, 2],
      ['tag:3', 'regression', 1, 3],
      ['tags:to', 'to', 0, undefined],
      ['tag:4', 'cite', 1, 4],
    ]);
    expect(tagLines(tags, () => false).map(({ label }) => label)).toEqual(['baseline', 'Methods', 'to']);
  });

  it('keeps the most used of very many, in their order', () => {
    const tags = [tag(1, 'a', 5), tag(2, 'b', 1), tag(3, 'c', 9)];
    expect(mostUsed(tags, 2).map(({ name }) => name)).toEqual(['a', 'c']);
    expect(mostUsed(tags, 3)).toBe(tags);
    expect(mostUsed(tags, 2, 'tag:2').map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});

describe('tagRowsAbove', () => {
  it('names the lines above a tag as the tree draws them, also steps that are no tag', () => {
    const tags = [tag(1, 'Méthode'), tag(2, 'methode/deep/net'), tag(3, 'plain')];
    expect(tagRowsAbove(tags, tags[1]?.id as Tag['id'])).toEqual(['tag:1', 'tags:methode/deep']);
    expect(tagLines(tags).map(({ key }) => key)).toEqual(['tag:1', 'tags:methode/deep', 'tag:2', 'tag:3']);
    expect(tagRowsAbove(tags, tags[2]?.id as Tag['id'])).toEqual([]);
  });
});

describe('positionsOf', () => {
  it('counts those beside a line, not those below it', () => {
    const lines = [0, 1, 1, 2, 0, 1].map((depth, i) => ({ key: `k${i}`, depth }));
    expect([...positionsOf(lines).values()]).toEqual([
      { at: 1, of: 2 },
      { at: 1, of: 2 },
      { at: 2, of: 2 },
      { at: 1, of: 1 },
      { at: 2, of: 2 },
      { at: 1, of: 1 },
    ]);
  });
});

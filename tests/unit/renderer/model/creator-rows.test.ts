import { describe, expect, it } from 'vitest';
import {
  creatorRow,
  creatorsOf,
  emptyCreator,
  moveRow,
  pasteCreators,
  withNames,
} from '../../../../src/renderer/model/creator-rows.ts';

const person = (family: string, given = '', more: object = {}) => ({
  ...emptyCreator(),
  family,
  given,
  ...more,
});
const rows = (...families: string[]) => families.map((family) => creatorRow(person(family, 'A.')));
const families = (list: ReturnType<typeof rows>): string[] =>
  list.map(({ creator }) => creator.family || creator.literal);

describe('rows of creators', () => {
  it('move, and stay in the list at its ends', () => {
    const list = rows('a', 'b', 'c');
    expect(families(moveRow(list, 0, 2))).toEqual(['b', 'c', 'a']);
    expect(families(moveRow(list, 2, 0))).toEqual(['c', 'a', 'b']);
    expect(families(moveRow(list, 1, 9))).toEqual(['a', 'c', 'b']);
    expect(families(moveRow(list, 1, -1))).toEqual(['b', 'a', 'c']);
  });

  it('take a pasted list, with the role of the row it is pasted at', () => {
    const [blank] = [creatorRow(emptyCreator('editor'))];
    const pasted = pasteCreators([...rows('a'), blank], 1, 'Zhou, Guorui; {OLMo Team} (translator)');
    expect(pasted && creatorsOf(pasted)).toEqual([
      person('a', 'A.'),
      person('Zhou', 'Guorui', { role: 'editor' }),
      { ...emptyCreator('translator'), literal: 'OLMo Team' },
    ]);
    const behind = pasteCreators(rows('a', 'b'), 0, 'Guorui Zhou and Kun Gai');
    expect(behind && families(behind)).toEqual(['a', 'Zhou', 'Gai', 'b']);
  });

  it('leave a pasted part of a name to the field', () => {
    expect(pasteCreators(rows('a'), 0, 'van der Berg')).toBeNull();
    expect(pasteCreators(rows('a'), 0, 'Zhou, Guorui')).toBeNull();
    const filled = pasteCreators([creatorRow(emptyCreator())], 0, 'Zhou, Guorui');
    expect(filled && creatorsOf(filled)).toEqual([person('Zhou', 'Guorui')]);
  });

  it('change between one name and two without losing any', () => {
    const row = creatorRow(person('Beethoven', 'Ludwig', { particle: 'van', role: 'composer' }));
    const one = withNames(row, true);
    expect(one.creator).toEqual({ ...emptyCreator('composer'), literal: 'Ludwig van Beethoven' });
    expect(withNames(one, false).creator).toEqual(row.creator);
  });

  it('leave out blank ones', () => {
    expect(creatorsOf([creatorRow(emptyCreator()), creatorRow(person(' Zhou ', ' Guorui '))])).toEqual([
      person('Zhou', 'Guorui'),
    ]);
  });

  it('keep 3,000 quickly', () => {
    const text = Array.from({ length: 3000 }, (_, i) => `Family${i}, Ada`).join('; ');
    expect(pasteCreators([creatorRow(emptyCreator())], 0, text)).toHaveLength(3000);
  });
});

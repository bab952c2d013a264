import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/language/distance.ts';

describe('editDistance', () => {
  it.each([
    ['network', 'network', 0],
    ['netwrok', 'network', 1],
    ['network', 'networks', 1],
    ['nework', 'network', 1],
    ['metwork', 'network', 1],
    ['entwrok', 'network', 2],
    ['kitten', 'sitting', 3],
    ['', 'ab', 2],
  ])('%s → %s: %i', (a, b, far) => {
    expect(editDistance(a, b, 3)).toBe(far);
    expect(editDistance(b, a, 3)).toBe(far);
  });

  it('stops above what is asked for', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    expect(editDistance('kitten', 'a much longer word', 2)).toBe(3);
    expect(editDistance('abcdef', 'uvwxyz', 1)).toBe(2);
  });
});

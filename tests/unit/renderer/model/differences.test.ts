import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../../src/renderer/model/differences.ts';

const marked = (parts: { text: string; differs: boolean }[]): string =>
  parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

describe('differences', () => {
  it.each([
    ['Journal of Tests', 'Journal of Trials', 'Journal of [Tests]', 'Journal of [Trials]'],
    ['', 'KDD', '', '[KDD]'],
    ['KDD', '', '[KDD]', ''],
    ['a, b', 'a, b, c', 'a, b', 'a, b[, c]'],
    ['same', 'same', 'same', 'same'],
    ['x 😀 y', 'x 😁 y', 'x [😀] y', 'x [😁] y'],
    ['volume 1', 'volume 12', 'volume [1]', 'volume [12]'],
  ])('of %j and %j', (before, after, one, other) => {
    const found = differences(before, after);
    expect([marked(found.before), marked(found.after)]).toEqual([one, other]);
  });

  it('shortens what both share', () => {
    const [a, b] = [`${'x '.repeat(500)}old end`, `${'x '.repeat(500)}new end`];
    const found = differences(a, b);
    expect(marked(found.before)).toMatch(/^….{30,50}\[old\] end$/);
  });

  it('gives both texts back where they are short', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30, unit: 'grapheme' }), fc.string({ maxLength: 30 }), (a, b) => {
        const found = differences(a, b);
        expect(found.before.map(({ text }) => text).join('')).toBe(a);
        expect(found.after.map(({ text }) => text).join('')).toBe(b);
      }),
    );
  });
});

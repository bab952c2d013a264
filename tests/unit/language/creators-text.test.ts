import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Creator } from '../../../src/contract/model/item.ts';
import { formatCreators, parseCreators, spokenCreator } from '../../../src/language/creators-text.ts';

const person = (family: string, given = '', more: Partial<Creator> = {}): Creator => ({
  role: 'author',
  family,
  given,
  particle: '',
  suffix: '',
  literal: '',
  ...more,
});

describe('formatCreators', () => {
  it('writes family and given names, particles, suffixes, bodies and roles', () => {
    const creators = [
      person('Zhou', 'Guorui'),
      person('Beethoven', 'Ludwig', { particle: 'van' }),
      person('King', 'Martin Luther', { suffix: 'Jr.' }),
      person('', '', { literal: 'OLMo Team' }),
      person('Knuth', 'Donald E.', { role: 'editor' }),
    ];
    expect(formatCreators(creators)).toBe(
      'Zhou, Guorui; van Beethoven, Ludwig; King, Jr., Martin Luther; {OLMo Team}; Knuth, Donald E. (editor)',
    );
  });
});

describe('parseCreators', () => {
  it('reads what formatCreators writes', () => {
    const text =
      'Zhou, Guorui; van Beethoven, Ludwig; King, Jr., Martin; {OLMo Team}; Knuth, Donald (editor)';
    expect(parseCreators(text)).toEqual([
      person('Zhou', 'Guorui'),
      person('Beethoven', 'Ludwig', { particle: 'van' }),
      person('King', 'Martin', { suffix: 'Jr.' }),
      person('', '', { literal: 'OLMo Team' }),
      person('Knuth', 'Donald', { role: 'editor' }),
    ]);
  });

  it.each([
    ['Guorui Zhou, Xiaoqiang Zhu, Chengru Song'],
    ['Guorui Zhou and Xiaoqiang Zhu and Chengru Song'],
    ['Guorui Zhou\nXiaoqiang Zhu\nChengru Song'],
    ['Guorui Zhou; Xiaoqiang Zhu; Chengru Song;'],
    ['Guorui Zhou, Xiaoqiang Zhu & Chengru Song'],
    ['Zhou, Guorui and Zhu, Xiaoqiang and Song, Chengru'],
  ])('reads lists pasted from pages: %j', (text) => {
    expect(parseCreators(text)).toEqual([
      person('Zhou', 'Guorui'),
      person('Zhu', 'Xiaoqiang'),
      person('Song', 'Chengru'),
    ]);
  });

  it('takes one word for a family name and keeps spoken particles with it', () => {
    expect(parseCreators('Plato; Laurens van der Maaten')).toEqual([
      person('Plato'),
      person('Maaten', 'Laurens', { particle: 'van der' }),
    ]);
  });

  it('keeps words in brackets that are no role', () => {
    expect(parseCreators('Smith, Anna (Annie)')).toEqual([person('Smith', 'Anna (Annie)')]);
  });

  it('is empty for blank text', () => {
    expect(parseCreators(' \n; ;')).toEqual([]);
  });

  it('keeps creators it had, whatever their text leaves unsaid, in the new order', () => {
    const odd = person('de la Cruz', 'Juan');
    const other = person('Zhou', 'Guorui');
    expect(parseCreators('Zhou, Guorui; de la Cruz, Juan', [odd, other])).toEqual([other, odd]);
  });

  it('gives back any creators that it was given', () => {
    const word = fc
      .stringMatching(/^[A-Za-zéß;,{}() -]{0,12}$/)
      .map((text) => text.replaceAll(/[{}]/g, '').trim());
    const creator = fc
      .record({ family: word, given: word, suffix: word, literal: fc.oneof(fc.constant(''), word) })
      .map((parts) =>
        person(parts.family || 'Name', parts.given, { suffix: parts.suffix, literal: parts.literal }),
      );
    fc.assert(
      fc.property(fc.array(creator, { minLength: 1, maxLength: 6 }), (creators) => {
        const back = parseCreators(formatCreators(creators), creators);
        expect(formatCreators(back)).toBe(formatCreators(creators));
      }),
    );
  });
});

describe('spokenCreator', () => {
  it('writes names as people say them', () => {
    expect(spokenCreator(person('Beethoven', 'Ludwig', { particle: 'van' }))).toBe('Ludwig van Beethoven');
    expect(spokenCreator(person('', '', { literal: 'OLMo Team' }))).toBe('OLMo Team');
    expect(spokenCreator(person('King', 'Martin Luther', { suffix: 'Jr.' }))).toBe('Martin Luther King, Jr.');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Creator } from '../../../src/contract/model/item.ts';
import { foldKey, type KeyData, makeKey, mendKey, validKey } from '../../../src/language/key.ts';

const creator = (more: Partial<Creator>): Creator => ({
  role: 'author',
  family: '',
  given: '',
  particle: '',
  suffix: '',
  literal: '',
  ...more,
});

function data(family: string | Partial<Creator> | null, year: number | null, title: string): KeyData {
  return {
    creators: family === null ? [] : [creator(typeof family === 'string' ? { family } : family)],
    issued: year === null ? null : { parts: [[year]], text: '', circa: false },
    title,
  };
}

const free = (): boolean => false;

describe('makeKey', () => {
  it.each<[KeyData, string]>([
    [data('Zhou', 2018, 'Deep Learning for X'), 'zhou2018deep'],
    [data('Vaswani', 2017, 'Attention is All you Need'), 'vaswani2017attention'],
    [
      data({ family: 'Oord', particle: 'van den' }, 2016, '{WaveNet}: A Generative Model'),
      'vandenoord2016wavenet',
    ],
    [data("O'Brien-Smith", 2001, 'The the'), 'obriensmith2001the'],
    [data('Müller', 1999, 'Über die Straße'), 'muller1999strasse'],
    [data('Łukasiewicz', 1930, 'O logice'), 'lukasiewicz1930logice'],
    [data('Чебышёв', 1850, 'О простых числах'), 'chebyshev1850prostykh'],
    [data('Yosinski', 2014, 'How transferable are features?'), 'yosinski2014transferable'],
    [data('Kubrick', 1968, '2001: A Space Odyssey'), 'kubrick1968space'],
    [data('Orwell', 1949, '1984'), 'orwell19491984'],
    [data('Lloyd', null, '$k$-means clustering'), 'lloydkmeans'],
    [data('Hugo', 1862, "L'homme qui rit"), 'hugo1862homme'],
    [data('He', 2020, 'Self-Attention and more'), 'he2020selfattention'],
    [
      data({ literal: 'The ATLAS Collaboration' }, 2012, 'Observation of'),
      'atlascollaboration2012observation',
    ],
    [data({ family: 'Knuth', role: 'editor' }, 1990, 'Papers'), 'knuth1990papers'],
    [data(null, 2020, 'On the Opportunities and Risks of Models'), 'opportunitiesrisks2020'],
    [data(null, null, 'A Survey'), 'survey'],
    [data('王', 2019, '深度学习'), 'item2019'],
    [data(null, null, '深度学习'), 'item'],
    [{ ...data(null, null, '深度学习'), identifiers: { arxiv: '2401.01234' } }, 'arxiv2401.01234'],
    [data('Nobody', 2000, ''), 'nobody2000'],
  ])('%# %j', (item, key) => {
    expect(makeKey(item, free)).toBe(key);
  });

  it('gives suffixes in order: none, a, b, …, z, aa', () => {
    const taken = new Set<string>();
    const keys = Array.from({ length: 60 }, () => {
      const key = makeKey(data('Li', 2020, 'Deep'), (k) => taken.has(k));
      taken.add(key);
      return key.replace('li2020deep', '');
    });
    expect(keys.slice(0, 4)).toEqual(['', 'a', 'b', 'c']);
    expect(keys.slice(25, 30)).toEqual(['y', 'z', 'aa', 'ab', 'ac']);
    expect(new Set(keys).size).toBe(60);
  });

  it('asks for folded keys, and few of them among ten thousand that share one', () => {
    let asked = 0;
    const key = makeKey(data('Li', 2020, 'Deep'), (k) => {
      asked += 1;
      expect(k).toBe(foldKey(k));
      return k.length < 'li2020deep'.length + 3;
    });
    expect(key).toBe('li2020deepaaa');
    expect(asked).toBeLessThan(60);
  });

  it('is never empty, always valid and lower-case ASCII', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.option(fc.integer({ min: -3000, max: 3000 })),
        (family, literal, title, year) => {
          const key = makeKey(data({ family, literal }, year, title), free);
          expect(key).toMatch(/^[a-z0-9.-]+$/);
          expect(validKey(key)).toBe(true);
        },
      ),
    );
  });
});

describe('keys from elsewhere', () => {
  it.each([
    'zhou2018deep',
    'DBLP:conf/nips/Vaswani17',
    'a+b/c?d.e_f-g',
    'müller2010',
    '王2019',
    'smith&jones',
  ])('%s is valid', (key) => {
    expect(validKey(key)).toBe(true);
    expect(mendKey(key)).toBe(key);
  });

  it.each([
    ['', 'item'],
    ['Smith 2010', 'Smith2010'],
    ['a,b', 'ab'],
    ['{x}', 'x'],
    ['50%#', '50'],
    ["O'Neil", 'ONeil'],
    ['M\\"uller', 'Muller'],
    ['a\u0000b', 'ab'],
    ['~=()', 'item'],
  ])('%j is mended to %s', (key, mended) => {
    expect(validKey(key)).toBe(false);
    expect(mendKey(key)).toBe(mended);
    expect(validKey(mended)).toBe(true);
  });
});

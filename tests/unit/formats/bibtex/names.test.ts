import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Creator } from '../../../../src/contract/model/item.ts';
import { formatNames, parseName, parseNames } from '../../../../src/formats/bibtex/names.ts';
import { person } from './items.ts';

const raw = String.raw;
const literal = (text: string): Creator => person('', '', { literal: text });

describe('parseName', () => {
  it.each<[string, Creator]>([
    ['Donald E. Knuth', person('Knuth', 'Donald E.')],
    ['Knuth, Donald~E.', person('Knuth', 'Donald E.')],
    ['Ludwig van Beethoven', person('Beethoven', 'Ludwig', { particle: 'van' })],
    ['van Beethoven, Ludwig', person('Beethoven', 'Ludwig', { particle: 'van' })],
    [
      raw`Charles Louis Xavier Joseph de la Vall{\'e}e Poussin`,
      person('Vallée Poussin', 'Charles Louis Xavier Joseph', { particle: 'de la' }),
    ],
    ['De la Cruz, Juan', person('Cruz', 'Juan', { particle: 'De la' })],
    ['{de la Cruz}, Juan', person('de la Cruz', 'Juan')],
    ['King, Jr., Martin Luther', person('King', 'Martin Luther', { suffix: 'Jr.' })],
    ['von Last, Jr, First Middle', person('Last', 'First Middle', { particle: 'von', suffix: 'Jr' })],
    ['Aristotle', person('Aristotle')],
    ['Jean-Paul Sartre', person('Sartre', 'Jean-Paul')],
    [raw`M{\"u}ller, J{\"o}rg`, person('Müller', 'Jörg')],
    [raw`{\'E}mile {\O}sterg{\aa}rd`, person('Østergård', 'Émile')],
    ['{The ATLAS Collaboration}', literal('The ATLAS Collaboration')],
    ['{{NASA}}', literal('NASA')],
    ['{Barnes and Noble, Inc.}', literal('Barnes and Noble, Inc.')],
    [raw`{\"O}zg{\"u}r, A.`, person('Özgür', 'A.')],
    ['王伟', person('王伟')],
    ['王, 伟', person('王', '伟')],
    ['family=Simon, given=Jean, prefix=de, useprefix=true', person('Simon', 'Jean', { particle: 'de' })],
    ['others', literal('others')],
    ['jean de la fontaine', person('fontaine', '', { particle: 'jean de la' })],
    ['Smith, ', person('Smith')],
  ])('%s', (text, name) => {
    expect(parseName(text)).toEqual(name);
  });

  it('says null to nothing', () => {
    expect(parseName(' ')).toBeNull();
    expect(parseName('{}')).toBeNull();
    expect(parseName(',')).toBeNull();
  });
});

describe('parseNames', () => {
  it('parts names at "and" outside braces, whatever blanks and case', () => {
    expect(
      parseNames('A B and\n  {C and D} AND Sandra Andrew and others', 'editor').map(
        (c) => c.literal || c.family,
      ),
    ).toEqual(['B', 'C and D', 'Andrew', 'others']);
    expect(parseNames('A B and  and C D', 'author')).toHaveLength(2);
    expect(parseNames('', 'author')).toEqual([]);
  });
});

describe('formatNames', () => {
  it('writes what BibTeX can neither misread nor cut in two', () => {
    expect(
      formatNames(
        [
          person('Müller', 'Jörg'),
          person('Poussin', 'C.', { particle: 'de la' }),
          person('King', 'M. L.', { suffix: 'Jr.' }),
          person('García y Vega', 'J.'),
          literal('AT&T Labs'),
          literal('The ATLAS Collaboration'),
          person('王', '伟'),
          literal('others'),
        ],
        { ascii: true, isCut: true },
      ),
    ).toBe(
      raw`M{\"u}ller, J{\"o}rg and de la Poussin, C. and King, Jr., M. L. and {Garc{\'i}a y Vega}, J. and {\relax AT\&T Labs} and {The ATLAS Collaboration} and {\relax 王}, {\relax 伟} and others`,
    );
  });

  it('is read back the same', () => {
    const word = fc
      .stringMatching(/^[A-ZÄÖÜŁÉ王][a-zäöüéßø'&_%.-]{0,8}$/u)
      .filter((w) => !/^(?:and|others)$/i.test(w) && !/-{2}|'{2}/.test(w));
    const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
    const people = fc.record({
      family: words,
      given: words,
      particle: fc.constantFrom('', 'van', 'de la', 'von der'),
      suffix: fc.constantFrom('', 'Jr.', 'III'),
    });
    const bodies = fc
      .array(fc.oneof(word, fc.constant('and')), { minLength: 2, maxLength: 4 })
      .map((list) => ({ literal: list.join(' ') }));
    const creators = fc
      .array(fc.oneof(people, bodies), { maxLength: 5 })
      .map((list) => list.map((c) => person('', '', c)));
    fc.assert(
      fc.property(creators, fc.boolean(), fc.boolean(), (list, ascii, isCut) => {
        expect(parseNames(formatNames(list, { ascii, isCut }), 'author')).toEqual(list);
      }),
    );
  });
});

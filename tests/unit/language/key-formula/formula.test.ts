import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Creator, emptyItem, type ItemData } from '../../../../src/contract/model/item.ts';
import { makeKey, validKey } from '../../../../src/language/key.ts';
import type { Formula, KeyFormula } from '../../../../src/language/key-formula/formula.ts';
import { defaultFormula, formulaPresets } from '../../../../src/language/key-formula/presets.ts';
import { formatFormula } from '../../../../src/language/key-formula/print.ts';
import { readFormula } from '../../../../src/language/key-formula/read-formula.ts';
import { fields, filters } from '../../../../src/language/key-formula/vocabulary.ts';

const name = (family: string, given: string, more: Partial<Creator> = {}): Creator => ({
  role: 'author',
  family,
  given,
  particle: '',
  suffix: '',
  literal: '',
  ...more,
});

const paper: ItemData = {
  ...emptyItem('paper-conference'),
  title: 'Deep Interest Network for Click-Through Rate Prediction',
  creators: [name('Zhou', 'Guorui'), name('Zhu', 'Xiaoqiang'), name('Song', 'Chenru'), name('Gai', 'Kun')],
  issued: { parts: [[2018, 7, 19]], text: '', circa: false },
  venue: 'Proceedings of the ACM Conference on Knowledge Discovery & Data Mining',
  identifiers: { doi: '10.1145/3219819.3219823' },
  variables: { page: '1059-1068', volume: '24', 'container-title-short': 'KDD', language: 'en' },
};
const book: ItemData = {
  ...emptyItem('book'),
  title: 'Die Hard in Köln: 王',
  creators: [name('Müller-Lüdenscheid', 'Änne', { role: 'editor' })],
  variables: { language: 'en-GB' },
};

function formulaOf(source: string): KeyFormula {
  const read = readFormula(source);
  if ('problem' in read) throw new Error(read.problem.message);
  return read.formula;
}

const free = (): boolean => false;
const key = (source: string, item: ItemData = paper): string => makeKey(item, free, formulaOf(source));

describe('a formula makes', () => {
  it.each([
    ['author.lower + year + shorttitle(1)', 'zhou2018deep'],
    ['author(2) + author(-1)', 'ZhuGai'],
    ['authors(2, "-", "EtAl")', 'Zhou-ZhuEtAl'],
    ['authors(9, "", "EtAl")', 'ZhouZhuSongGai'],
    ['authors(3, "", "+", 1) + shortyear', 'ZZS+18'],
    ['given.first(1) + given(2).abbr', 'GX'],
    ['shorttitle(3, 3)', 'DeepInterestNetwork'],
    ['camel', 'DeepInterestNetworkClickThroughRatePrediction'],
    ['title.words(2).condense("_").upper', 'DEEP_INTEREST'],
    ['venue.skipwords.abbr', 'PACKDDM'],
    ['shortvenue + volume + ":" + firstpage + "-" + lastpage', 'KDD24:1059-1068'],
    ['date("%Y-%m-%d") + "/" + date', '2018-07-19/20180719'],
    ['year.substring(3, 2) + month + day', '180719'],
    ['doi.replace("10.", "").replace("/", "_")', '1145_3219819.3219823'],
    ['if(type(book, chapter), "b", "a") + year', 'a2018'],
    ['if(author(5), "many", "few")', 'few'],
    ['if(title.longer(20), shorttitle(1), title)', 'deep'],
    ['(pmid | isbn | volume).prefix("v")', 'v24'],
    ['pmid.prefix("pm") | author', 'Zhou'],
    ['field("nothing").default(author)', 'Zhou'],
    ["author + ' ' + 'x, y'", 'Zhouxy'],
    ['"" + pmid', 'item2018'],
    ['publisher-place.default("np")', 'np'],
  ])('%s: %s', (source, made) => {
    expect(key(source)).toBe(made);
  });

  it.each([
    ['author', 'MullerLudenscheid'],
    ['onlyauthor | "none"', 'none'],
    ['unicode(author.lower)', 'müllerlüdenscheid'],
    ['unicode(title.last(1))', '王'],
    // "die" is an article in German only.
    ['shorttitle(2)', 'hardkoln'],
    ['shorttitle(2, 0, "item")', 'diehard'],
    ['shorttitle(2, 0, "de")', 'hardin'],
    ['year | "nd"', 'nd'],
  ])('of a book without authors %s: %s', (source, made) => {
    expect(key(source, book)).toBe(made);
  });

  it('suffixes of the kind that it says', () => {
    const all = (source: string): string[] => {
      const taken = new Set<string>();
      return Array.from({ length: 3 }, () => {
        const made = makeKey(paper, (folded) => taken.has(folded), formulaOf(source));
        taken.add(made.toLowerCase());
        return made;
      });
    };
    expect(all('author')).toEqual(['Zhou', 'Zhoua', 'Zhoub']);
    expect(all('author + suffix("-1")')).toEqual(['Zhou', 'Zhou-1', 'Zhou-2']);
    expect(all('author + suffix("_A")')).toEqual(['Zhou', 'Zhou_A', 'Zhou_B']);
    expect(all('author + suffix(2)')).toEqual(['Zhou', 'Zhou2', 'Zhou3']);
  });

  it('the keys that the presets show', () => {
    for (const { formula, example } of formulaPresets) expect(key(formula)).toBe(example);
  });
});

describe('other programs’ formulas', () => {
  it.each([
    [
      'auth.lower + shorttitle(3,3) + year',
      'author.lower + shorttitle(3, 3) + year',
      'zhouDeepInterestNetwork2018',
    ],
    ['auth(3, 2) + Year', 'author(2).first(3) + year', 'Zhu2018'],
    ['authors(n=2, sep="_") + publicationTitle.abbr', 'authors(2, "_") + venue.abbr', 'Zhou_ZhuPotACoKDDM'],
    ['authEtal2.lower', '(author + if(author(3), ".etal", author(2).prefix("."))).lower', 'zhou.etal'],
    ['[auth][year]', 'author + year', 'Zhou2018'],
    [
      '[auth:lower]_[veryshorttitle]_[shortyear]',
      'author.lower + "_" + shorttitle(1) + "_" + shortyear',
      'zhou_deep_18',
    ],
    ['[auth3_1]:[title:abbr]', 'author.first(3) + ":" + camel.abbr', 'Zho:D'],
    ['[authors2][journal:(nn)]', 'authors(2) + venue.default("nn")', null],
    [
      '[auth.auth.ea][auth.etal]',
      'authors(2, ".", ".ea") + author + if(author(3), ".etal", author(2).prefix("."))',
      'Zhou.Zhu.eaZhou.etal',
    ],
    [
      '[authorsAlpha][shortyear]',
      'if(author(5), authors(3, "", "+", 1), if(author(2), authors(4, "", "", 1), author.first(3))) + shortyear',
      'ZZSG18',
    ],
  ])('%s is %s', (source, own, made) => {
    expect(readFormula(source)).toMatchObject({ converted: own });
    if (made !== null) expect(key(source)).toBe(made);
  });
});

describe('what is wrong is said, with the place', () => {
  it.each([
    ['', 0, 0, /at least one field/],
    ['author +', 8, 0, /“\(” was expected, but the formula ends/],
    ['author year', 7, 4, /“\+”, a “\|” or the end was expected, but “year”/],
    ['autor + year', 0, 5, /no field “autor”\. Did you mean author\?/],
    ['author.loewr', 7, 5, /no filter “loewr”\. Did you mean lower\?/],
    ['title.first', 11, 0, /first needs first\(n\)/],
    ['title.first(x)', 12, 1, /takes a number as n/],
    ['year(3)', 5, 1, /takes nothing in brackets/],
    ['"abc', 0, 4, /never closed/],
    ['author + “x”', 9, 1, /straight quotes/],
    ['(author', 7, 0, /“\)” was expected/],
    ['lower', 0, 5, /stands after a field and a point/],
    ['keyword(1)', 0, 7, /change too often/],
    ['suffix("-1") + year', 0, 6, /at the end/],
    ['suffix("x")', 7, 3, /ends with a, A, 0, 1 or 2/],
    ['author & year', 7, 1, /no sign “&”/],
    ['[auth][yaer]', 7, 4, /no field “yaer”/],
    ['[auth:regex("a","b")]', 6, 14, /no counterpart/],
    ['[auth', 0, 5, /never closed/],
    [`${'('.repeat(60)}author`, 40, 1, /40 deep/],
    ['x'.repeat(2001), 2000, 1, /at most 2000/],
  ])('%s', (source, at, length, message) => {
    const read = readFormula(source);
    expect(read).toMatchObject({ problem: { at, length } });
    expect('problem' in read ? read.problem.message : '').toMatch(message);
  });
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 12 });
const quotable = anyText.map((value) => value.replaceAll(/["']/g, ''));
const leaf: fc.Arbitrary<Formula> = fc.oneof(
  quotable.map((text): Formula => ({ kind: 'text', text })),
  fc
    .constantFrom('year', 'title', 'venue', 'volume', 'publisher-place')
    .map((name): Formula => ({ kind: 'field', name, args: [] })),
  fc.integer({ min: -3, max: 9 }).map((n): Formula => ({ kind: 'field', name: 'author', args: [n] })),
  fc
    .tuple(fc.nat(9), fc.nat(9))
    .map(([n, m]): Formula => ({ kind: 'field', name: 'shorttitle', args: [n, m, ''] })),
);
const anyFormula = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(tie('formula'), fc.constantFrom('lower', 'upper', 'abbr', 'ascii'))
      .map(([of, filter]): Formula => ({ kind: 'filter', of, name: filter, args: [] })),
    fc
      .tuple(tie('formula'), tie('formula'))
      .map(([of, arg]): Formula => ({ kind: 'filter', of, name: 'postfix', args: [arg] })),
    fc
      .tuple(tie('formula'), quotable, quotable)
      .map(([of, find, put]): Formula => ({ kind: 'filter', of, name: 'replace', args: [find, put] })),
    fc
      .tuple(tie('formula'), tie('formula'), tie('formula'))
      .map(([test, yes, no]): Formula => ({ kind: 'if', test, yes, no })),
    tie('formula').map((of): Formula => ({ kind: 'unicode', of })),
  ),
})).formula;

describe('any formula', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyFormula, anyFormula, fc.constantFrom('a', '1', 'A'), quotable, (a, b, style, before) => {
        const formula: KeyFormula = {
          formula: { kind: 'first', ways: [a, { kind: 'join', parts: [b, { kind: 'text', text: 'x' }] }] },
          suffix: { before, style: style as 'a' },
        };
        expect(formatFormula(formulaOf(formatFormula(formula)))).toBe(formatFormula(formula));
      }),
      { numRuns: 60 },
    );
  });

  it('gives a valid key of bounded length for any item', () => {
    fc.assert(
      fc.property(anyFormula, anyText, anyText, anyText, (formula, family, title, venue) => {
        const item = { ...paper, title: title.repeat(40), venue, creators: [name(family, venue)] };
        const made = makeKey(item, free, { formula, suffix: { before: '', style: 'a' } });
        expect(validKey(made)).toBe(true);
        expect(made.length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 100 },
    );
  });

  it('text is read or refused, and never fails', () => {
    const words = fc.constantFrom(
      ...Object.keys(fields),
      ...Object.keys(filters),
      '(',
      ')',
      '.',
      '+',
      '|',
      ',',
      '"',
      '[',
      ']',
      '1',
      ':',
      'if',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(words, { maxLength: 12 }).map((all) => all.join('')),
        ),
        (source) => {
          const read = readFormula(source);
          if ('problem' in read) expect(read.problem.at).toBeLessThanOrEqual(source.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('stays small where replacing would make a text grow without end', () => {
    const source = `title${'.replace("e", "eeeeeeeeee")'.repeat(60)}`;
    expect(key(source).length).toBe(200);
  });
});

it('the usual formula is read as it is', () => {
  expect(readFormula(defaultFormula)).toMatchObject({ converted: null });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../../src/contract/model/ids.ts';
import { type Creator, emptyItem, type ItemData } from '../../../../src/contract/model/item.ts';
import type { Item } from '../../../../src/contract/model/library.ts';
import { rules } from '../../../../src/engine/check/rules/index.ts';
import { withoutMojibake } from '../../../../src/engine/check/rules/mojibake.ts';
import { quietTitle } from '../../../../src/engine/check/rules/titles.ts';
import { wholePatch } from '../../../../src/engine/items/patch.ts';

const person = (family: string, given = '', more: Partial<Creator> = {}): Creator => ({
  role: 'author',
  family,
  given,
  particle: '',
  suffix: '',
  literal: '',
  ...more,
});

/** A paper that nothing is wrong with. */
const sound: Item = {
  ...emptyItem('article-journal'),
  title: 'Deep interest network for click-through rate prediction',
  creators: [
    person('Zhou', 'Guorui'),
    person('O’Neil', 'J. K.'),
    person('Meer', 'Anna', { particle: 'van der' }),
  ],
  issued: { parts: [[2018, 7]], text: '', circa: false },
  venue: 'Journal of Advertising Research',
  url: 'https://example.org/a_b~c',
  identifiers: { doi: '10.1145/3219819.3219823', issn: '0028-0836' },
  variables: { page: '1059-1068', volume: '24' },
  id: 1 as ItemId,
  uuid: '',
  revision: 1,
  citationKey: 'zhou2018deep',
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
};

const findingsOf = (item: Item) =>
  rules.flatMap((rule) =>
    rule.find(item, { year: 2026 }).map((finding) => ({ code: rule.code, ...finding })),
  );
const codes = (more: Partial<Item>): string[] => findingsOf({ ...sound, ...more }).map(({ code }) => code);

/** The item after all that was found has been mended. */
function mended(more: Partial<Item>): ItemData {
  let item: Item = { ...sound, ...more };
  for (const { mend } of findingsOf(item))
    if (mend) item = { ...item, ...(wholePatch(item, mend) as Partial<Item>) };
  return item;
}

it('nothing is wrong with a sound paper', () => {
  expect(findingsOf(sound)).toEqual([]);
});

describe('what is fine is not told', () => {
  it.each<[string, Partial<Item>]>([
    ['a price and a chemical', { title: 'From 100 $ to CO2: α-helix, μm and ΔF508 in NGC 1234' }],
    ['names of methods', { title: 'SMOTE, ADASYN and MWMOTE' }],
    ['an abbreviation at the end', { title: 'Comments on the paper by Smith et al.' }],
    ['an ellipsis', { title: 'To be or not to be...' }],
    ['right-to-left text with marks', { title: 'שלום\u200f (abc)' }],
    ['quotes behind letters', { title: '„Spaß“ and “LIBERTÉ”, “IRMÃ”' }],
    ['Portuguese and French', { title: 'SÃO Paulo naïve à côté', venue: 'Âge d’or' }],
    ['Russian', { title: 'Анализ данных SQL', creators: [person('Иванов', 'И. И.')] }],
    ['roman and article numbers', { variables: { page: 'xii-xx, e1234, S12-S15' } }],
    ['a shortened range', { variables: { page: '1234-45' } }],
    ['dates in words', { issued: { parts: [], text: 'in press', circa: false } }],
    ['a body with a comma', { creators: [person('', '', { literal: 'Johnson, Johnson and Sons' })] }],
    [
      'short and one-letter names',
      { creators: [person('O', 'Sung'), person('Ng', 'A.'), person('KIM', '')] },
    ],
    ['braces that belong together', { title: 'The {BERT} of $x_{i}$ and \\{' }],
    ['a season', { issued: { parts: [[2018, 13]], text: 'Spring 2018', circa: false } }],
    [
      'an old book',
      { type: 'book', issued: { parts: [[1320]], text: '', circa: false }, variables: { publisher: 'x' } },
    ],
  ])('%s', (_, more) => {
    expect(codes(more)).toEqual([]);
  });
});

describe('what is wrong is told, and mended where that can be told', () => {
  it.each<[string[], Partial<Item>, Partial<ItemData> | null]>([
    [['field_missing'], { venue: '' }, null],
    [['field_missing', 'field_missing'], { type: 'thesis', issued: null }, null],
    [['field_advised'], { type: 'book', variables: {} }, null],
    [['title_missing'], { title: ' ' }, null],
    [['key_invalid'], { citationKey: 'a b' }, null],
    [['doi_malformed'], { identifiers: { doi: '11.1145/x' } }, null],
    [
      ['doi_malformed'],
      { identifiers: { doi: 'https://doi.org/10.1000/a\\_b' } },
      { identifiers: { doi: '10.1000/a_b' } },
    ],
    [['isbn_malformed'], { identifiers: { isbn: '978-3-319-12345-7' } }, null],
    [['issn_malformed'], { identifiers: { issn: '0028-0837' } }, null],
    [['url_malformed'], { url: 'example.org/a' }, { url: 'https://example.org/a' }],
    [['url_malformed'], { url: 'see the web' }, null],
    [['date_malformed'], { issued: { parts: [[2018, 2, 30]], text: '', circa: false } }, null],
    [
      ['date_malformed'],
      { issued: { parts: [], text: 'May 2018', circa: false } },
      { issued: { parts: [[2018, 5]], text: 'May 2018', circa: false } },
    ],
    [['date_malformed'], { issued: { parts: [], text: 'whenever', circa: false } }, null],
    [['year_unlikely'], { issued: { parts: [[20_18 * 10]], text: '', circa: false } }, null],
    [['pages_malformed'], { variables: { page: 'pp. 12--20' } }, { variables: { page: '12-20' } }],
    [['pages_malformed'], { variables: { page: '12–' } }, { variables: { page: '12' } }],
    [['pages_malformed'], { variables: { page: '20-12' } }, null],
    [['pages_malformed'], { variables: { page: 'n/a' } }, { variables: {} }],
    [
      ['name_et_al'],
      { creators: [person('Zhou', 'G.'), person('others')] },
      { creators: [person('Zhou', 'G.')] },
    ],
    [
      ['name_several'],
      { creators: [person('Ann Smith and Bob Jones')] },
      { creators: [person('Smith', 'Ann'), person('Jones', 'Bob')] },
    ],
    [['name_comma'], { creators: [person('Smith, Ann')] }, { creators: [person('Smith', 'Ann')] }],
    [['name_digits'], { creators: [person('Smith1,2', 'Ann')] }, { creators: [person('Smith', 'Ann')] }],
    [
      ['name_swapped'],
      { creators: [person('J. K.', 'Rowling')] },
      { creators: [person('Rowling', 'J. K.')] },
    ],
    [
      ['name_shouting'],
      { creators: [person('MCDONALD-SMITH', 'ANNA')] },
      { creators: [person('McDonald-Smith', 'Anna')] },
    ],
    [['title_period'], { title: 'A study of reading.' }, { title: 'A study of reading' }],
    [['braces_unbalanced'], { title: 'The {BERT model' }, { title: 'The BERT model' }],
    [['mojibake'], { venue: 'Zeitschrift fÃ¼r BÃ¼cher â€“ neu' }, { venue: 'Zeitschrift für Bücher – neu' }],
    [['character_lost'], { title: 'M\ufffdller and others' }, null],
    [['character_control'], { title: 'Deep\u0002er' }, { title: 'Deeper' }],
    [['character_private'], { title: 'Deep \ue001 text' }, null],
    [['character_bidi'], { title: 'Deep \u202etext' }, { title: 'Deep text' }],
    [['character_unseen'], { title: 'Deep\u200bnet' }, { title: 'Deepnet' }],
    [['homoglyphs'], { title: 'Dеep learning' }, { title: 'Deep learning' }],
    [['tex_leftover'], { venue: 'Universit\\"at \\emph{Bonn}' }, { venue: 'Universität Bonn' }],
    [['entity_leftover'], { venue: 'Science &amp; Nature' }, { venue: 'Science & Nature' }],
  ])('%j: %j', (expected, more, after) => {
    expect(codes(more)).toEqual(expected);
    if (after) expect(mended(more)).toMatchObject(after);
    // What was mended is not found again.
    if (after) expect(findingsOf({ ...sound, ...more, ...mended(more) } as Item)).toEqual([]);
  });

  it('a shouting title keeps what the abstract writes in capitals', () => {
    const title = 'A BAYESIAN STUDY OF MRI: THE BRAIN AND GPT-2';
    const abstract = 'We use MRI and a Bayesian model. The brain is large.';
    expect(quietTitle(title, abstract)).toBe('A Bayesian study of MRI: The brain and GPT-2');
    expect(codes({ title, abstract })).toEqual(['title_shouting']);
  });
});

it('text within words is mended', () => {
  expect(withoutMojibake('ESPAÃ‘A, Å“uvre, ÐŸÑ€Ð¸')).toBe('ESPAÑA, œuvre, При');
});

it('text that was read in the wrong encoding comes back, and other text stays', () => {
  const read = new TextDecoder('windows-1252');
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zäöüßéèñç–“”€ ]{1,30}$/u), (text) => {
      const wrong = read.decode(new TextEncoder().encode(text));
      expect(withoutMojibake(wrong) ?? wrong).toBe(text);
      expect(withoutMojibake(text)).toBeNull();
    }),
    { numRuns: 200 },
  );
});

it('rules never fail, and mending comes to rest', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 });
  fc.assert(
    fc.property(text, text, text, text, (title, family, page, venue) => {
      const item: Item = {
        ...sound,
        title,
        venue,
        creators: [person(family, page)],
        variables: { page, number: title },
      };
      for (const rule of rules) {
        for (const { mend } of rule.find(item, { year: 2026 })) {
          if (!mend) continue;
          expect(JSON.stringify({ ...item, ...wholePatch(item, mend) })).not.toBe(JSON.stringify(item));
        }
      }
    }),
    { numRuns: 200 },
  );
});

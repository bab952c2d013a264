import { expect, test } from 'vitest';
import { IdSet } from '../../../../../src/engine/search/id-set.ts';
import { all, any, ask, idsOf, indexOf, not, paper, word, words, year } from './support.ts';

const library = indexOf([
  paper(
    1,
    'Deep Interest Network for Click-Through Rate Prediction',
    'E-commerce needs models',
    'Guorui Zhou',
  ),
  paper(2, 'Tülu 3: Pushing Frontiers', 'https://github.com/sail-sg/RegMix and allenai', 'Nathan Lambert'),
  paper(3, 'Topic modelling', 'Networks of deep interest to some, from a résumé', 'Deep Singh'),
  paper(4, 'Controllable text-to-music generation', 'doi 10.1145/3219819.3219823 arXiv:2407.01492v2'),
  paper(5, '深度学习的推荐系统', '我们提出一种模型', '王伟'),
  paper(6, 'Behavior of the ecommerce market', 'text about music', 'Data Base'),
]);

test('forms, accents, hyphens and spellings of a word meet, both ways', () => {
  expect(idsOf(library, words('modeling'))).toEqual([3, 1]);
  expect(idsOf(library, words('tulu'))).toEqual([2]);
  expect(idsOf(library, words('TÜLU'))).toEqual([2]);
  expect(idsOf(library, words('resume'))).toEqual([3]);
  expect(idsOf(library, words('behaviour'))).toEqual([6]);
  for (const spelled of ['e-commerce', 'ecommerce', 'e commerce', 'E‑Commerce']) {
    expect(idsOf(library, words(spelled)).sort()).toEqual([1, 6]);
  }
  for (const spelled of ['text-to-music', 'text to music']) {
    expect(idsOf(library, words(spelled)).sort()).toEqual([4, 6]);
  }
  expect(idsOf(library, words('texttomusic'))).toEqual([4]);
});

test('names in links and parts of identifiers are words', () => {
  for (const asked of ['sail-sg/regmix', 'regmix', 'github allenai']) {
    expect(idsOf(library, words(asked))).toEqual([2]);
  }
  for (const asked of ['10.1145/3219819.3219823', '3219823', '2407.01492', 'arXiv:2407.01492v2']) {
    expect(idsOf(library, words(asked))).toEqual([4]);
  }
});

test('Chinese is found by what stands in the middle, and by one letter', () => {
  for (const asked of ['学习', '推荐系统', '习', '深度学习']) {
    expect(idsOf(library, words(asked))).toEqual([5]);
  }
  expect(idsOf(library, words('学推'))).toEqual([]);
});

test('a word in the title counts more than one in the text', () => {
  expect(idsOf(library, words('deep interest network'))).toEqual([1, 3]);
  expect(idsOf(library, words('music')).slice(0, 2)).toEqual([4, 6]);
});

test('fields look in their own text only', () => {
  expect(idsOf(library, word('deep', 'whole', 'author'))).toEqual([3]);
  expect(idsOf(library, word('deep', 'whole', 'title'))).toEqual([1]);
});

test('small words don’t count beside others, unless they are all there is, or in capitals', () => {
  expect(idsOf(library, words('prediction of the'))).toEqual([1]);
  expect(idsOf(library, words('the'))).toEqual([6]);
  expect(idsOf(library, words('IT network'))).toEqual([]);
});

test('a word just begun doesn’t change the list, a lone one looks in titles and creators', () => {
  expect(idsOf(library, words('deep ne', 'typing'))).toEqual(idsOf(library, words('deep')));
  expect(idsOf(library, words('deep net', 'typing'))).toEqual([1, 3]);
  expect(idsOf(library, words('deep nat', 'typing'))).toEqual([]);
  expect(idsOf(library, words('n', 'typing')).sort()).toEqual([1, 2]);
  expect(idsOf(library, words('n', 'any')).sort()).toEqual([1, 2, 3]);
  expect(idsOf(library, words('n'))).toEqual([]);
  expect(idsOf(library, words('net'))).toEqual([]);
});

test('filters, exclusions, alternatives and the place are kept', () => {
  expect(idsOf(library, all(word('deep'), year(2)))).toEqual([3]);
  expect(idsOf(library, all(word('deep'), not(word('topic'))))).toEqual([1]);
  expect(idsOf(library, any(word('topic'), word('tulu'))).sort()).toEqual([2, 3]);
  expect(idsOf(library, not(word('deep')))).toEqual([6, 5, 4, 2]);
  expect(idsOf(library, year(4))).toEqual([6, 5, 4]);
  expect([...ask(library, all(word('deep')), 0, IdSet.of([3, 4])).ids]).toEqual([3]);
  // A place may have papers that are not indexed yet.
  expect([...ask(library, not(word('deep')), 0, IdSet.of([3, 4, 900])).ids]).toEqual([900, 4]);
});

test('the rest holds some of the words, and still meets each filter and exclusion', () => {
  const found = ask(library, words('deep interest music'), 9);
  expect([...found.ids]).toEqual([]);
  expect([...found.rest]).toEqual([1, 3, 4, 6]);
  expect([
    ...ask(library, all(words('deep interest music'), year(3), not(word('behavior'))), 9).rest,
  ]).toEqual([3, 4]);
  expect([...ask(library, words('deep interest music'), 2).rest]).toEqual([1, 3]);
  expect(ask(library, words('photosynthesis'), 9).rest.length).toBe(0);
});

test('words that stand nowhere are named, but not those that are excluded', () => {
  const found = ask(
    library,
    all(word('deep'), word('recieve'), not(word('nowhere')), word('intrest', 'typing')),
    9,
  );
  expect(found.unknown.map(({ text }) => text)).toEqual(['recieve', 'intrest']);
  expect(library.nearest('intrest')).toBe('interest');
  expect(library.nearest('netwrok')).toBe('network');
  expect(library.nearest('qqqqqq')).toBeNull();
  expect(library.nearest('2407')).toBeNull();
});

test('words are completed as they are written, most frequent first', () => {
  expect(library.words('mo', 9)).toEqual([
    { word: 'modelling', count: 1 },
    { word: 'models', count: 1 },
  ]);
  expect(library.words('deep', 1)).toEqual([{ word: 'deep', count: 2 }]);
});

test('a million letters, ten thousand words, odd characters: an answer, and no error', () => {
  const odd = [
    '\0',
    '\ud800',
    'z'.repeat(1e6),
    'a-'.repeat(5e5),
    '学'.repeat(1e5),
    'z\u0301\u0302'.repeat(1e5),
    'العربية',
    '"(*',
    '-',
  ];
  for (const text of odd) expect(idsOf(library, all(word(text), word('nowhere')))).toEqual([]);
  const many = Array.from({ length: 10_000 }, (_, i) => word(`w${i}`));
  expect(idsOf(library, all(word('deep'), ...many))).toEqual([]);
  expect([...ask(library, any(word('deep'), ...many), 5).ids]).toEqual([3, 1]);
  expect([...ask(library, all(word('deep'), ...many), 5).rest]).toEqual([3, 1]);
});

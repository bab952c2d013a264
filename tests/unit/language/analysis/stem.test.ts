import fc from 'fast-check';
import { expect, test } from 'vitest';
import { porterStem } from '../../../../src/language/analysis/porter.ts';
import { stemOf } from '../../../../src/language/analysis/stem.ts';
import { compoundsOf } from '../../../../src/language/analysis/words.ts';
import { anyCharacter } from '../../any-character.ts';

test('stems are those of the published algorithm', () => {
  const stems = {
    caresses: 'caress',
    ties: 'tie',
    cries: 'cri',
    gaps: 'gap',
    kiwis: 'kiwi',
    agreed: 'agre',
    hopping: 'hop',
    hoping: 'hope',
    luxuriated: 'luxuri',
    consigned: 'consign',
    knightly: 'knight',
    generously: 'generous',
    communities: 'communiti',
    relational: 'relat',
    vietnamization: 'vietnam',
    national: 'nation',
    skies: 'sky',
    news: 'news',
    dying: 'die',
    university: 'universiti',
    organization: 'organiz',
    past: 'past',
    pasted: 'paste',
    evening: 'evening',
    biologist: 'biolog',
    sayings: 'say',
    youthful: 'youth',
    controlling: 'control',
  };
  for (const [word, stem] of Object.entries(stems)) expect([word, porterStem(word)]).toEqual([word, stem]);
});

test('spellings and irregular plurals share a stem', () => {
  for (const [one, other] of [
    ['modelling', 'modeling'],
    ['behaviours', 'behavior'],
    ['optimise', 'optimization'],
    ['matrices', 'matrix'],
    ['analyses', 'analysis'],
    ['children', 'child'],
  ]) {
    expect(stemOf(one!)).toBe(stemOf(other!));
  }
  expect(stemOf('university')).not.toBe(stemOf('universe'));
  for (const word of ['модели', '学习', 'gpt4s', 'of']) expect(stemOf(word)).toBe(word);
});

test('a word is read with its parts and as one', () => {
  const read = (text: string) => compoundsOf(text).map(({ parts, joined }) => [parts.join(' '), joined]);
  expect(read('E-Commerce don’t R&D Bayes’s')).toEqual([
    ['e commerce', 'ecommerce'],
    ['don t', 'dont'],
    ['r d', 'rd'],
    ['bayes', 'bayess'],
  ]);
  expect(read('github.com/sail-sg/RegMix 10.1145/32')).toEqual([
    ['github com', 'githubcom'],
    ['sail sg', 'sailsg'],
    ['regmix', null],
    ['10 1145', null],
    ['32', null],
  ]);
  expect(read('深度学习 GPT-4')).toEqual([
    ['深度 度学 学习', null],
    ['gpt 4', 'gpt4'],
  ]);
});

test('any text is read: parts are never empty nor long', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      for (const { parts, joined, also } of compoundsOf(text)) {
        expect(parts.length).toBeGreaterThan(0);
        for (const word of [...parts, ...also, joined ?? 'x']) {
          expect(word.length).toBeGreaterThan(0);
          expect(word.length).toBeLessThanOrEqual(64);
        }
      }
    }),
  );
});

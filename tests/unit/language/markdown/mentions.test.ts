import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validKey } from '../../../../src/language/key.ts';
import { mentionedKeys } from '../../../../src/language/markdown/mentioned.ts';
import { completeMention, formatMention, openMention } from '../../../../src/language/markdown/mentions.ts';

test.each([
  ['see @zh', { from: 4, words: 'zh', brackets: false }],
  ['@', { from: 0, words: '', brackets: false }],
  ['[@zh', { from: 1, words: 'zh', brackets: false }],
  ['[@a; @b', { from: 5, words: 'b', brackets: false }],
  ['[[deep int', { from: 0, words: 'deep int', brackets: true }],
  ['[[@zh', { from: 0, words: 'zh', brackets: true }],
  ['ada@example', null],
  ['@zhou and', null],
  ['[[a]] b', null],
  ['plain', null],
])('what is being typed in %j', (text, expected) => {
  expect(openMention(text)).toEqual(expected);
});

test('completing keeps what stands around, and closes brackets once', () => {
  const complete = (text: string, caret: number, key: string): string => {
    const open = openMention(text.slice(0, caret));
    return open ? completeMention(text, caret, open, key).text : text;
  };
  expect(complete('see @zh, then', 7, 'zhou2018deep')).toBe('see @zhou2018deep, then');
  expect(complete('see [[zh]], then', 8, 'zhou2018deep')).toBe('see [[@zhou2018deep]], then');
  expect(complete('[[zh', 4, 'a+b*')).toBe('[[@{a+b*}]]');
});

test('whatever key a library has, a mention of it is read again', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }).filter(validKey), (key) => {
      expect(mentionedKeys(`so ${formatMention(key)}.`)).toEqual([key.toLowerCase()]);
    }),
  );
});

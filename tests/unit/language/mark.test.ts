import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText } from '../../../src/language/mark.ts';

const hits = (text: string, ...marks: [string, boolean][]): string[] =>
  markText(
    text,
    marks.map(([word, prefix]) => ({ text: word, prefix })),
  )
    .filter((piece) => piece.hit)
    .map((piece) => piece.text);

describe('markText', () => {
  it('marks whole words, whatever their case and accents', () => {
    expect(hits('Über Interest, disinterest', ['uber', false], ['interest', false])).toEqual([
      'Über',
      'Interest',
    ]);
    expect(hits('Straße, STRASSE', ['strasse', false])).toEqual(['Straße', 'STRASSE']);
    expect(hits('Multi-Interest', ['interest', false])).toEqual(['Interest']);
  });

  it('marks the forms of a word, as search finds them', () => {
    expect(hits('Modeling behavior with models', ['modelling', false], ['behaviours', false])).toEqual([
      'Modeling',
      'behavior',
      'models',
    ]);
    expect(hits('Tülu, tulus', ['tulu', false])).toEqual(['Tülu']);
  });

  it('marks the beginning of a word while it is typed', () => {
    expect(hits('Interest Network', ['inter', true])).toEqual(['Inter']);
    expect(hits('disinterest', ['inter', true])).toEqual([]);
    expect(hits('Straßen', ['strass', true])).toEqual(['Straß']);
  });

  it('takes a combining accent along with its letter', () => {
    expect(hits('Cafe\u0301teria', ['cafe', true])).toEqual(['Cafe\u0301']);
  });

  it('finds letters of scripts that set no spaces', () => {
    expect(hits('深度兴趣网络', ['兴', false], ['趣', false])).toEqual(['兴趣']);
  });

  it('shows the text unmarked when there is nothing to mark', () => {
    expect(markText('plain', [])).toEqual([{ text: 'plain', hit: false }]);
    expect(markText('', [{ text: 'x', prefix: false }])).toEqual([]);
  });

  it('never loses or changes a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.tuple(fc.string(), fc.boolean())),
        (text, marks) => {
          const pieces = markText(
            text,
            marks.map(([word, prefix]) => ({ text: word, prefix })),
          );
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });
});

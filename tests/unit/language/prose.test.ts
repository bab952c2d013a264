import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanProse, cleanText } from '../../../src/language/prose.ts';
import { anyCharacter } from '../any-character.ts';

const clean = (text: string): string => cleanProse(text).text;

describe('LaTeX leftovers', () => {
  test.each([
    ['T\\"ulu 3', 'Tülu 3'],
    [
      "\\'{e}t\\'e, {\\o}re, Stra\\ss e, \\c{c}a, {\\\"u}ber, Erd\\H{o}s, \\'{\\i}, \\v{C}apek",
      'été, øre, Straße, ça, über, Erdős, í, Čapek',
    ],
    ["Erd\\H{o}s--R\\'enyi graphs", 'Erdős–Rényi graphs'],
    ['44\\% more, Embedding\\&MLP, a\\_b, \\#1, \\$5', '44% more, Embedding&MLP, a_b, #1, $5'],
    ["``Knowledge Distillation'' and `interests' of", '“Knowledge Distillation” and ‘interests’ of'],
    [
      'openly -- models; exclude---particular; 2019--2021; Manufacturing--Healthcare',
      'openly – models; exclude—particular; 2019–2021; Manufacturing–Healthcare',
    ],
    ['\\textit{x \\emph{y}} \\texttt{a\\_b} {\\em z}', 'x y a_b z'],
    ['\\url{http://a.b} and \\href{http://x}{text}', 'http://a.b and text'],
    ['as shown~\\cite{abc}. See Fig.~3', 'as shown. See Fig.\u00A03'],
    ["it\\'s", "it's"],
  ])('%s', (text, expected) => expect(clean(text)).toBe(expected));

  test.each([
    'corgi + coffee machine -- > corgi-alike',
    'x --> y and <!-- z -->',
    'cost $5 and $10, i.e. 5% of C++ in foo_bar, --flag, a--b.py, i--;',
    'C:\\new\\table and \\d+\\w{3} in `foo_bar`',
    'the loss $\\alpha--b \\% \\_$ and \\(x--y\\) and $$a\\&b$$',
    'she said \\"hello\\" to him',
    '\\textbf{unclosed and \\unknown{thing}',
    '~5 people at /~user',
    '| a | --- |',
  ])('%s stays', (text) => expect(cleanProse(text)).toEqual({ text, cleaned: [] }));

  test('each change is told with a little of its word', () => {
    expect(cleanProse('T\\"ulu is 44\\% better').cleaned).toEqual([
      { from: 'T\\"ulu', to: 'Tülu' },
      { from: '44\\%', to: '44%' },
    ]);
  });
});

test('what cannot be seen goes, what is spelling stays', () => {
  expect(cleanText('a\u0000b\u200Bc\u202Ed\u00ADe\uFEFF')).toBe('abcde');
  expect(cleanText('e\u0301 \uFB01n\u00A0x\u3000y\r\nz\rw\u2028v')).toBe('é fin x y\nz\nw\nv');
  expect(cleanText('می\u200Cخواهم')).toBe('می\u200Cخواهم');
  expect(cleanText('👩\u200D🔬')).toBe('👩\u200D🔬');
  expect(cleanText('a\uD800b')).toBe('ab');
});

describe('properties', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom(
      '\\emph{',
      '}',
      '{',
      '``',
      "''",
      '`',
      "'",
      '--',
      '---',
      '$',
      '\\%',
      '\\"o',
      '\\(',
      '\\)',
      '\\cite{a}',
      '~',
      ' ',
      '\\\\',
      '\\ss ',
      '{\\em ',
      '\\',
    ),
  );
  const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  test('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(clean(clean(t))).toBe(clean(t));
      }),
      { numRuns: 2000 },
    );
  });

  test('a text without backslash, backquote and double hyphen stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (t) => {
        fc.pre(!/[\\`]|--/u.test(t));
        expect(cleanProse(t)).toEqual({ text: t, cleaned: [] });
      }),
    );
  });

  test('clean text stays clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (t) => {
        expect(cleanText(cleanText(t))).toBe(cleanText(t));
      }),
    );
  });

  test('long runs of any mark take linear time', () => {
    for (const mark of [
      '\\emph{',
      '`',
      '$',
      '-- ',
      '``a',
      '\\',
      '$a ',
      '{\\em ',
      'a\\_',
      '`a ',
      '~a',
      '\\(',
    ]) {
      const start = performance.now();
      cleanProse(mark.repeat(40_000));
      expect(performance.now() - start, mark).toBeLessThan(4000);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTex } from '../../../../src/formats/tex/decode.ts';
import { encodeTex } from '../../../../src/formats/tex/encode.ts';
import { isMath } from '../../../../src/formats/tex/math.ts';
import { nastyTexts } from '../bibtex/items.ts';

const raw = String.raw;

describe('encodeTex', () => {
  it.each([
    ['a & b % $ # _', raw`a \& b \% \$ \# \_`],
    [
      '{x} \\y ~ ^',
      raw`\textbraceleft{}x\textbraceright{} \textbackslash{}y \textasciitilde{} \textasciicircum{}`,
    ],
    ['Müller, Łódź, Erdős', 'Müller, Łódź, Erdős'],
    ['α ≤ ∞', raw`\ensuremath{\alpha} \ensuremath{\leq} \ensuremath{\infty}`],
    ['“q” a–b—c', "``q'' a--b---c"],
    ["-- '' ``", "-{}- '{}' `{}`"],
    ['$x^2$ costs $5 or $6', raw`$x^2$ costs \$5 or \$6`],
    ['$\\input{x}$', raw`\$\textbackslash{}input\textbraceleft{}x\textbraceright{}\$`],
    ['H₂O, 10⁻⁵', raw`H\textsubscript{2}O, 10\textsuperscript{-5}`],
    ['Nguyễn', raw`Nguy{\~{\^e}}n`],
    ['中文 🎉', '中文 🎉'],
  ])('%s is %s', (text, tex) => {
    expect(encodeTex(text)).toBe(tex);
  });

  it('spells Latin letters as commands in ASCII mode', () => {
    expect(encodeTex('Müller ß í ï ø Å ş ğ ț', { ascii: true })).toBe(
      raw`M{\"u}ller {\ss} {\'i} {\"i} {\o} {\AA} {\c{s}} {\u{g}} {\textcommabelow{t}}`,
    );
  });

  it('protects in a title what a style would turn to lower case', () => {
    const text = 'A BERT-based U.S. approach to pH in C++: Vitamin A, a $\\Delta$ and McDonald’s über GPT-4';
    expect(encodeTex(text, { protectCase: true })).toBe(
      raw`A {BERT}-based {U}.{S}. approach to {pH} in {C}++: Vitamin {A}, a {$\Delta$} and {McDonald’s} über {GPT}-4`,
    );
  });

  it('does not protect each word of a title all in capitals', () => {
    expect(encodeTex('A STUDY OF $K$ DEEP MODELS', { protectCase: true })).toBe(
      'A STUDY OF {$K$} DEEP MODELS',
    );
    expect(encodeTex('NLP, AI and ML', { protectCase: true })).toBe('{NLP}, {AI} and {ML}');
  });

  it('leaves TeX nothing to stumble over', () => {
    for (const text of nastyTexts) {
      const tex = encodeTex(text, { protectCase: true })
        .replace(/\$[^$]*\$/g, '')
        .replace(/\\[&%$#_^]/g, '');
      expect(tex).not.toMatch(/[&%$#_^]/);
      expect([...tex].filter((c) => c === '{').length).toBe([...tex].filter((c) => c === '}').length);
    }
  });
});

describe('decodeTex(encodeTex(text))', () => {
  const modes = [{}, { ascii: true }, { protectCase: true }, { ascii: true, protectCase: true }];
  /** What TeX has one form for: the text comes back as that. */
  const settled = (text: string): string =>
    text
      .normalize('NFC')
      .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\u00ad]/g, '')
      .replace(/[\ufb00-\ufb06]/g, (c) => c.normalize('NFKC'))
      .replaceAll('\u202f', '\u2009')
      .replaceAll('\ufffd', '?');

  it.each(nastyTexts)('gives back %s', (text) => {
    for (const mode of modes) expect(decodeTex(encodeTex(text, mode)).normalize('NFC')).toBe(settled(text));
  });

  it('gives back any text of letters, symbols and TeX', () => {
    const latin = fc.integer({ min: 0xa0, max: 0x24f }).map((n) => String.fromCharCode(n));
    const greek = fc.constantFrom(...'αβγδεζηθικλμνξοπρσςτυφχψωΑΒΓΔΩάέήίόύώϊϋ');
    const symbols = fc.constantFrom(...'≤≥≠∞→←⇒∈∀∃∑√±×÷°µ€£¥©®™§¶†‡•…“”‘’„«»–—¿¡₂²⁻ℝ𝒳中文🎉Ж');
    const tex = fc.constantFrom(...'&%$#_{}~^\\<>|"\'`-,?!@', '$x^2$', '\\foo', '--', "''");
    const unit = fc.oneof(
      latin,
      greek,
      symbols,
      tex,
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const mode of modes) expect(decodeTex(encodeTex(text, mode))).toBe(settled(text));
      }),
      { numRuns: 400 },
    );
  });
});

describe('isMath', () => {
  it.each([
    'x',
    'x^2',
    'x_i^{2}',
    raw`\frac{1}{2}`,
    raw`\frac12`,
    raw`\mathcal{O}(n \log n)`,
    raw`\left( x \right)`,
    "f'",
    "f'_i",
    raw`\sqrt[3]{x}`,
    raw`\mathbb{R}^n`,
    raw`\{1,2\}`,
    raw`\hat{x}_{t+1}`,
    raw`10^{-5}`,
    raw`\bigl( x \bigr)`,
  ])('%s is', (text) => {
    expect(isMath(text)).toBe(true);
  });

  it.each([
    '',
    ' x',
    'x ',
    'x^2^3',
    'x^',
    '_',
    raw`\frac{1}`,
    raw`\foo`,
    'x}',
    '{x',
    raw`\left( x`,
    raw`x \right)`,
    '50% of',
    'a & b',
    '#1',
    'x_1_2',
    "x^2'",
    raw`\sqrt[3`,
    raw`\begin{x}`,
    'a\n\nb',
    'α',
    '\\',
  ])('%j is not', (text) => {
    expect(isMath(text)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTex } from '../../../../src/formats/tex/decode.ts';
import { anyCharacter } from '../../any-character.ts';

const raw = String.raw;

describe('decodeTex', () => {
  it.each([
    [raw`\"u \"{u} {\"u} {\"{u}} \" u`, 'ü ü ü ü ü'],
    [raw`na\"{\i}ve na{\"\i}ve {\'\i}{\'i}`, 'naïve naïve íí'],
    [
      raw`\c{c} \c c \v{s} {\v s} \H{o} {\H o} \k{a} \u{g} \r{a} \d{a} \b{a} \={a} \.{z} \^{\j}`,
      'ç ç š š ő ő ą ğ å ạ a̱ ā ż ĵ',
    ],
    [raw`{\aa}{\AA}{\o}{\O}{\l}{\L}{\ss}{\ae}{\oe}{\dh}{\th}{\dj}{\ng}{\i}`, 'åÅøØłŁßæœðþđŋı'],
    [raw`\aa ngstr\"om \o{}re \O{}re`, 'ångström øre Øre'],
    [raw`\'{\^e} {\'{\^e}} \~{\^o}`, 'ế ế ỗ'],
    [raw`\t{oo}`, 'o͡o'],
    [raw`AT\&T 5\% \$5 \#1 a\_b \{x\} \textbackslash{}y \textasciitilde\ z`, 'AT&T 5% $5 #1 a_b {x} \\y ~ z'],
    [raw`\~{} \^{} \textasciicircum{}`, '~ ^ ^'],
    ['a--b---c a-b a-{}-b ----', 'a–b—c a-b a--b ----'],
    ["``quoted'' `x' don't '{}'", "“quoted” `x' don't ''"],
    ['?`Que? !`Si!', '¿Que? ¡Si!'],
    ['Donald~E. Knuth', 'Donald\u00a0E. Knuth'],
    [raw`\textit{a} \emph{b} {\em c} {\bf d} \textsc{E} {\it f\/}`, 'a b c d E f'],
    ['The {BERT} {M}odel {{DNA}}', 'The BERT Model DNA'],
    [raw`\url{http://x.org/a_b\%20~c} \href{http://y.org}{text}`, 'http://x.org/a_b%20~c text'],
    [raw`$x_1^{2}$ {$\alpha$} \(y\) \$5 and \$6`, '$x_1^{2}$ $\\alpha$ $y$ $5 and $6'],
    ['one $ alone', 'one $ alone'],
    [raw`\ensuremath{\alpha}-\ensuremath{\leq} \ensuremath{x^2} \alpha`, 'α-≤ $x^2$ α'],
    [raw`H\textsubscript{2}O 10\textsuperscript{-5} 5\textsuperscript{th}`, 'H₂O 10⁻⁵ 5th'],
    [raw`\enquote{x {y}} \mkbibquote{z}`, '“x y” “z”'],
    [raw`\foo{bar}{b\"az} \unk x \begin{x}`, '\\foo{bar}{bäz} \\unk x \\begin{x}'],
    [raw`\copyright{} \texttrademark \S 5 \dots{} \pounds`, '© ™§5 … £'],
    [raw`\LaTeX{} and \TeX`, 'LaTeX and TeX'],
    [raw`{\relax Ch}arles \noopsort{1973}x \mbox{y}`, 'Charles x y'],
    [raw`J.\,K.\ Rowling a\\b hy\-phen`, 'J.\u2009K. Rowling a\nb hyphen'],
    [raw`ends with \'`, 'ends with ´'],
    ['ends with \\', 'ends with \\'],
    ['un}balanced {braces', 'un}balanced braces'],
    ['plain text, nothing to do', 'plain text, nothing to do'],
    ['', ''],
  ])('%s is %s', (tex, text) => {
    expect(decodeTex(tex)).toBe(text);
  });

  it('never throws', () => {
    const tokens = fc.constantFrom(
      ...raw`\ { } $ $$ \" \' \c \v \foo \emph \url \href \ensuremath \textsuperscript a Z é \( \) ~ - --- '' 1`.split(
        ' ',
      ),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(tokens), (parts) => typeof decodeTex(parts.join('')) === 'string'),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => typeof decodeTex(text) === 'string'));
  });

  it('takes a megabyte of trouble in its stride', () => {
    const started = performance.now();
    for (const part of [
      '{',
      '\\',
      '$',
      '\\(',
      '\\url{',
      '\\textsuperscript{',
      '\\"',
      '-',
      "'",
      '\\foo{',
      '\\ensuremath{',
    ]) {
      decodeTex(part.repeat(100_000));
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

import { describe, expect, it } from 'vitest';
import { citedInAux, citedInTex, isAux } from '../../../src/formats/latex/cited.ts';

const keys = (tex: string): string[] => citedInTex(tex).keys.map(({ key }) => key);

describe('a LaTeX source', () => {
  it.each([
    ['\\cite{a}', ['a']],
    ['\\cite [see][p.~3]{a , b,c}', ['a', 'b', 'c']],
    ['\\citep*[e.g.][]{a}, \\Citeauthor{b}, \\citeyearpar{a}', ['a', 'b']],
    ['\\parencite{a}\\footcite[2]{b}\\textcite{c}\\autocite*{d}\\fullcite{e}\\supercite{f}', [...'abcdef']],
    ['\\cites(see)()[1]{a}[2][3]{b}{c} {not}', ['a', 'b', 'c', 'not']],
    ['\\cites[1]{a}\n\n{not}', ['a']],
    ['\\volcite{2}[30]{a} \\pvolcite[see]{1}{b}', ['a', 'b']],
    ['\\nocite{a,b}', ['a', 'b']],
    ['\\defcitealias{a}{Paper~I} \\citetalias{a}', ['a']],
    ['\\cite{DBLP:conf/kdd/Zhou+18}', ['DBLP:conf/kdd/Zhou+18']],
    ['\\cite[see {a]b}]{c}', ['c']],
    ['% \\cite{no}\n\\cite{a} 5\\% \\cite{b} \\\\% \\cite{no}', ['a', 'b']],
    ['\\verb|\\cite{no}| \\begin{verbatim}\n\\cite{no}\n\\end{verbatim}\\cite{a}', ['a']],
    ['\\newcommand{\\mine}[1]{\\citep{#1}}\\cite{\\jobname}', []],
    ['\\citestyle{nature}\\setcitestyle{round}\\citeindextype{x}\\DeclareCiteCommand{\\x}{y}', []],
    ['\\cite', []],
    ['\\cite{unclosed', []],
    ['\\excite{a} is somebody’s own', ['a']],
  ])('%s', (tex, expected) => {
    expect(keys(tex)).toEqual(expected);
  });

  it('says where a key stands first, what it reads besides, and that it wants everything', () => {
    const tex =
      '\\input{one}\n\\include{ch/two}\\input three.tex\n\\import{sub/}{four}\n\\cite{a}\\cite{a}\\nocite{*}';
    expect(citedInTex(tex)).toEqual({
      keys: [{ key: 'a', line: 4 }],
      all: true,
      inputs: ['one', 'ch/two', 'three.tex', 'sub/four'],
    });
  });

  it('of openings alone, or of environments without end, is read to its end', () => {
    expect(keys('\\cite[['.repeat(150_000))).toEqual([]);
    expect(keys('\\cite{a}%'.repeat(100_000))).toEqual(['a']);
    expect(keys(`${'\\begin{verbatim}'.repeat(50_000)}\\cite{a}`)).toEqual(['a']);
  });
});

it('an .aux file names keys for BibTeX and biblatex, further files, and control entries that are no papers', () => {
  const aux = `\\relax
\\citation{a,b}
\\abx@aux@cite{0}{c}
\\abx@aux@cite{d}
\\citation{biblatex-control}
\\citation{REVTEX42Control}
\\@input{chapters/one.aux}
\\citation{*}`;
  expect(isAux(aux)).toBe(true);
  expect(isAux('\\documentclass{article}')).toBe(false);
  expect(citedInAux(aux)).toEqual({
    keys: [
      { key: 'a', line: 2 },
      { key: 'b', line: 2 },
      { key: 'c', line: 3 },
      { key: 'd', line: 4 },
    ],
    all: true,
    inputs: ['chapters/one.aux'],
  });
});

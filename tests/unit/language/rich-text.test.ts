import { describe, expect, test } from 'vitest';
import { hasMath, hitsIn, mayBeRich, type RichRun, richRuns } from '../../../src/language/rich-text.ts';

const tex = (text: string): string[] =>
  richRuns(text).flatMap((run) => (run.kind === 'math' ? [run.tex] : []));

/** Runs in short: formulas as `[tex]`, styles before their text, hits in stars. */
const short = (runs: readonly RichRun[]): string =>
  runs
    .map((run) => {
      if (run.kind === 'math') return `[${run.tex}]`;
      const text = run.hit === null ? run.text : `*${run.text}*`;
      return run.styles.length > 0 ? `${run.styles.join('.')}(${text})` : text;
    })
    .join('');

describe('formulas', () => {
  test.each([
    ['symbol $i$ with $p_i$', ['i', 'p_i']],
    ['$k$-NN, $10$-fold, ($n$)', ['k', '10', 'n']],
    ['\\(a+b\\) and \\[c\\] and $$d$$', ['a+b', 'c', 'd']],
    ['$\\{x\\}$ stays', ['\\{x\\}']],
    ['CO$_2$ and R$^2$, 2$\\times$ faster', ['_2', '^2', '\\times']],
    ['$O(n \\log n)$', ['O(n \\log n)']],
    ['$\\text{a cost of \\$5}$', ['\\text{a cost of \\$5}']],
    ['$x < y$', ['x < y']],
  ])('%s', (text, found) => expect(tex(text)).toEqual(found));

  test.each([
    'from $5 and $10',
    'costs $5, or $10 with tax',
    'between $20,000–$30,000',
    'US$5 and A$6 and R$',
    'from $5 per head to 10$ per head',
    'a $ b $ c',
    '$',
    '$$',
    '$$$$',
    '\\(',
    'a \\$x$ b',
    'an open $x_{1$ brace',
    'a dollar $x\n\ny$ over paragraphs',
    'C:\\(x86)',
  ])('none in "%s"', (text) => {
    expect(tex(text)).toEqual([]);
    expect(hasMath(text)).toBe(false);
  });

  test('a price before a formula takes nothing from it', () => {
    expect(tex('for $5 we get $n^2$ things')).toEqual(['n^2']);
    expect(tex('a price of $5 and $x$')).toEqual(['x']);
  });

  test('display is told from inline, and the source is kept', () => {
    expect(richRuns('$$x$$')).toEqual([{ kind: 'math', start: 0, source: '$$x$$', tex: 'x', display: true }]);
    expect(richRuns('\\(x\\)')[0]).toMatchObject({ display: false, source: '\\(x\\)' });
  });
});

describe('markup', () => {
  test.each([
    ['H<sub>2</sub>O', 'Hsub(2)O'],
    ['<i>E. coli</i> <jats:sup>13</jats:sup>C', 'i(E. coli) sup(13)C'],
    ['<em>a<sub>1</sub></em>', 'i(a)i.sub(1)'],
    ['p <i and q> r', 'p <i and q> r'],
    ['<i>open', '<i>open'],
    ['</sub>', '</sub>'],
    ['<i><sub>x</i>', '<i><sub>x</i>'],
    ['<script>x</script> <b onclick="y">z</b>', '<script>x</script> <b onclick="y">z</b>'],
    ['$a<b>c$', '[a<b>c]'],
    ['<sub>$x$</sub>', '[x]'],
  ])('%s', (text, drawn) => expect(short(richRuns(text))).toBe(drawn));
});

describe('hits', () => {
  const marks = [
    { text: 'entropy', prefix: false },
    { text: 'h', prefix: true },
  ];

  test('are marked outside of formulas and numbered', () => {
    const runs = richRuns('Entropy $H$, the entropy of <i>heat</i>', marks);
    expect(short(runs)).toBe('*Entropy* [H], the *entropy* of i(*h*)i(eat)');
    expect(hitsIn(runs)).toBe(3);
  });

  test('one that goes over markup counts once', () => {
    expect(hitsIn(richRuns('a <b>entropy</b> entropy', marks))).toBe(2);
  });

  test('plain text comes whole', () => {
    expect(richRuns('plain')).toEqual([{ kind: 'text', start: 0, text: 'plain', styles: [], hit: null }]);
    expect(richRuns('')).toEqual([]);
    expect(mayBeRich('plain')).toBe(false);
  });
});

test('long hostile texts take linear time', () => {
  const started = performance.now();
  richRuns(`${'\\('.repeat(200_000)}\\)`);
  for (const unit of ['$', '$$', '\\(', '$x ', '<i>', '</i>', '<sub>x</sub>', '$x$ ', '\\', '{$']) {
    richRuns(unit.repeat(40_000), [{ text: 'x', prefix: true }]);
  }
  expect(performance.now() - started).toBeLessThan(5000);
});

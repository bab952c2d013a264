import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../src/language/markdown/blocks.ts';
import { parseInlines } from '../../../../src/language/markdown/inlines.ts';
import { toggleTask } from '../../../../src/language/markdown/lists.ts';
import { mentionedKeys } from '../../../../src/language/markdown/mentioned.ts';
import type { Block, Inline } from '../../../../src/language/markdown/model.ts';

/** Parts as a short text, to compare whole values without noise. */
function brief(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'emphasis':
          return `<em ${brief(part.children)}>`;
        case 'strong':
          return `<strong ${brief(part.children)}>`;
        case 'strike':
          return `<del ${brief(part.children)}>`;
        case 'code':
          return `<code ${part.text}>`;
        case 'math':
          return part.display ? `<display ${part.tex}>` : `<math ${part.tex}>`;
        case 'link':
          return `<a ${part.url} ${brief(part.children)}>`;
        case 'mention':
          return part.shown ? `<paper ${part.key} ${part.shown}>` : `<paper ${part.key}>`;
        default:
          return '<br>';
      }
    })
    .join('');
}
const inline = (text: string): string => brief(parseInlines(text));
const blocks = (text: string): Block[] => parseMarkdown(text).map(({ block }) => block);

test.each([
  ['plain', 'plain'],
  ['*a* and _b_', '<em a> and <em b>'],
  ['**a** __b__ ***c***', '<strong a> <strong b> <strong <em c>>'],
  ['**bold *and* on**', '<strong bold <em and> on>'],
  ['snake_case_name, 2 * 3 * 4', 'snake_case_name, 2 * 3 * 4'],
  ['*never closed', '*never closed'],
  ['a **b *c', 'a **b *c'],
  ['~~gone~~ ~not~', '<del gone> ~not~'],
  ['`a*b*` and ``x`y``', '<code a*b*> and <code x`y>'],
  ['`never closed', '`never closed'],
  ['\\*a\\*', '*a*'],
  ['[site](https://example.org/a_(b) "t")', '<a https://example.org/a_(b) site>'],
  ['[*em* in](https://example.org)', '<a https://example.org <em em> in>'],
  ['[bad](javascript:alert(1))', '[bad](javascript:alert(1))'],
  ['![alt](https://example.org/i.png)', '<a https://example.org/i.png alt>'],
  ['see https://example.org/x_y_z.', 'see <a https://example.org/x_y_z https://example.org/x_y_z>.'],
  ['(https://example.org/a)', '(<a https://example.org/a https://example.org/a>)'],
  ['<https://example.org>', '<a https://example.org https://example.org>'],
  ['<b onclick="x">b</b>', '<b onclick="x">b</b>'],
  ['$e = mc^2$ costs $5 and $6', '<math e = mc^2> costs $5 and $6'],
  ['$x$, $$\\sum_i x_i$$', '<math x>, <display \\sum_i x_i>'],
  ['a  \nb\\\nc\nd', 'a<br>b<br>c d'],
  ['@zhou2018deep, see [@cao2022; @li_20].', '<paper zhou2018deep>, see [<paper cao2022>; <paper li_20>].'],
  ['@a:b/c-d. @{odd+key*}', '<paper a:b/c-d>. <paper odd+key*>'],
  ['ada@example.org', 'ada@example.org'],
  ['[[zhou2018deep]] [[@x]] [[y|the paper]]', '<paper zhou2018deep> <paper x> <paper y the paper>'],
  ['`@code` \\@no', '<code @code> @no'],
])('%j', (text, expected) => {
  expect(inline(text)).toBe(expected);
});

test('blocks: every kind in one note', () => {
  const note = [
    '# One #',
    'para *x*',
    'goes on',
    '',
    'Two',
    '---',
    '> quoted',
    'lazy',
    '> - in it',
    '',
    '```py',
    'a = "*"',
    '```',
    '',
    '$$',
    'x^2',
    '$$',
    '',
    '| a | b\\|c |',
    '|:--|--:|',
    '| 1 | 2 |',
    '| 3 |',
    '',
    '***',
    '    code',
  ].join('\n');
  expect(blocks(note)).toEqual([
    { kind: 'heading', line: 0, level: 1, text: 'One' },
    { kind: 'paragraph', line: 1, text: 'para *x*\ngoes on' },
    { kind: 'heading', line: 4, level: 2, text: 'Two' },
    {
      kind: 'quote',
      line: 6,
      blocks: [
        { kind: 'paragraph', line: 6, text: 'quoted\nlazy' },
        {
          kind: 'list',
          line: 8,
          start: null,
          loose: false,
          items: [{ line: 8, checked: null, blocks: [{ kind: 'paragraph', line: 8, text: 'in it' }] }],
        },
      ],
    },
    { kind: 'code', line: 10, language: 'py', text: 'a = "*"' },
    { kind: 'math', line: 14, tex: 'x^2' },
    {
      kind: 'table',
      line: 18,
      align: ['left', 'right'],
      head: ['a', 'b|c'],
      rows: [
        ['1', '2'],
        ['3', ''],
      ],
    },
    { kind: 'rule', line: 23 },
    { kind: 'code', line: 24, language: '', text: 'code' },
  ]);
});

const outline = (block: Block | undefined): unknown =>
  block?.kind === 'list'
    ? [block.start, ...block.items.map((item) => [item.checked, ...item.blocks.map(outline)])]
    : block && 'text' in block
      ? block.text
      : block?.kind;

test('lists: nested, numbered, loose and with task boxes', () => {
  const [list, after] = blocks('1. one\n  - [ ] open\n  - [x] done\n     more\n2. two\n\nafter');
  expect(outline(list)).toEqual([
    1,
    [null, 'one', [null, [false, 'open'], [true, 'done\nmore']]],
    [null, 'two'],
  ]);
  expect(outline(after)).toBe('after');
  const [loose] = blocks('- a\n\n- b\n\n  second');
  expect(loose).toMatchObject({ kind: 'list', loose: true });
  expect(outline(loose)).toEqual([null, [null, 'a'], [null, 'b', 'second']]);
  expect(blocks('- a\n\n* other').map((block) => block.kind)).toEqual(['list', 'list']);
});

test('a task box is ticked in the source, and nothing else is touched', () => {
  const note = 'x\n> - [ ] quoted\n1. [X] two\n- not [ ] a box';
  expect(toggleTask(note, 1)).toBe('x\n> - [x] quoted\n1. [X] two\n- not [ ] a box');
  expect(toggleTask(note, 2)).toBe('x\n> - [ ] quoted\n1. [ ] two\n- not [ ] a box');
  for (const line of [0, 3, 4, 99]) expect(toggleTask(note, line)).toBe(note);
});

test('the keys that a note mentions, folded and once; code is not meant', () => {
  expect(
    mentionedKeys('# @Zhou2018\n- [[cao]] and @cao\n> | @x | y |\n\n`@no`\n\n```\n@no\n```\nme@example.org'),
  ).toEqual(['zhou2018', 'cao', 'x']);
});

test('whatever is typed is some note, and no letter of plain words is lost', () => {
  const piece = fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '`',
      '```',
      '$',
      '$$',
      '[',
      ']',
      '(',
      ')',
      '[[',
      ']]',
      '@',
      '|',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '    ',
      '\t',
      '\\',
      '<',
      'http://',
      '#',
      '---',
      '[ ] ',
    ],
    'word',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      parseMarkdown(text);
      const inlines = JSON.stringify(parseInlines(text));
      expect(inlines.match(/word/g)?.length ?? 0).toBeGreaterThanOrEqual(text.match(/word/g)?.length ?? 0);
    }),
    { numRuns: 500 },
  );
});

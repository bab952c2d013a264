import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperPage } from '../../../../src/formats/paper-page/index.ts';
import { cleanText } from '../../../../src/language/prose.ts';
import { anyCharacter } from '../../any-character.ts';

const read = (text: string, html = '') => paperPage.read({ text, html });
const sentence =
  'The old mill by the river had been closed for years before anybody thought of opening it again. ';

describe('bad input', () => {
  test.each([
    ['nothing', ''],
    ['blank lines', ' \n\t\n\r\n'],
    ['a login page', 'Sign in\nEmail\nPassword\nForgot your password?\nCreate an account\n'],
    ['one word', 'hello'],
    ['JSON', '{"a": [1, 2, 3], "title": "x"}'],
    ['numbers', Array.from({ length: 500 }, (_, i) => `${i} ${i * i}`).join('\n')],
  ])('%s holds no paper', (_, text) => {
    expect(read(text).drafts).toEqual([]);
  });

  test('5 MB of prose are read in seconds and hold no paper', () => {
    const text = `${sentence.repeat(12)}\n\n`.repeat(Math.ceil(5e6 / (sentence.length * 12)));
    const start = performance.now();
    expect(read(text).drafts).toEqual([]);
    expect(performance.now() - start).toBeLessThan(8000);
  });

  test('a line of 1 MB is reported, cut, and hinders nothing', () => {
    for (const line of [
      sentence.repeat(10_000),
      'x'.repeat(1e6),
      '(a, '.repeat(250_000),
      '\\'.repeat(1e6),
      '10.1/'.repeat(200_000),
    ]) {
      const { drafts, ignored } = read(`${line}\n`);
      expect(drafts).toEqual([]);
      expect(ignored[0]?.text.length).toBeLessThan(1000);
    }
  });

  test('binary pasted as text', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join('');
    expect(read(text).drafts).toEqual([]);
  });

  test('NUL and bidirectional controls leave a clean row, a tag stays text', () => {
    const abstract =
      'We show that <img src=x onerror=alert(1)> in an abstract is text like any other. The method is evaluated on three data sets, and our results suggest that nothing runs. '.repeat(
        3,
      );
    const { drafts } = read(
      `A Title\u0000 with \u202EControls\u202C and <script>alert(1)</script>\n\n${abstract}\n`,
    );
    expect(drafts.map((draft) => draft.title)).toEqual([
      'A Title with Controls and <script>alert(1)</script>',
    ]);
    expect(drafts[0]?.abstract).toBe(abstract.trim());
  });

  test('one title and abstract alone are a paper', () => {
    const { drafts, ignored } = read(
      'Counting Sheep in Public Archives\n\nArchives hold counts of sheep that nobody has read. In this paper we collect 1,200 of them from four centuries and estimate the size of flocks with a hierarchical model. Our results show that flocks were smaller than has been believed, and that taxation explains the difference. The data set is published with the article.',
    );
    expect([drafts.length, drafts[0]?.title, ignored]).toEqual([1, 'Counting Sheep in Public Archives', []]);
  });
});

const line = fc.oneof(
  fc.string({ maxLength: 60, unit: anyCharacter }),
  fc.constantFrom(
    '',
    '',
    'Abstract',
    'Cite',
    '12',
    'arXiv:2401.01234 [cs.CL]',
    'Jane Doe, Max Mustermann',
    'A Study of Things in General',
    'Mar 11, 2024',
    '1. First',
    '2. Second',
    'doi: 10.1000/xyz',
  ),
  fc
    .array(fc.constantFrom('we', 'show', 'that', 'Results', 'of', 'models', 'improve.', 'The'), {
      minLength: 20,
      maxLength: 60,
    })
    .map((words) => `${words.join(' ')}.`),
);
const page = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

describe('properties', () => {
  test('never throws; reads the same text the same way; CRLF as LF', () => {
    fc.assert(
      fc.property(page, (text) => {
        const once = read(text);
        expect(read(text)).toEqual(once);
        const crlf = read(text.replace(/\r\n?|\n/gu, '\r\n'));
        expect(crlf.drafts).toEqual(read(text.replace(/\r\n?/gu, '\n')).drafts);
      }),
      { numRuns: 200 },
    );
  });

  test('every line that is not blank is in a draft or in `ignored`, in order', () => {
    fc.assert(
      fc.property(page, (text) => {
        const { drafts, ignored } = read(text);
        expect(ignored.map((l) => l.line)).toEqual(ignored.map((l) => l.line).sort((a, b) => a - b));
        const lines = text.split(/\r\n?|\n/u);
        const counted = new Set(ignored.map((l) => l.line));
        const sources = drafts.flatMap((draft) => draft.source.raw.split('\n'));
        lines.forEach((raw, i) => {
          const clean = cleanText(raw).replace(/\s+/gu, ' ').trim();
          if (clean === '' || counted.has(i + 1)) return;
          expect(sources, `line ${i + 1}`).toContain(clean);
        });
        for (const draft of drafts) expect(draft.source.line).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('any HTML is taken without a throw', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        '<a href="https://arxiv.org/abs/2401.01234">',
        '</a>',
        '<h2>',
        '</h2>',
        '<script>',
        '<p',
        '&amp;',
        '&#x110000;',
        '<!--',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => void read('', pieces.join(''))),
      { numRuns: 200 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryHtml, listHtml } from '../../../../src/formats/cited/html.ts';
import { entryMarkdown } from '../../../../src/formats/cited/markdown.ts';
import { mark, set } from '../../../../src/formats/cited/marks.ts';
import { parseCited } from '../../../../src/formats/cited/parse.ts';
import { entryText } from '../../../../src/formats/cited/text.ts';

const link = (address: string, text: string): string => set('a', `${address}${mark.href}${text}`);

describe('what the processor marks', () => {
  it('is cut into pieces; settings nest, and their opposites take them back', () => {
    expect(parseCited(`${set('l', '[1] ')}A ${set('i', `b ${set('I', 'c')} ${set('b', 'd')}`)} e.`)).toEqual({
      label: [{ text: '[1]', styles: [], href: null }],
      runs: [
        { text: 'A ', styles: [], href: null },
        { text: 'b ', styles: ['i'], href: null },
        { text: 'c', styles: [], href: null },
        { text: ' ', styles: ['i'], href: null },
        { text: 'd', styles: ['i', 'b'], href: null },
        { text: ' e.', styles: [], href: null },
      ],
    });
  });

  it('links only to the web', () => {
    const hrefs = (address: string) => parseCited(link(address, 'x')).runs.map(({ href }) => href);
    expect(hrefs('https://example.org/a b')).toEqual(['https://example.org/a%20b']);
    for (const bad of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'nothing'])
      expect(hrefs(bad)).toEqual([null]);
  });

  it('becomes text, HTML and Markdown in which nothing of the library is markup', () => {
    const entry = parseCited(
      `${set('c', 'Doe')}, “<b>” & *x*${set('^', '2')}${set('_', 'n')}. ${link('https://e.org/"', 'e')}`,
    );
    expect(entryText(entry)).toBe('Doe, “<b>” & *x*²ₙ. e');
    expect(entryHtml(entry)).toBe(
      '<span style="font-variant: small-caps">Doe</span>, “&lt;b&gt;” &amp; *x*<sup>2</sup><sub>n</sub>. <a href="https://e.org/%22">e</a>',
    );
    expect(entryMarkdown(entry)).toBe(
      'Doe, “\\<b\\>” \\& \\*x\\*<sup>2</sup><sub>n</sub>. [e](<https://e.org/%22>)',
    );
  });

  it('never gives an element or attribute that isn’t allowed, whatever it holds', () => {
    const letter = fc.constantFrom(
      mark.open,
      mark.close,
      mark.href,
      mark.shield,
      'i',
      'b',
      'l',
      'n',
      'a',
      '<',
      '>',
      '"',
      '&',
      ' ',
      '\n',
      '<script>',
      'onclick=',
      'https://e.org/',
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 40 }), (letters) => {
        const html = listHtml({ entries: [parseCited(letters.join(''))], hanging: true });
        const rest = html
          .replace(/<\/?(?:i|b|u|sup|sub|p)>|<br>|<\/(?:a|span)>/g, '')
          .replace(/<a href="https?:[^"<>]*">/g, '')
          .replace('<p style="margin-left: 2em; text-indent: -2em">', '')
          .replace(/<span style="font-variant: small-caps">/g, '');
        expect(rest).not.toMatch(/[<>\ufdd0-\ufdef]/);
      }),
      { numRuns: 500 },
    );
  });
});

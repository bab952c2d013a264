import { describe, expect, test } from 'vitest';
import { decodeEntities } from '../../../../src/formats/paper-page/entities.ts';
import { foldLine, htmlToText, readEvidence } from '../../../../src/formats/paper-page/html.ts';
import { paperPage } from '../../../../src/formats/paper-page/index.ts';

const abstract =
  'We study sheep. In this paper we present a method that counts them at night, and our results show that it is faster than sleep. The data set is public.';
const html = `<html><head><title>x</title><script>var a = "<p>no</p>";</script></head><body><nav>Menu</nav>
<h3><a href="https://arxiv.org/abs/2403.01234v2">Counting Sheep at Night</a></h3><p>Ana Bell, Bo Xu</p><p>${abstract}</p>
<h3><a href="https://doi.org/10.1000/ABC">Sheep &amp; Sleep: A Survey</a></h3><p>Cy Dorn, Eve Farr</p><p>${abstract.replace('night', 'noon')}</p>
<h3><a href="https://example.org/p/3">Wool without Sheep</a></h3><p>Gil Hahn, Ida Jung</p><p>${abstract.replace('night', 'dawn')}</p></body></html>`;

describe('HTML beside the text', () => {
  test('a title’s link gives identifier, date and address', () => {
    const { drafts } = paperPage.read({ text: htmlToText(html), html });
    expect(drafts.map((d) => [d.title, d.identifiers, d.issued?.parts ?? null, d.url])).toEqual([
      ['Counting Sheep at Night', { arxiv: '2403.01234' }, [[2024, 3]], 'https://arxiv.org/abs/2403.01234v2'],
      ['Sheep & Sleep: A Survey', { doi: '10.1000/ABC' }, null, 'https://doi.org/10.1000/ABC'],
      ['Wool without Sheep', {}, null, 'https://example.org/p/3'],
    ]);
  });

  test('where there is no text, or the text is HTML, the page is read from it', () => {
    const both = paperPage.read({ text: htmlToText(html), html }).drafts;
    expect(paperPage.read({ text: '', html }).drafts).toEqual(both);
    expect(paperPage.read({ text: html, html: '' }).drafts).toEqual(both);
  });
});

test('text of HTML leaves scripts out and puts blocks on lines', () => {
  expect(htmlToText('<p>a<br>b &lt;c&gt;</p><style>x{}</style><ul><li>d</li></ul>')).toBe('a\nb <c>\n\nd');
});

test('evidence: only addresses of the web, headings folded', () => {
  const { links, headings } = readEvidence(
    '<h2> A  Title. </h2><a href="javascript:x()">A Title</a><a href=https://a.org>B</a>',
  );
  expect([...headings]).toEqual(['a title']);
  expect([...links]).toEqual([['b', ['https://a.org']]]);
  expect(foldLine('[PDF] x')).toBe('pdf] x');
});

test('character references', () => {
  expect(decodeEntities('&amp;&#233;&#xE9;&Eacute;&unknown;&#0;&lt')).toBe('&ééÉ&unknown;<');
});

describe('sniffing', () => {
  test('between 0.2 and 0.5 for pages, below 0.1 for other formats', () => {
    for (const text of [htmlToText(html), html]) {
      expect(paperPage.sniff(text)).toBeGreaterThanOrEqual(0.2);
      expect(paperPage.sniff(text)).toBeLessThanOrEqual(0.5);
    }
    const others = [
      '@article{a,\n title={x}}',
      '[{"id": "a"}]',
      'TY  - JOUR\nTI  - x',
      'PMID- 123\nTI  - x',
      '<?xml version="1.0"?><records/>',
      '',
      '\u0000\u0001\u0002'.repeat(50),
    ];
    for (const text of others) expect(paperPage.sniff(text), text).toBeLessThan(0.1);
  });
});

import { describe, expect, it } from 'vitest';
import { citationHtml, citationText } from '../../../../src/renderer/model/citation.ts';

const din = {
  title: 'Deep Interest Network for Click-Through Rate Prediction',
  author: [
    { family: 'Zhou', given: 'Guorui' },
    { family: 'Zhu', given: 'Xiao-Qiang' },
  ],
  issued: { 'date-parts': [[2018, 8]] },
  'container-title': 'KDD & Friends',
  page: '1059-1068',
  volume: '24',
  issue: '3',
  DOI: '10.1145/3219819.3219823',
};

describe('citation', () => {
  it('is an author-date reference', () => {
    expect(citationText(din)).toBe(
      'Zhou, G., & Zhu, X.-Q. (2018). Deep Interest Network for Click-Through Rate Prediction. ' +
        'KDD & Friends, 24(3), 1059–1068. https://doi.org/10.1145/3219819.3219823',
    );
  });

  it('escapes what goes into HTML', () => {
    expect(citationHtml(din)).toContain('<i>KDD &amp; Friends</i>, 24(3)');
    expect(citationHtml({ title: '<img onerror="x">' })).toBe('&lt;img onerror=&quot;x&quot;&gt;.');
  });

  it('does with what there is', () => {
    expect(citationText({ title: 'Untold?' })).toBe('Untold?');
    expect(citationText({ title: 'Alone', issued: { 'date-parts': [[1999]] } })).toBe('Alone. (1999).');
    expect(
      citationText({ author: [{ literal: 'OLMo Team' }], title: '2 OLMo 2 Furious', URL: 'https://x.org' }),
    ).toBe('OLMo Team. 2 OLMo 2 Furious. https://x.org');
  });

  it('cuts endless lists of names', () => {
    const author = Array.from({ length: 40 }, (_, i) => ({ family: `Name${i}` }));
    expect(citationText({ author, title: 'T' })).toMatch(/Name18, … Name39/);
  });
});

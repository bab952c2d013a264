import { describe, expect, it } from 'vitest';
import { brief, duration, papers, percent, text } from '../../../src/language/strings.ts';

describe('strings', () => {
  it('counts in words', () => {
    expect([papers(0), papers(1), papers(12_345)]).toEqual(['0 papers', '1 paper', '12,345 papers']);
    expect(text.found(38, 64)).toBe('38 of 64 papers');
    expect(text.searchIn(null, 412)).toBe('Search 412 papers');
    expect(text.searchIn('the inbox', 62)).toBe('Search the inbox, 62 papers');
  });

  it('never says 100 % before it is all', () => {
    expect([percent(293, 412), percent(99_999, 100_000), percent(5, 5), percent(0, 0)]).toEqual([
      '71 %',
      '99 %',
      '100 %',
      '100 %',
    ]);
  });

  it('tells how long in the unit a person would', () => {
    expect([duration(0.2), duration(7), duration(200), duration(7200)]).toEqual([
      '1 s',
      '7 s',
      '3 min',
      '2 h',
    ]);
  });

  it('shortens a title before its subtitle, else at a word', () => {
    expect(brief('MagicMix: Semantic Mixing with Diffusion Models')).toBe('MagicMix…');
    expect(brief('Attention Is All You Need', 30)).toBe('Attention Is All You Need');
    expect(brief('Scaling Laws for Neural Language Models')).toBe('Scaling Laws for…');
    expect(brief('Donaudampfschifffahrtsgesellschaft')).toBe('Donaudampfschifffahr…');
  });
});

import { describe, expect, it } from 'vitest';
import { venueLine } from '../../../../src/renderer/features/item/venue-line.ts';

const issued = (year: number) => ({ parts: [[year]], text: '', circa: false });

describe('venueLine', () => {
  it('joins venue, year and pages', () => {
    expect(venueLine({ venue: 'KDD', issued: issued(2018), variables: { page: '1059--1068' } })).toBe(
      'KDD 2018, pp. 1059–1068',
    );
  });
  it('puts volume and issue of a journal before the year', () => {
    expect(
      venueLine({
        venue: 'Nature',
        issued: issued(2015),
        variables: { volume: '521', issue: '7553', page: '436' },
      }),
    ).toBe('Nature 521(7553), 2015, p. 436');
  });
  it('leaves out what is not known', () => {
    expect(venueLine({ venue: '', issued: issued(2015), variables: {} })).toBe('2015');
    expect(venueLine({ venue: '', issued: null, variables: {} })).toBe('');
    expect(venueLine({ venue: '', issued: null, variables: { publisher: 'CUP' } })).toBe('CUP');
  });
});

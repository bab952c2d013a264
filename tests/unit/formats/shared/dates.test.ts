import { describe, expect, it } from 'vitest';
import { fullestDate, readDate } from '../../../../src/formats/shared/dates.ts';

const said = (text: string, year?: number): string => {
  const date = readDate(text, year);
  if (!date) return 'nothing';
  return `${date.parts.map((part) => part.join('-')).join('/')}${date.text ? ` "${date.text}"` : ''}`;
};

describe('readDate', () => {
  it.each([
    ['2018', '2018'],
    ['2018/03/05/', '2018-3-5'],
    ['2018///', '2018'],
    ['2018///Spring', '2018 "Spring 2018"'],
    ['2010/05//May2010', '2010-5'],
    ['2010/05//Special Issue', '2010-5 "Special Issue 2010"'],
    ['2020/01/02/12:34:56', '2020-1-2'],
    ['2001/00/00/', '2001'],
    ['2018-03-05', '2018-3-5'],
    ['2018-03-05T10:11:12Z', '2018-3-5'],
    ['2010 Mar 15', '2010-3-15'],
    ['2010 Dec-2011 Jan', '2010-12/2011-1'],
    ['2010 Jan-Feb', '2010-1/2010-2'],
    ['Mar.-Apr. 2019', '2019-3/2019-4'],
    ['21-25 Sept. 2020', '2020-9-21/2020-9-25'],
    ['15-MAR-2010', '2010-3-15'],
    ['March 15, 2010', '2010-3-15'],
    ['15. März 2010', '2010-3-15'],
    ['12 décembre 1999', '1999-12-12'],
    ['Winter 2010', '2010 "Winter 2010"'],
    ['2010 Fall', '2010 "Autumn 2010"'],
    ['2010-2011', '2010/2011'],
    ['2010–11', '2010 "2010–11"'],
    ['First Quarter 2010', '2010 "First Quarter 2010"'],
    ['in press', ' "in press"'],
    ['99', ' "99"'],
    ['///', 'nothing'],
    ['', 'nothing'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it('takes the year from elsewhere where the text has none', () => {
    expect(said('MAR-APR', 2009)).toBe('2009-3/2009-4');
    expect(said('OCT 15', 2009)).toBe('2009-10-15');
    expect(said('SPR', 2009)).toBe('2009 "Spring 2009"');
  });

  it('chooses the fullest that has the year of the first', () => {
    expect(fullestDate([readDate('2018'), readDate('2018-03'), readDate('2017-11-12')])?.parts).toEqual([
      [2018, 3],
    ]);
    expect(fullestDate([null, null])).toBeNull();
  });
});

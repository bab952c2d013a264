import { describe, expect, it } from 'vitest';
import {
  dateText,
  dateVariable,
  parseDate,
  parseDateKeeping,
  understoodDate,
  yearOf,
} from '../../../src/language/date-input.ts';

const date = (text: string, parts: number[][], circa = false) => ({ text, parts, circa });

describe('parseDate', () => {
  it.each([
    ['2018', [[2018]]],
    ['2018-08', [[2018, 8]]],
    ['2018-8-19', [[2018, 8, 19]]],
    ['2018/08/19', [[2018, 8, 19]]],
    ['19 Aug 2018', [[2018, 8, 19]]],
    ['19. August 2018', [[2018, 8, 19]]],
    ['Aug. 19, 2018', [[2018, 8, 19]]],
    ['Sept 2018', [[2018, 9]]],
    ['Spring 2018', [[2018]]],
    ['2018–2020', [[2018], [2020]]],
    ['2018-2020', [[2018], [2020]]],
    ['2018/2020', [[2018], [2020]]],
    [
      '3 Mar 2018 – 5 Mar 2018',
      [
        [2018, 3, 3],
        [2018, 3, 5],
      ],
    ],
    ['-44', [[-44]]],
    ['29 Feb 2020', [[2020, 2, 29]]],
  ])('reads %s', (text, parts) => {
    expect(parseDate(text)).toEqual(date(text, parts));
  });

  it('reads approximate dates', () => {
    expect(parseDate('c. 1850')).toEqual(date('c. 1850', [[1850]], true));
  });

  it('takes blank text for no date', () => {
    expect(parseDate('  ')).toBeNull();
  });

  it.each(['soon', '2018-13', '2018-02-30', '30 Feb 2018', '2020-2018', '31 Ju 2018', '20188'])(
    'refuses %s',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );
});

describe('dateText', () => {
  it('is the text it came from, else ISO order', () => {
    expect(dateText(date('Aug 2018', [[2018, 8]]))).toBe('Aug 2018');
    expect(dateText(date('', [[2018, 8, 9], [2019]]))).toBe('2018-08-09–2019');
    expect(dateText(date('', [[1850]], true))).toBe('c. 1850');
    expect(dateText(null)).toBe('');
  });

  it('gives a year to lists', () => {
    expect(yearOf(date('', [[2018, 8]]))).toBe(2018);
    expect(yearOf(null)).toBeNull();
  });
});

describe('uncertain dates', () => {
  it.each([
    ['1850~', 'about 1850', '1850~'],
    ['c. 1850', 'about 1850', '1850~'],
    ['2018?', 'about 2018', '2018~'],
    ['2018-21', 'spring 2018', '2018-21'],
    ['Fall 2018', 'autumn 2018', '2018-23'],
    ['201X', 'some year from 2010 to 2019', '201X'],
    ['19XX', 'some year from 1900 to 1999', '19XX'],
    ['1990s', 'some year from 1990 to 1999', '1990s'],
    ['2018-XX-05', '2018', '2018'],
    ['2018-08-19', '19 August 2018', '2018-08-19'],
    ['19 Aug 2018', '19 August 2018', '2018-08-19'],
    ['2018-03/2018-05', 'March 2018 to May 2018', '2018-03/2018-05'],
    ['2018–2020', '2018 to 2020', '2018/2020'],
    ['2018/..', '2018 and on', '2018/..'],
    ['-0044', '45 BC', '-0044'],
    ['forthcoming', null, 'forthcoming'],
    ['', null, ''],
  ])('%j is %j', (typed, words, kept) => {
    expect([understoodDate(typed), dateVariable(typed)]).toEqual([words, kept]);
  });

  it('keeps the season, and text that is no date', () => {
    expect(parseDate('2018-21')).toEqual(date('Spring 2018', [[2018]]));
    expect(parseDateKeeping('in  press')).toEqual(date('in press', []));
    expect(parseDateKeeping(' ')).toBeNull();
  });
});

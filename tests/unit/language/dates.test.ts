import { expect, test } from 'vitest';
import { findDate, findYears, isDate } from '../../../src/language/dates.ts';

test.each([
  ['3 January, 2024', [2024, 1, 3]],
  ['Mar 11, 2025', [2025, 3, 11]],
  ['12. Juli 2023, 18:22', [2023, 7, 12]],
  ['5 de marzo de 2023', [2023, 3, 5]],
  ['2022年1月3日', [2022, 1, 3]],
  ['2021 Mar;12(3)', [2021, 3]],
  ['2024-01-03', [2024, 1, 3]],
  ['31/12/2023', [2023, 12, 31]],
  ['03/01/2024', [2024]],
  ['Posted May 16, 2023', [2023, 5, 16]],
  ['2 OLMo 2 Furious', null],
])('%s', (text, parts) => expect(findDate(text)).toEqual(parts));

test.each([
  'Mar 11',
  'Monday, 4 March 2024',
  '3 days ago',
  'vor 3 Tagen',
  'hace 3 días',
  '3日前',
  '2024',
  '· Jan 2020',
])('%s is a date', (text) => expect(isDate(text)).toBe(true));
test.each(['May', '12', '1984, Revisited', 'Showing listings for Monday', '3 authors', '1.4'])(
  '%s is none',
  (text) => expect(isDate(text)).toBe(false),
);

test('years that stand alone', () => {
  expect(findYears('in 2021 (2019–2022), no 12021, 10.1000/2020.1 or v2020.1')).toEqual([2021]);
});

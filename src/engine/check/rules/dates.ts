import type { ItemDate } from '../../../contract/model/item.ts';
import { parseDate } from '../../../language/date-input.ts';
import { dateLabels } from '../../../language/item-fields.ts';
import { type Finding, type Rule, shown } from './rule.ts';

/** Words that say why there is no date. They are kept, and styles print them. */
const noDateYet =
  /press|forthcoming|appear|submitted|accepted|review|preparation|preprint|unpublished|n\.?\s?d\.?$|undated|no date|o\.\s?j|s\.\s?d|erscheint|à paraître/i;

/** Printing began in the 1450s; types that may be older are left out. */
const FIRST_YEAR = 1450;
const maybeOld = new Set([
  'classic',
  'manuscript',
  'map',
  'graphic',
  'book',
  'treaty',
  'legislation',
  'figure',
]);

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** What is wrong with a date's numbers, by the Gregorian calendar; months 13 to 24 are CSL's and EDTF's seasons. */
function wrongPart([year = 0, month, day]: readonly number[]): string | null {
  if (month === undefined) return null;
  if (month < 1 || month > 24) return `There is no month ${month}.`;
  if (day === undefined || month > 12) return null;
  return day < 1 || day > daysIn(year, month) ? `There is no day ${day} in month ${month} of ${year}.` : null;
}

function issuedFinding(issued: ItemDate | null): Finding[] {
  if (!issued) return [];
  const field = 'issued';
  for (const part of issued.parts) {
    const message = wrongPart(part);
    if (message) return [{ field, message }];
  }
  if (issued.parts.length > 0 || issued.text === '' || noDateYet.test(issued.text)) return [];
  const read = parseDate(issued.text);
  const message = `The date ${shown(issued.text)} was not understood.`;
  return read
    ? [{ field, message: `The date ${shown(issued.text)} stands there as text.`, mend: { issued: read } }]
    : [{ field, message }];
}

export const dateRules: readonly Rule[] = [
  {
    code: 'date_malformed',
    severity: 'warning',
    title: 'Dates that are none',
    fix: 'Write it as 2018, 2018-08 or 19 Aug 2018.',
    find: ({ issued, variables }) => [
      ...issuedFinding(issued),
      ...Object.entries(variables)
        .filter(
          ([name, value]) =>
            Object.hasOwn(dateLabels, name) && parseDate(value) === undefined && !noDateYet.test(value),
        )
        .map(([name, value]) => ({
          field: `variables.${name}`,
          message: `${dateLabels[name] ?? name} ${shown(value)} is no date.`,
        })),
    ],
  },
  {
    code: 'year_unlikely',
    severity: 'warning',
    title: 'Years that can hardly be',
    fix: 'Compare it with the paper.',
    find({ issued, type }, { year: present }) {
      const year = issued?.parts[0]?.[0];
      if (year === undefined) return [];
      // A volume of next year is often out already.
      if (year > present + 2) return [{ field: 'issued', message: `The year ${year} is far in the future.` }];
      if (year < FIRST_YEAR && !maybeOld.has(type))
        return [{ field: 'issued', message: `The year ${year} is before there was print.` }];
      return [];
    },
  },
];

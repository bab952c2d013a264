import type { ItemDate } from '../../../contract/model/item.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const seasons = ['spring', 'summer', 'autumn', 'fall', 'winter'];

/** The month a word names in full or from three letters on: 1 to 12, or null. */
function monthOf(word: string): number | null {
  const folded = word.toLowerCase().replace(/\.$/, '');
  const index = folded.length < 3 ? -1 : months.findIndex((month) => month.startsWith(folded));
  return index < 0 ? null : index + 1;
}

/** `[year, month?, day?]` when the three make a day of the calendar. */
function parts(year: number, month: number | null = null, day: number | null = null): number[] | null {
  if (month === null) return [year];
  if (month < 1 || month > 12) return null;
  if (day === null) return [year, month];
  // Day 0 of the next month is the last of this one; 400 years make the same calendar again.
  const last = new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();
  return day >= 1 && day <= last ? [year, month, day] : null;
}

const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

function parseOne(text: string): number[] | null {
  let found = /^(-?\d{1,4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
  if (found) return parts(Number(found[1]), number(found[2]), number(found[3]));
  found = /^(\d{1,2})\.?\s+(\p{L}+\.?),?\s+(\d{4})$/u.exec(text);
  if (found) {
    const month = monthOf(found[2] ?? '');
    return month === null ? null : parts(Number(found[3]), month, Number(found[1]));
  }
  found = /^(\p{L}+\.?)(?:\s+(\d{1,2}))?,?\s+(\d{4})$/u.exec(text);
  if (found) {
    const word = found[1] ?? '';
    if (seasons.includes(word.toLowerCase()) && found[2] === undefined) return [Number(found[3])];
    const month = monthOf(word);
    return month === null ? null : parts(Number(found[3]), month, number(found[2]));
  }
  return null;
}

/**
 * A date as people write it (`2018`, `2018-08`, `19 Aug 2018`, `August 2018`, `2018–2020`,
 * `c. 1850`); blank text is no date. `undefined` means that it can't be read.
 */
export function parseDate(text: string): ItemDate | null | undefined {
  const trimmed = text.trim().replaceAll(/\s+/g, ' ');
  if (trimmed === '') return null;
  const circa = /^(?:c|ca|circa|about)\.?\s+/i;
  const rest = trimmed.replace(circa, '');
  const whole = parseOne(rest);
  if (whole) return { parts: [whole], text: trimmed, circa: circa.test(trimmed) };
  const range = /^(.{3,}?)\s?(?:–|—|--| - | to |(?<=^\d{4})[-/](?=\d{4}$))\s?(.{3,})$/.exec(rest);
  const from = range ? parseOne(range[1] ?? '') : null;
  const to = range ? parseOne(range[2] ?? '') : null;
  if (!from || !to || compareParts(from, to) > 0) return undefined;
  return { parts: [from, to], text: trimmed, circa: circa.test(trimmed) };
}

function compareParts(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const step = (a[i] ?? 0) - (b[i] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}

/** The date as text to edit: what it came from, else its parts in ISO order. */
export function dateText(date: ItemDate | null): string {
  if (!date) return '';
  if (date.text) return date.text;
  const one = (list: readonly number[]): string =>
    list.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join('-');
  return `${date.circa ? 'c. ' : ''}${date.parts.map(one).join('–')}`;
}

/** The year a list shows: the first date's, or null. */
export function yearOf(date: ItemDate | null): number | null {
  return date?.parts[0]?.[0] ?? null;
}

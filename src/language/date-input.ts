/**
 * Dates as people type them: with uncertain parts, as ranges, in EDTF (Library of Congress, levels 0 and 1:
 * `1850~`, `2018?`, `2018-21` for spring, `201X`, `2018/2020`, `2018/..`) or in words.
 */
import type { ItemDate } from '../contract/model/item.ts';
import { editText } from './strings-edit.ts';

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
const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'] as const;
const seasonWords = ['spring', 'summer', 'autumn', 'winter', 'fall'];

interface One {
  parts: number[];
  /** "Spring", or ''. */
  season: string;
  /** The last digits of the year are unknown (`201X`): the years it may be. */
  span: number;
  circa: boolean;
}

/** The month a word names in full or from three letters on: 1 to 12, or null. */
function monthOf(word: string): number | null {
  const folded = word.toLowerCase().replace(/\.$/, '');
  const index = folded.length < 3 ? -1 : months.findIndex((month) => month.startsWith(folded));
  return index < 0 ? null : index + 1;
}

const plain = (parts: number[] | null, more: Partial<One> = {}): One | null =>
  parts && { parts, season: '', span: 1, circa: false, ...more };

/** `[year, month?, day?]` when the three make a day of the calendar. */
function calendar(year: number, month: number | null = null, day: number | null = null): number[] | null {
  if (month === null) return [year];
  if (month < 1 || month > 12) return null;
  if (day === null) return [year, month];
  // Day 0 of the next month is the last of this one; 400 years make the same calendar again.
  const last = new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();
  return day >= 1 && day <= last ? [year, month, day] : null;
}

const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

function seasonOf(word: string, year: number): One | null {
  const at = seasonWords.indexOf(word.toLowerCase());
  return at < 0 ? null : plain([year], { season: seasons[at % 4 === 0 && at > 0 ? 2 : at] ?? '' });
}

function readOne(text: string): One | null {
  const mark = /[~?%]$/.test(text);
  const bare = mark ? text.slice(0, -1) : text;
  const one = readBare(bare);
  return one && { ...one, circa: one.circa || mark };
}

function readBare(text: string): One | null {
  // EDTF: X stands for a digit that isn't known, XX for a month or day.
  let found = /^(-?\d{1,4})(?:[-/.](\d{1,2}|XX|xx)(?:[-/.](\d{1,2}|XX|xx))?)?$/.exec(text);
  if (found) {
    const [, year = '', month, day] = found;
    if (/^2[1-4]$/.test(month ?? '') && day === undefined) {
      return plain([Number(year)], { season: seasons[Number(month) - 21] ?? '' });
    }
    const known = (part: string | undefined): string | undefined =>
      part !== undefined && /x/i.test(part) ? undefined : part;
    return plain(calendar(Number(year), number(known(month)), known(month) ? number(known(day)) : null));
  }
  found = /^(\d{2})(\d|[Xx])[Xx]$/.exec(text);
  if (found) {
    const isDecade = /\d/.test(found[2] ?? '');
    return plain([Number(isDecade ? `${found[1]}${found[2]}0` : `${found[1]}00`)], {
      span: isDecade ? 10 : 100,
      circa: true,
    });
  }
  found = /^(\d{3,4}0)s$/.exec(text);
  if (found) return plain([Number(found[1])], { span: found[1]?.endsWith('00') ? 100 : 10, circa: true });
  found = /^(\d{1,2})\.?\s+(\p{L}+\.?),?\s+(\d{4})$/u.exec(text);
  if (found) {
    const month = monthOf(found[2] ?? '');
    return month === null ? null : plain(calendar(Number(found[3]), month, Number(found[1])));
  }
  found = /^(\p{L}+\.?)(?:\s+(\d{1,2}))?,?\s+(\d{4})$/u.exec(text);
  if (found) {
    const word = found[1] ?? '';
    const season = found[2] === undefined ? seasonOf(word, Number(found[3])) : null;
    if (season) return season;
    const month = monthOf(word);
    return month === null ? null : plain(calendar(Number(found[3]), month, number(found[2])));
  }
  return null;
}

interface ReadDate {
  list: One[];
  /** A range whose end is not known. */
  open: boolean;
  circa: boolean;
}

const circaWord = /^(?:c|ca|circa|about|approximately)\.?\s+/i;

function readDate(text: string): ReadDate | null {
  const circa = circaWord.test(text);
  const rest = text.replace(circaWord, '');
  const whole = readOne(rest);
  if (whole) return { list: [whole], open: false, circa: circa || whole.circa };
  const open = /^(.{3,}?)\s?(?:\/|–|—|--?)\s?(?:\.\.)?$/.exec(rest);
  const start = open ? readOne(open[1] ?? '') : null;
  if (start) return { list: [start], open: true, circa: circa || start.circa };
  const range =
    /^(.{3,}?)\s?(?:–|—|--| - | to |(?<=^\d{4})-(?=\d{4}$)|(?<=^[-\d~?%X]{4,11})\/)\s?(.{3,})$/.exec(rest);
  const from = range ? readOne(range[1] ?? '') : null;
  const to = range ? readOne(range[2] ?? '') : null;
  if (!from || !to || compareParts(from.parts, to.parts) > 0) return null;
  return { list: [from, to], open: false, circa: circa || from.circa || to.circa };
}

function compareParts(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const step = (a[i] ?? 0) - (b[i] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}

const tidy = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

/**
 * A date as people write it (`2018`, `2018-08`, `19 Aug 2018`, `Spring 2018`, `2018–2020`, `c. 1850`,
 * `1850~`, `201X`); blank text is no date. `undefined` means that it can't be read.
 */
export function parseDate(text: string): ItemDate | null | undefined {
  const trimmed = tidy(text);
  if (trimmed === '') return null;
  const read = readDate(trimmed);
  if (!read) return undefined;
  const [only] = read.list;
  const kept = read.list.length === 1 && only?.season ? `${only.season} ${only.parts[0]}` : trimmed;
  return { parts: read.list.map(({ parts }) => parts), text: kept, circa: read.circa };
}

/** The same, but text that can't be read is kept as it is, for people: `forthcoming`. */
export function parseDateKeeping(text: string): ItemDate | null {
  const read = parseDate(text);
  return read === undefined ? { parts: [], text: tidy(text).slice(0, 500), circa: false } : read;
}

const two = (n: number): string => String(n).padStart(2, '0');

function isoOne({ parts, season }: One, mark: string): string {
  const [year = 0, ...rest] = parts;
  const sign = year < 0 ? '-' : '';
  const head = sign + String(Math.abs(year)).padStart(4, '0');
  const tail = season ? [21 + seasons.indexOf(season as (typeof seasons)[number])] : rest;
  return [head, ...tail.map(two)].join('-') + mark;
}

/**
 * A typed date in the form that date variables are kept in: ISO 8601 with EDTF's marks (`1850~`, `2018-21`,
 * `2018/2020`), or the text itself where it can't be read. '' for blank text.
 */
export function dateVariable(text: string): string {
  const read = readDate(tidy(text));
  if (!read || read.list.some(({ span }) => span > 1)) return tidy(text).slice(0, 500);
  const iso = read.list.map((one) => isoOne(one, read.circa ? '~' : '')).join('/');
  return read.open ? `${iso}/..` : iso;
}

function spoken({ parts, season, span }: One): string {
  const [year = 0, month, day] = parts;
  const shown = year < 0 ? `${1 - year} BC` : String(year);
  if (season) return `${season.toLowerCase()} ${shown}`;
  if (span > 1) return `some year from ${year} to ${year + span - 1}`;
  const name = month === undefined ? '' : (months[month - 1] ?? '');
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return [day, capital, shown].filter((part) => part !== undefined && part !== '').join(' ');
}

/** What was understood of a typed date, in words (`about 1850`, `spring 2018`), or null where nothing was. */
export function understoodDate(text: string): string | null {
  const read = readDate(tidy(text));
  if (!read) return null;
  const words = read.list.map(spoken).join(' to ');
  const isSpan = read.list.some(({ span }) => span > 1);
  return `${read.circa && !isSpan ? 'about ' : ''}${words}${read.open ? ' and on' : ''}`;
}

/** What is said under a date while it is typed: what was understood, or that it is kept as text. */
export function dateNote(text: string): string | null {
  if (text.trim() === '') return null;
  const date = understoodDate(text);
  return date === null ? editText.keptAsText : editText.understood(date);
}

/** The date as text to edit: what it came from, else its parts in ISO order. */
export function dateText(date: ItemDate | null): string {
  if (!date) return '';
  if (date.text) return date.text;
  const one = (list: readonly number[]): string =>
    list.map((part, index) => (index === 0 ? String(part) : two(part))).join('-');
  return `${date.circa ? 'c. ' : ''}${date.parts.map(one).join('–')}`;
}

/** The year a list shows: the first date's, or null. */
export function yearOf(date: ItemDate | null): number | null {
  return date?.parts[0]?.[0] ?? null;
}

import type { Status } from '../../contract/model/item.ts';
import { statuses } from '../../contract/model/terms.ts';
import type { Filter, HasWhat } from './ast.ts';

/**
 * What a field's value asks for: one of these filters. `unfinished`: nothing yet, as more may come;
 * null: nothing that it could mean.
 */
export type Read = readonly Filter[] | 'unfinished' | null;

const compact = (value: string): string => value.toLowerCase().replace(/[\s_-]+/gu, '');

/** Other names for states: what isn't begun is unread. */
const statusNames: readonly [string, readonly Status[]][] = [
  ...statuses.map((status): [string, readonly Status[]] => [compact(status), [status]]),
  ['unread', ['none', 'inbox', 'to-read']],
];

export function readStatus(value: string, typing: boolean): Read {
  const found = named(statusNames, value, typing);
  return found && [...new Set(found.flat())].map((status) => ({ field: 'status', value: status }));
}

export const hasWhats: readonly HasWhat[] = ['pdf', 'note', 'abstract', 'link'];
const hasNames = hasWhats.flatMap((what): [string, HasWhat][] => [
  [what, what],
  [`${what}s`, what],
]);

export function readHas(value: string, typing: boolean): Read {
  const found = named(hasNames, value, typing);
  return found && [...new Set(found)].map((what) => ({ field: 'has', value: what }));
}

/** What has this name; while it is typed, whatever begins so. */
function named<T>(names: readonly (readonly [string, T])[], value: string, typing: boolean): T[] | null {
  const wanted = compact(value);
  const found = names.filter(([name]) => (typing ? name.startsWith(wanted) : name === wanted));
  return found.length === 0 ? null : found.map(([, what]) => what);
}

const RANGE = /^(\d{0,4})(?:-|–|—|\.\.)(\d{0,4})$/u;
const BOUND = /^(>=|<=|>|<|≥|≤)(\d{0,4})$/u;

/** `2019`, `2019-2022`, `2019-22`, `2019-`, `-2015`, `>2019`; a year that is being typed stands for all that begin so. */
export function readYear(value: string, typing: boolean): Read {
  if (/^\d{1,4}$/u.test(value)) return [yearFilter(first(value, typing), last(value, typing))];
  const [, sign, bound] = BOUND.exec(value) ?? [];
  if (sign !== undefined && bound !== undefined) {
    if (bound === '' || (typing && bound.length < 4)) return typing ? 'unfinished' : null;
    const year = Number(bound);
    if (sign === '>') return [yearFilter(year + 1, null)];
    if (sign === '<') return [yearFilter(null, year - 1)];
    return [sign === '>=' || sign === '≥' ? yearFilter(year, null) : yearFilter(null, year)];
  }
  const [, from, to] = RANGE.exec(value) ?? [];
  if (from === undefined || to === undefined) return null;
  if (from === '' && to === '') return typing ? 'unfinished' : null;
  // `2019-22` ends in the same century; a single digit is the beginning of something.
  const end = from.length === 4 && to.length === 2 ? from.slice(0, 2) + to : to;
  if (from.length === 4 && to.length === 1) return typing ? [yearFilter(Number(from), null)] : null;
  // `2016-201` is on its way to a year; as a year of its own it would turn the range round.
  if (!typing && from.length === 4 && to.length === 3) return null;
  const low = from === '' ? null : Number(from);
  const high = end === '' ? null : last(end, typing);
  return [low !== null && high !== null && low > high ? yearFilter(high, low) : yearFilter(low, high)];
}

const yearFilter = (from: number | null, to: number | null): Filter => ({ field: 'year', from, to });
const first = (year: string, typing: boolean): number => Number(typing ? year.padEnd(4, '0') : year);
const last = (year: string, typing: boolean): number => Number(typing ? year.padEnd(4, '9') : year);

/** Days of each unit; a month counts as 30 of them, a year as 365. */
const UNITS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/** `7d 2w 3m 1y`, or calendar dates: `2024`, `2024-05`, `2024-05-12`, `>2024-05`, `2024-01..2024-06-15`. */
export function readAdded(value: string, typing: boolean): Read {
  const [, count, unit] = /^(\d{1,5})([dwmy])$/iu.exec(value) ?? [];
  const days = Number(count) * (UNITS[(unit ?? '').toLowerCase()] ?? Number.NaN);
  if (days > 0) return [{ field: 'added', days }];
  const none = typing && /^[\d<>=≥≤.-]*$/u.test(value) ? 'unfinished' : null;
  const [, sign = '', date = ''] = /^(>=|<=|>|<|≥|≤)?([\d-]+)$/u.exec(value) ?? [];
  const [, from, to] = /^([\d-]*)\.\.([\d-]*)$/u.exec(value) ?? [];
  if (from !== undefined && to !== undefined) {
    const [low, high] = [datesOf(from), datesOf(to)];
    if ((from !== '' && !low) || (to !== '' && !high) || (!low && !high)) return none;
    return [{ field: 'added', from: low?.[0] ?? null, to: high?.[1] ?? null }];
  }
  const dates = datesOf(date);
  if (!dates) return none;
  const [begin, end] = dates;
  if (sign === '>') return [{ field: 'added', from: shifted(end, 1), to: null }];
  if (sign === '<') return [{ field: 'added', from: null, to: shifted(begin, -1) }];
  if (sign === '') return [{ field: 'added', from: begin, to: end }];
  const isFrom = sign === '>=' || sign === '≥';
  return [{ field: 'added', from: isFrom ? begin : null, to: isFrom ? null : end }];
}

/** The first and the last day of a year, a month or a day as it is written; null for what is none. */
function datesOf(date: string): [string, string] | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(date) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return [`${year}-${month}-01`, `${year}-${month}-${days}`];
  return Number(day) < 1 || Number(day) > days ? null : [date, date];
}

const DAY_MS = 86_400_000;

const shifted = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * Dates as reference files spell them: RIS's `2018/03/05/other` (RIS specification, "Y1"), MEDLINE's
 * `2010 Dec-2011 Jan` (MEDLINE/PubMed data element "DP"), Web of Science's `MAR-APR`, and what people write.
 */
import type { ItemDate } from '../../contract/model/item.ts';
import { monthNumber } from '../bibtex/months.ts';
import { parseIsoDate } from '../dates.ts';

const seasons: Readonly<Record<string, string>> = {
  spring: 'Spring',
  summer: 'Summer',
  autumn: 'Autumn',
  fall: 'Autumn',
  winter: 'Winter',
  spr: 'Spring',
  sum: 'Summer',
  fal: 'Autumn',
  win: 'Winter',
};

interface Part {
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
  season?: string | undefined;
  /** A word or number that is none of these. */
  odd: boolean;
}

function readPart(text: string): Part {
  const part: Part = { odd: false };
  for (const token of text.match(/[\p{L}.]+|\d+/gu) ?? []) {
    const word = token.replace(/\./g, '').toLowerCase();
    const n = /^\d+$/.test(token) ? Number(token) : Number.NaN;
    const month = Number.isNaN(n) ? monthNumber(word) : undefined;
    if (/^\d{4}$/.test(token) && part.year === undefined) part.year = n;
    else if (/^\d{1,2}$/.test(token) && n >= 1 && n <= 31 && part.day === undefined) part.day = n;
    else if (month !== undefined && part.month === undefined) part.month = month;
    else if (Object.hasOwn(seasons, word) && part.season === undefined) part.season = seasons[word] ?? '';
    else if (word !== '' && !/^(?:st|nd|rd|th|of|de|the)$/.test(word)) part.odd = true;
  }
  return part;
}

const listOf = ({ year, month, day }: Part): number[] =>
  year === undefined
    ? []
    : [year, ...(month === undefined ? [] : day === undefined ? [month] : [month, day])];

/** A day without its month, or a number that was neither, says that the parts are not the whole text. */
const isWhole = (part: Part): boolean => !part.odd && (part.day === undefined || part.month !== undefined);

function single(text: string, part: Part): ItemDate {
  const list = listOf(part);
  const isPlain = isWhole(part) && !part.season;
  const said = part.season && !part.odd && part.year !== undefined ? `${part.season} ${part.year}` : text;
  return { parts: list.length > 0 ? [list] : [], text: isPlain && list.length > 0 ? '' : said, circa: false };
}

const order = ([year = 0, month = 0, day = 0]: readonly number[]): number =>
  year * 10_000 + month * 100 + day;

/** `Dec 2010 - Jan 2011`, `Mar-Apr 2010`, `15-20 June 2014`, `2010-2011`: what one side lacks the other has. */
function range(text: string, from: Part, to: Part): ItemDate | null {
  from.year ??= to.year;
  to.year ??= from.year;
  if (from.day !== undefined) from.month ??= to.month;
  if (to.day !== undefined) to.month ??= from.month;
  if (from.year === undefined) return null;
  const [first, last] = [listOf(from), listOf(to)];
  if (first.length !== last.length || order(last) <= order(first))
    return single(text, { ...from, odd: true });
  const isPlain = isWhole(from) && isWhole(to) && !from.season && !to.season;
  return { parts: [first, last], text: isPlain ? '' : text, circa: false };
}

/** RIS's own form; blank where a part is not known. `other` is a season, or repeats the date in words. */
const SLASHES = /^(\d{4})?\s*\/\s*(\d{1,2}|\p{L}+\.?)?\s*(?:\/\s*(\d{1,2})?\s*)?(?:\/\s*(.*?)\s*)?$/su;

function fromSlashes(text: string): ItemDate | null {
  const found = SLASHES.exec(text);
  if (!found?.[1]) return null;
  const [, year = '', month = '', day = '', other = ''] = found;
  const m = monthNumber(month);
  const d = Number(day);
  const list = [Number(year), ...(m ? (d >= 1 && d <= 31 ? [m, d] : [m]) : [])];
  const rest = other.replace(/\/+$/, '').trim();
  const said = rest ? readPart(rest) : null;
  if (said?.season && !said.odd) return { parts: [list], text: `${said.season} ${year}`, circa: false };
  // "2010/05//May2010", and the time of day that a page was looked at, say nothing new.
  const isNew = rest !== '' && said?.odd !== false && !/^\d{1,2}:\d\d/.test(rest);
  return { parts: [list], text: isNew ? `${rest} ${year}`.slice(0, 500) : '', circa: false };
}

const ISO_TIME = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*$/;

/**
 * A date out of its text; null for blank text. What can't be understood whole keeps its text beside the parts
 * that were.
 * @param year stands in where the text has none (`Mar-Apr` beside a year of its own)
 */
export function readDate(text: string, year?: number): ItemDate | null {
  const trimmed = text.replace(/\s+/g, ' ').trim().replace(ISO_TIME, '$1').slice(0, 500);
  if (!/[\p{L}\d]/u.test(trimmed)) return null;
  const slashed = fromSlashes(trimmed);
  if (slashed) return slashed;
  const iso = parseIsoDate(trimmed);
  if (iso && iso.parts.length > 0 && iso.text !== trimmed) return iso;
  const spelled = trimmed.replace(/^(\d{1,2})-(\p{L}{3,9})\.?-(\d{4})$/u, '$1 $2 $3');
  const sides = spelled.split(/\s*(?:–|—|--?|\/|\bto\b)\s*/u);
  const [left = '', right = ''] = sides;
  if (sides.length === 2 && left && right) {
    const [from, to] = [readPart(left), readPart(right)];
    if (year !== undefined && from.year === undefined && to.year === undefined) from.year = year;
    const found = from.odd || to.odd ? null : range(trimmed, from, to);
    if (found) return found;
  }
  const whole = readPart(spelled);
  if (whole.year === undefined && year !== undefined) {
    whole.year = year;
    return single(whole.odd ? `${trimmed} ${year}` : trimmed, whole);
  }
  return single(trimmed, whole);
}

const detail = (date: ItemDate): number =>
  (date.parts[0]?.length ?? 0) + date.parts.length + (date.text ? 0.5 : 0);

/** Of several dates of one work the fullest that has the year of the first. */
export function fullestDate(dates: readonly (ItemDate | null)[]): ItemDate | null {
  const known = dates.filter((date) => date !== null);
  const dated = known.find((date) => date.parts.length > 0) ?? known[0];
  if (!dated) return null;
  const year = dated.parts[0]?.[0];
  return known
    .filter((date) => date.parts[0]?.[0] === year)
    .reduce((best, date) => (detail(date) > detail(best) ? date : best), dated);
}

/**
 * Dates as text: ISO 8601 and the part of EDTF that reference files use (Library of Congress, EDTF level 0 and
 * the `~`, `?` and season of level 1), as biblatex's `date` fields have them.
 */
import type { ItemDate } from '../contract/model/item.ts';

const seasons = new Map([
  ['21', 'Spring'],
  ['22', 'Summer'],
  ['23', 'Autumn'],
  ['24', 'Winter'],
]);

const DATE = /^(-?\d{4,6})(?:[-/](\d\d?)(?:[-/](\d\d?))?)?(?:T[\d:.,]+(?:Z|[+-]\d\d:?\d\d)?)?([~?%])?$/;

interface OneDate {
  parts: number[];
  season: string;
  circa: boolean;
}

function oneDate(text: string): OneDate | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const [, year = '', month = '', day = '', mark = ''] = found;
  const season = seasons.get(month) ?? '';
  const m = Number(month);
  const d = Number(day);
  if (month && !season && (m < 1 || m > 12)) return null;
  if (day && (d < 1 || d > 31 || season)) return null;
  const parts = [Number(year), ...(month && !season ? [m] : []), ...(day ? [d] : [])];
  return { parts, season, circa: mark !== '' };
}

/**
 * A date, or a range of two with `/`, out of its text. What isn't one keeps its text, with the year found in
 * it (four digits alone) as its only part. `null` for blank text.
 */
export function parseIsoDate(text: string): ItemDate | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const single = oneDate(trimmed);
  if (single) {
    const named = single.season ? `${single.season} ${single.parts[0]}` : '';
    return { parts: [single.parts], text: named, circa: single.circa };
  }
  const [from = '', to = '', ...more] = trimmed.split('/');
  if (more.length === 0 && to !== undefined && trimmed.includes('/')) {
    const start = oneDate(from.trim());
    const end = /^(?:\.\.)?$/.test(to.trim()) ? null : oneDate(to.trim());
    if (start && (end || /^(?:\.\.)?$/.test(to.trim()))) {
      const parts = end ? [start.parts, end.parts] : [start.parts];
      const isPlain = end !== null && !start.season && !end.season;
      return { parts, text: isPlain ? '' : trimmed, circa: start.circa || Boolean(end?.circa) };
    }
  }
  const year = /(?<!\d)\d{4}(?!\d)/.exec(trimmed.slice(0, 500))?.[0];
  return { parts: year ? [[Number(year)]] : [], text: trimmed.slice(0, 500), circa: false };
}

const padded = (n: number, digits: number): string => {
  const text = String(Math.abs(n)).padStart(digits, '0');
  return n < 0 ? `-${text}` : text;
};

/** Date parts in ISO form: `2018`, `2018-03`, `2018-03-05`, and a range with `/`. '' for no parts. */
export function formatIsoDate(parts: readonly (readonly number[])[]): string {
  return parts.map((list) => list.map((n, i) => padded(n, i === 0 ? 4 : 2)).join('-')).join('/');
}

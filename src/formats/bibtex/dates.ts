/** `year`, `month`, `day` and biblatex's `date` as one date, and back. */
import type { ItemDate } from '../../contract/model/item.ts';
import { formatIsoDate, parseIsoDate } from '../dates.ts';
import { monthMacros, monthNumber } from './months.ts';

/** The fields of a date as text; '' where there is none. */
export interface DateFields {
  date: string;
  year: string;
  month: string;
  day: string;
}

/** `12 jan`, `jan 12`, `12~jan` and `jan` alone; a range keeps its beginning. */
function monthAndDay(text: string): { month: number; day: number | undefined; isPlain: boolean } | null {
  const words = text.split(/[\s\u00a0.,/–—-]+/u).filter(Boolean);
  const at = words.findIndex((word) => !/^\d+$/.test(word) && monthNumber(word) !== undefined);
  const month = monthNumber(words[at < 0 ? 0 : at] ?? '');
  if (month === undefined) return null;
  const other = words.filter((_, i) => i !== (at < 0 ? 0 : at));
  const day = other.length === 1 && /^\d{1,2}$/.test(other[0] ?? '') ? Number(other[0]) : undefined;
  return { month, day: day && day <= 31 ? day : undefined, isPlain: other.length === 0 || day !== undefined };
}

/** The date of an entry; null without one. Text that the parts don't say whole ("Spring 2018") is kept. */
export function readBibDate(fields: DateFields): ItemDate | null {
  const date = fields.date ? parseIsoDate(fields.date) : null;
  if (date && date.parts.length > 0) return date;
  // "January 1978" as the year.
  const both = fields.month ? null : /^(\D+?)\s+(\d{4})$/.exec(fields.year.trim());
  if (both && monthNumber(both[1] ?? ''))
    return readBibDate({ ...fields, month: both[1] ?? '', year: both[2] ?? '' });
  const year = fields.year ? parseIsoDate(fields.year) : date;
  if (!year) return fields.month ? { parts: [], text: fields.month.slice(0, 500), circa: false } : null;
  const [first] = year.parts;
  if (!fields.month || first?.length !== 1 || year.parts.length !== 1 || year.text) return year;
  const found = monthAndDay(fields.month);
  const text = `${fields.month} ${fields.year}`.slice(0, 500);
  if (!found) return { ...year, text };
  const given = /^\d{1,2}$/.test(fields.day) ? Number(fields.day) : found.day;
  const day = given && given >= 1 && given <= 31 ? [given] : [];
  return { ...year, parts: [[...first, found.month, ...day]], text: found.isPlain ? '' : text };
}

/**
 * A date as fields, in order. The year is BibTeX's own; a range or a doubtful date also has biblatex's `date`,
 * since `year` can't say it. `month` is a bare macro (without braces) where `isMacro`.
 */
export function writeBibDate(date: ItemDate | null): { name: string; value: string; isMacro: boolean }[] {
  if (!date) return [];
  const field = (name: string, value: string, isMacro = false) => ({ name, value, isMacro });
  const [first] = date.parts;
  const [year, month, day] = first ?? [];
  if (year === undefined) return date.text ? [field('year', date.text)] : [];
  const fields = [];
  const iso = formatIsoDate(date.parts);
  if (date.parts.length > 1 || date.circa || year < 0)
    fields.push(field('date', date.circa ? `${iso}~` : iso));
  fields.push(field('year', String(year)));
  const before = new RegExp(`^(.+) ${year}$`, 's').exec(date.text)?.[1];
  if (before !== undefined) fields.push(field('month', before));
  else {
    const macro = month === undefined ? undefined : monthMacros[month - 1];
    if (macro) fields.push(field('month', macro, true));
    if (day !== undefined) fields.push(field('day', String(day)));
  }
  return fields;
}

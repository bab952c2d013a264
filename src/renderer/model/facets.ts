/** What a choice of values beside the list makes of a search's chips. Pure. */
import type { FieldName } from '../../language/query/fields.ts';
import { readStatus } from '../../language/query/values.ts';
import { queryTerm, termText } from './query-term.ts';

/** Fields of which a paper may have several values: two chosen ones are both asked for. */
const several: ReadonlySet<string> = new Set(['author', 'tag']);

const sameValue = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The states that a value stands for, however it is written: `unread` is three of them. */
function statusesOf(value: string): string[] {
  const read = readStatus(value, false);
  return Array.isArray(read)
    ? read.flatMap((filter) => (filter.field === 'status' ? [filter.value] : []))
    : [];
}

/** The values of a field that the chips ask for. */
export function chosenValues(chips: readonly string[], field: FieldName): string[] {
  return chips.flatMap((chip) => {
    const term = queryTerm(chip);
    if (!term || term.field !== field || term.negated) return [];
    return field === 'status' ? term.values.flatMap(statusesOf) : term.values;
  });
}

/**
 * The chips once a value is clicked: it is chosen instead of others of its field, or given up where it was
 * the only one.
 * @param adds it joins the others instead, or leaves them: of tags and creators all are asked for, else one of them
 */
export function chooseValue(
  chips: readonly string[],
  field: FieldName,
  value: string,
  adds: boolean,
): string[] {
  const now = chosenValues(chips, field);
  const others = now.filter((other) => !sameValue(other, value));
  const had = others.length < now.length;
  const next = adds ? (had ? others : [...others, value]) : had && now.length === 1 ? [] : [value];
  const kept = chips.filter((chip) => {
    const term = queryTerm(chip);
    return term === null || term.field !== field || term.negated;
  });
  if (next.length === 0) return kept;
  const terms = several.has(field) ? next.map((one) => [one]) : [next];
  return [...kept, ...terms.map((values) => termText({ field, values, negated: false }))];
}

/** Years, both included. */
export interface Years {
  from: number;
  to: number;
}

/** The years that the chips ask for, where they are one year or one range. */
export function chosenYears(chips: readonly string[]): Years | null {
  const [value, ...more] = chosenValues(chips, 'year');
  const [, from, to] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(value ?? '') ?? [];
  if (from === undefined || more.length > 0) return null;
  return { from: Number(from), to: Number(to ?? from) };
}

const yearsText = ({ from, to }: Years): string => (from === to ? String(from) : `${from}-${to}`);

/** The chips once some years are clicked; `adds` stretches what is chosen as far as them. */
export function chooseYears(chips: readonly string[], years: Years, adds: boolean): string[] {
  const now = chosenYears(chips);
  const kept = chips.filter((chip) => queryTerm(chip)?.field !== 'year' || queryTerm(chip)?.negated);
  if (!adds && now?.from === years.from && now.to === years.to) return kept;
  const wanted =
    adds && now ? { from: Math.min(now.from, years.from), to: Math.max(now.to, years.to) } : years;
  return [...kept, termText({ field: 'year', values: [yearsText(wanted)], negated: false })];
}

export interface YearBar extends Years {
  count: number;
}

/** Widths in years that a bar may have. */
const widths = [1, 2, 5, 10, 20, 50, 100];

/** Bars over all years from the first to the last, at most `most` of them, oldest first. */
export function yearBars(years: readonly { value: number; count: number }[], most: number): YearBar[] {
  if (years.length === 0) return [];
  const all = years.map(({ value }) => value);
  const first = all.reduce((a, b) => Math.min(a, b));
  const last = all.reduce((a, b) => Math.max(a, b));
  const width = widths.find((one) => Math.floor(last / one) - Math.floor(first / one) < most) ?? 1000;
  const begin = Math.floor(first / width) * width;
  const bars: YearBar[] = [];
  for (let from = begin; from <= last; from += width) bars.push({ from, to: from + width - 1, count: 0 });
  for (const { value, count } of years) {
    const bar = bars[Math.floor((value - begin) / width)];
    if (bar) bar.count += count;
  }
  return bars;
}

/** RIS's dates: PY and Y1 (the year, and once all of it), DA, and Y2, when a page was looked at. */
import type { ItemDate } from '../../contract/model/item.ts';
import { formatIsoDate } from '../dates.ts';
import { fullestDate, readDate } from '../shared/dates.ts';

/** The date of a work, of the values of PY, Y1 and DA in this order. */
export function readIssued(years: readonly string[], dates: readonly string[]): ItemDate | null {
  const first = years.map((text) => readDate(text));
  const year = first.find((date) => date?.parts[0])?.parts[0]?.[0];
  return fullestDate([...first, ...dates.map((text) => readDate(text, year))]);
}

/** A date as CSL's date variables keep it: ISO, else its text. */
export function isoText(text: string): string {
  const date = readDate(text);
  return date ? formatIsoDate(date.parts) || date.text : '';
}

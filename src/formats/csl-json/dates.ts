/** CSL-JSON date variables: `date-parts`, `season`, `circa`, `literal`, `raw` (schema 1.0.2 "date-variable"). */
import type { ItemDate } from '../../contract/model/item.ts';
import { formatIsoDate, parseIsoDate } from '../dates.ts';

const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'] as const;

function integer(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  if (typeof value === 'string' && /^\s*-?\d{1,6}\s*$/.test(value)) return Number(value);
  return null;
}

/** One `[year, month?, day?]`: numbers or digits; cut where a part is missing or no possible month or day. */
function dateParts(value: unknown): number[] {
  if (!Array.isArray(value)) return [];
  const [year, month, day] = value.map(integer);
  if (year === null || year === undefined) return [];
  if (!month || month < 1 || month > 12) return [year];
  return day && day >= 1 && day <= 31 ? [year, month, day] : [year, month];
}

function seasonName(value: unknown): string {
  const n = integer(value);
  if (n !== null) return seasons[(n > 20 ? n - 20 : n) - 1] ?? '';
  return typeof value === 'string' ? value.trim() : '';
}

/** A date variable's value as the model has it; null when it says nothing. Accepts a bare string or year. */
export function readDate(value: unknown): ItemDate | null {
  if (typeof value === 'string' || typeof value === 'number') return parseIsoDate(String(value));
  if (Array.isArray(value)) return readDate({ 'date-parts': Array.isArray(value[0]) ? value : [value] });
  if (typeof value !== 'object' || value === null) return null;
  const date = value as Record<string, unknown>;
  const given = date['date-parts'];
  const lists = Array.isArray(given) ? (given.some(Array.isArray) ? given : [given]) : [];
  const parts = lists
    .slice(0, 2)
    .map(dateParts)
    .filter((list) => list.length > 0);
  const text = [date['raw'], date['literal'], date['edtf']].find(
    (t) => typeof t === 'string' && t.trim() !== '',
  );
  const circa = date['circa'] === true || (typeof date['circa'] !== 'boolean' && Boolean(date['circa']));
  if (parts.length > 0) {
    const season = seasonName(date['season']);
    const from = season ? `${season} ${parts[0]?.[0]}` : typeof text === 'string' ? text.trim() : '';
    return { parts, text: from, circa };
  }
  if (typeof text !== 'string') return null;
  const parsed = parseIsoDate(text);
  return parsed && { ...parsed, circa: parsed.circa || circa };
}

/** A date as a CSL-JSON date variable. Text that the parts don't already say goes to `raw`. */
export function writeDate(date: ItemDate): Record<string, unknown> {
  if (date.parts.length === 0)
    return date.circa ? { literal: date.text, circa: true } : { literal: date.text };
  const out: Record<string, unknown> = { 'date-parts': date.parts };
  const season = seasons.findIndex((name) => date.text === `${name} ${date.parts[0]?.[0]}`);
  if (season >= 0) out['season'] = season + 1;
  else if (date.text && date.text !== formatIsoDate(date.parts)) out['raw'] = date.text;
  if (date.circa) out['circa'] = true;
  return out;
}

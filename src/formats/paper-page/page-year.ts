/** The year that a volume's heading gives to all papers of its table of contents. */
import { findYears } from '../../language/dates.ts';
import type { Made } from './draft.ts';
import type { PageRecord } from './records.ts';
import type { Unit } from './unit.ts';

const volumeWord =
  /\b(?:proceedings|proc\.|volume|vol\.|conference|symposium|workshop|congress|journal|issue|accepted papers|tagung|band|heft|actes|colloque|actas|congreso|atti|convegno)\b|\b\d{1,3}(?:st|nd|rd|th)\s|会议|学会|论文集/iu;

/**
 * Gives the drafts the year of the page's head, if none has one of its own and a line before the first
 * record names a volume or a meeting with a single year. The date of a listing is no such line.
 */
export function inheritYear(
  units: readonly Unit[],
  records: readonly PageRecord[],
  made: readonly Made[],
): void {
  if (made.length < 2 || made.some((m) => m.draft.issued !== null)) return;
  const first = records[0]?.at ?? 0;
  const years = new Set<number>();
  for (const unit of units.slice(0, first)) {
    if (!volumeWord.test(unit.text) && !/^\p{Lu}{3,8}\s?(?:19|20)\d\d\b/u.test(unit.text)) continue;
    for (const year of findYears(unit.text)) if (year >= 1800) years.add(year);
  }
  const [year] = years;
  if (years.size !== 1 || year === undefined) return;
  for (const { draft } of made) draft.issued = { parts: [[year]], text: '', circa: false };
}

/** Whether what was found on a page is a list of papers, or an article, a recipe, a conversation. */
import type { Made } from './draft.ts';
import type { PageRecord } from './records.ts';
import { hintsOf, isScholarly } from './scholarly.ts';
import type { Unit } from './unit.ts';

const massOf = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + unit.measure.mass, 0);
const medianWords = (records: readonly PageRecord[]): number =>
  records.map((r) => r.title.measure.words).sort((a, b) => a - b)[Math.floor(records.length / 2)] ?? 0;
const isNamed = (record: PageRecord): boolean =>
  record.authors.some((unit) => unit.names?.certain || unit.label?.kind === 'authors');

/** Whether a record has something that only a work has: an identifier, named authors with a place or an abstract. */
function isSolid(record: PageRecord, { draft }: Made): boolean {
  if (Object.keys(draft.identifiers).length > 0 || record.reference) return true;
  const labelled =
    record.title.label?.kind === 'title' || record.abstract.some((u) => u.label?.kind === 'abstract');
  if (labelled) return draft.creators.length > 0 || draft.abstract !== '';
  const placed = draft.abstract.length > 150 || draft.venue !== '' || draft.variables['page'] !== undefined;
  return isNamed(record) && placed;
}

/**
 * True if the records are to be believed. A page whose records have authors or identifiers is; one of bare
 * titles over paragraphs has to read like abstracts, a paragraph or a few to a title. Running text that
 * outweighs the records, and long sections under headings, are an article's.
 */
export function isListing(
  units: readonly Unit[],
  records: readonly PageRecord[],
  made: readonly Made[],
): boolean {
  if (records.length === 0) return false;
  if (units.filter((u) => u.meta === 'code').length > units.length * 0.2) return false;
  const inside = new Set(records.flatMap((r) => r.abstract));
  const loose = massOf(
    units.filter((u) => u.prose > 0.6 && u.measure.mass > 160 && !inside.has(u) && !u.label && !u.names),
  );
  const abstracts = records.filter((r) => r.abstract.length > 0);
  const isTitle = new Set(records.map((r) => r.title));
  const mass = massOf([...inside]);
  const paragraphs = inside.size / Math.max(1, abstracts.length);
  const solid = records.filter((r, i) => isSolid(r, made[i]!)).length;
  if (solid >= Math.max(1, records.length * 0.4)) {
    const identified = made.some((m) => Object.keys(m.draft.identifiers).length > 0);
    return identified ? records.length > 1 || paragraphs <= 8 : paragraphs <= 5 && loose <= 2 * mass + 1500;
  }
  if (abstracts.length === 0) return isTitleList(units, records, made, loose);
  const share =
    abstracts.filter((r) => isScholarly(r.abstract.map((u) => u.text).join(' '))).length / abstracts.length;
  const average = mass / abstracts.length;
  // A title over an abstract and nothing else; a letter and its salutation, or an article, is none.
  if (records.length === 1) {
    const alone = paragraphs <= 4 && loose < average && units.length <= 25;
    return alone && average >= 300 && share === 1 && records[0]!.title.title >= 0.45;
  }
  const words = medianWords(records);
  // Title, paragraph, title, paragraph: a reading list, whatever its titles look like.
  const alternating = units.filter((u, k) => inside.has(u) && isTitle.has(units[k - 1]!)).length;
  const hints = hintsOf(units);
  const points =
    (share >= 0.7 ? 4 : share >= 0.5 ? 3 : share >= 0.2 ? 2 : share > 0 ? 1 : 0) +
    (hints >= records.length ? 2 : hints > 0 ? 1 : 0) +
    (paragraphs <= 1.4 ? 1 : paragraphs > 2.2 ? -3 : 0) +
    (words >= 5 ? 1 : words < 3 ? -3 : 0) +
    (average >= 250 ? 1 : average < 60 ? -2 : 0) +
    (loose > mass * 0.6 ? -3 : 0) +
    (alternating >= Math.max(5, records.length * 0.8) ? (share >= 0.5 ? 2 : 1) : 0) +
    (records.length > abstracts.length * 2 ? -2 : 0);
  // Where no line of the page names papers, more has to speak for it.
  const enough = hints > 0 ? 4 : 5;
  return points >= enough && (share >= 0.25 || hints >= records.length);
}

/** A list without abstracts: most records have sure names, or the page speaks of papers and dates them. */
function isTitleList(
  units: readonly Unit[],
  records: readonly PageRecord[],
  made: readonly Made[],
  loose: number,
): boolean {
  if (records.length < 2 || loose > 2000) return false;
  const named = records.filter(isNamed).length;
  if (named >= records.length * 0.6) return true;
  const some = records.filter((r) => r.authors.length > 0).length;
  const dated = made.filter(({ draft }) => draft.creators.length > 0 && draft.issued !== null).length;
  const hints = hintsOf(units);
  // "7 authors", "Cite", "PDF" stands by each.
  if (hints >= records.length && records.length >= 3 && medianWords(records) >= 3) return true;
  return hints >= 2 && (dated >= records.length * 0.6 || (some >= records.length * 0.8 && named > 0));
}

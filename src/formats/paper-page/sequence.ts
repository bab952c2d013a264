/**
 * Which unit of a page is what. Each unit has a score for each role by itself, each pair of neighbouring
 * roles has one too, and the best path through the page is found in one pass (Viterbi's algorithm, 1967).
 * A second pass knows where titles stood in the first and so follows the make of this one page.
 */

import type { Unit } from './unit.ts';
import { isVenueName } from './venue.ts';

/**
 * `outside` a record; its `title`, `authors`; `near` (something before any evidence that the title is one),
 * `about` (other lines of a record), `abstract`, `after` the abstract; a `reference` is a record in one line.
 */
export const roles = [
  'outside',
  'title',
  'authors',
  'near',
  'about',
  'abstract',
  'after',
  'reference',
] as const;
export type Role = (typeof roles)[number];

const never = -1e6;
/** Scores of going from the row's role to the column's, in the order of `roles`. */
const steps: readonly (readonly number[])[] = [
  //             outside title authors near about abstract after reference
  /* outside   */ [0, 0, never, never, never, never, never, 0],
  /* title     */ [-3.5, -3, 1.2, -0.2, 0.3, 1, never, -3.5],
  /* authors   */ [-0.2, -0.2, -0.1, never, 0, 0.4, never, -0.5],
  /* near      */ [-3, -3, 0.3, 0, 0, 0.6, never, -3],
  /* about     */ [-0.3, -0.2, 0, never, 0, 0.2, never, -0.5],
  /* abstract  */ [-0.1, 0, -0.6, never, never, -0.3, 0, -0.5],
  /* after     */ [-0.1, 0, never, never, never, never, 0, -0.5],
  /* reference */ [0, -0.2, never, never, never, 0, 0, 0.3],
];
const atEnd = [0, -3.5, 0, -3, 0, 0, 0, 0];

/** What the first pass taught about the page: per unit, how much its place speaks for a title or authors. */
export interface Lesson {
  title: Float64Array;
  authors: Float64Array;
  abstract: Float64Array;
  /** Lines that only ever stand under titles: they speak for the line above. */
  evidence: Uint8Array;
  /** How much the page speaks for whole references: for every line that reads as one. */
  reference: number;
}

/** A line of the page's own, by its recurrence; but an author's page names the same people at each paper. */
export const isRepeated = (unit: Unit): boolean =>
  (unit.repeats >= 3 && !(unit.names?.certain && unit.names.confidence >= 0.65)) ||
  (unit.repeats === 2 && unit.measure.words <= 3);

/** Whether a line speaks for the title above it being one: an identifier, a venue, a labelled value. */
const isEvidence = (unit: Unit): boolean =>
  unit.meta === 'identifier' || unit.meta === 'venue' || (unit.label !== null && unit.label.kind !== 'other');

function asTitle(unit: Unit): number {
  if (unit.numberOnly) return -8;
  if (unit.label) return unit.label.kind === 'title' ? 8 : -5;
  let score = 6 * (unit.title - 0.5);
  if (unit.meta) score -= unit.meta === 'venue' ? 2.5 : 4;
  if (isRepeated(unit)) score -= 4;
  if (unit.names?.rest === '') score -= 3 * unit.names.confidence;
  else if (unit.names?.certain) score -= unit.names.rest.includes(' ') ? 1.6 * unit.names.confidence : 2;
  if (unit.heading) score += 1.5;
  // A linked line leads to the work.
  if (unit.hrefs.length > 0 && unit.measure.words >= 3 && unit.title >= 0.5) score += 2;
  if (!unit.meta && isVenueName(unit.text)) score -= 1.6;
  if (unit.numbered) score += 1;
  if (unit.measure.mass > 150) score -= 4 * Math.max(0, unit.prose - 0.4);
  return score;
}

function asAuthors(unit: Unit): number {
  if (unit.label) return unit.label.kind === 'authors' && unit.label.value !== '' ? 5 : -6;
  if (!unit.names || isRepeated(unit)) return -6;
  // "N Engl J. 2020;382(14)" begins like a name with initials, and is a journal.
  if (unit.meta === 'venue' && unit.names.creators.length === 1 && /^\d/u.test(unit.names.rest)) return -4;
  if (unit.names.certain) return (unit.names.rest === '' ? 0.6 : 0.3) + 1.9 * unit.names.confidence;
  if (unit.meta) return -4;
  return unit.names.rest === '' ? 0.2 : -0.6;
}

function asAbout(unit: Unit): number {
  if (unit.numberOnly) return -1;
  if (unit.label)
    return unit.label.kind === 'title'
      ? -5
      : unit.label.value === ''
        ? 0.5
        : unit.label.kind === 'authors' || unit.label.kind === 'abstract'
          ? -3
          : 0.9;
  const byMeta = {
    date: 0.5,
    identifier: 1.2,
    venue: 1.1,
    count: 0.25,
    label: 0.8,
    menu: 0.1,
    place: 0.8,
    code: -0.5,
  };
  if (unit.meta) return byMeta[unit.meta];
  if (isRepeated(unit)) return 0.25;
  if (isVenueName(unit.text)) return 0.3;
  return -0.3 - (unit.title >= 0.6 ? 1 : 0.2) - 2 * unit.prose - (unit.names?.certain ? 1 : 0);
}

function asAbstract(unit: Unit): number {
  if (unit.numberOnly) return -8;
  if (unit.label && unit.label.kind !== 'abstract')
    return unit.label.kind === 'other' && unit.measure.mass > 200 && unit.prose > 0.7 ? 0 : -5;
  if (unit.label) return unit.label.value === '' ? -4 : 4 + 4 * unit.prose;
  // A line that is hardly running text is no abstract, whatever stands above it.
  let score = unit.prose < 0.25 ? -6 : 8 * (unit.prose - 0.4);
  if (unit.meta) score -= 3;
  if (unit.repeats >= 3) score -= 5;
  if (unit.names?.certain && unit.measure.mass < 200) score -= 3;
  return score;
}

function asOutside(unit: Unit): number {
  if (unit.label && unit.label.kind !== 'other')
    return unit.label.value === ''
      ? 0
      : unit.label.kind === 'title'
        ? -3
        : unit.label.kind === 'date'
          ? -0.2
          : -1.5;
  if (isRepeated(unit) || unit.meta === 'menu' || unit.meta === 'count') return 0.3;
  return (
    -1.8 * unit.prose -
    (unit.names?.certain ? 0.8 : 0) -
    (unit.meta === 'identifier' || unit.meta === 'venue' ? 0.3 : 0)
  );
}

/** Under a line of several names, where the list doesn't go on, there are institutions or a heading. */
const isStray = (above: Unit | undefined): boolean =>
  (above?.names?.creators.length ?? 0) > 1 && !/(?:[,;&]|\band)$/u.test(above?.text ?? '');

/** The best role of each unit. `references` tells which units read as a whole reference. */
export function assignRoles(
  units: readonly Unit[],
  references: readonly number[],
  lesson: Lesson | null,
): Role[] {
  const count = roles.length;
  const from = new Uint8Array(units.length * count);
  let scores = new Float64Array(count).fill(never);
  scores[0] = 0;
  units.forEach((unit, i) => {
    const about = asAbout(unit);
    const own = [
      asOutside(unit),
      asTitle(unit) + (lesson?.title[i] ?? 0),
      asAuthors(unit) + (lesson?.authors[i] ?? 0),
      about,
      about,
      asAbstract(unit) + (lesson?.abstract[i] ?? 0),
      about,
      references[i] ? (references[i] === 1 ? 0.5 : 3) + (lesson?.reference ?? 0) : never,
    ];
    const next = new Float64Array(count).fill(never * 2);
    for (let to = 0; to < count; to += 1) {
      for (let before = 0; before < count; before += 1) {
        let step = steps[before]?.[to] ?? never;
        // What comes under a line of names and has a volume and pages is the journal.
        if (roles[to] === 'authors' && roles[before] === 'authors' && (unit.meta || isStray(units[i - 1])))
          step = -5;
        // "Health Office, Sampletown" under the names: one word before a comma and one behind is a place too.
        const loose =
          unit.names?.certain === false &&
          unit.names.creators.length === 1 &&
          /^[^\s,]+, [^\s,]+$/u.test(unit.text);
        if (roles[to] === 'authors' && (roles[before] === 'authors' || roles[before] === 'about') && loose)
          step -= 3;
        // Only evidence leads from a bare title to lines about it.
        if (
          roles[to] === 'about' &&
          (roles[before] === 'title' || roles[before] === 'near') &&
          !isEvidence(unit) &&
          (units[i - 1]?.hrefs.length ?? 0) === 0 &&
          !lesson?.evidence[i]
        )
          step = never;
        const score = (scores[before] ?? never) + step + (own[to] ?? never);
        if (score > (next[to] ?? never)) {
          next[to] = score;
          from[i * count + to] = before;
        }
      }
    }
    scores = next;
  });
  return walkBack(from, scores, units.length);
}

function walkBack(from: Uint8Array, scores: Float64Array, length: number): Role[] {
  const count = roles.length;
  let best = 0;
  for (let role = 1; role < count; role += 1)
    if ((scores[role] ?? never) + (atEnd[role] ?? 0) > (scores[best] ?? never) + (atEnd[best] ?? 0))
      best = role;
  const path = new Array<Role>(length);
  for (let i = length - 1; i >= 0; i -= 1) {
    path[i] = roles[best] ?? 'outside';
    best = from[i * count + best] ?? 0;
  }
  return path;
}

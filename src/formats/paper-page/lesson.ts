/** What a first pass over a page teaches about its make: in which surroundings its titles stand. */
import { capitalShare } from './measure.ts';
import { isRepeated, type Lesson, type Role } from './sequence.ts';
import type { Unit } from './unit.ts';

/** A unit's kind, coarsely, as its neighbours see it. */
function coarse(unit: Unit | undefined): string {
  if (!unit) return 'edge';
  if (unit.numberOnly) return 'number';
  if (unit.label) return `label ${unit.label.name}`;
  if (isRepeated(unit)) return `same ${unit.key}`;
  if (unit.meta) return unit.meta;
  if (unit.names?.certain) return 'names';
  return unit.prose > 0.5 ? 'prose' : 'text';
}

function surroundings(units: readonly Unit[], i: number): string[] {
  const unit = units[i]!;
  const next = units[i + 1];
  const before = Math.min(unit.lines[0]?.blanks ?? 0, 3);
  const after = Math.min(next?.lines[0]?.blanks ?? 0, 3);
  const share = capitalShare(unit.text);
  return [
    `before ${coarse(units[i - 1])}`,
    `after ${coarse(next)}`,
    `blanks ${i === 0 ? 'edge' : before} ${after}`,
    `heading ${unit.heading}`,
    `number ${unit.numbered}`,
    `indent ${Math.min(unit.lines[0]?.indent ?? 0, 8)}`,
    `capitals ${share === null ? 'none' : share > 0.6 ? 'many' : share < 0.25 ? 'few' : 'some'}`,
    `stop ${unit.measure.terminal}`,
  ];
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/**
 * For each unit how much its surroundings are those of the page's titles (a naive Bayes estimate over the
 * roles found so far, bounded), and how much a plain pair of capitalised words under a title is a name there.
 */
export function learn(units: readonly Unit[], found: readonly Role[]): Lesson | null {
  const counts = [new Map<string, number>(), new Map<string, number>()] as const;
  const totals = [0, 0];
  const candidates: { index: number; features: string[] }[] = [];
  let named = 0;
  units.forEach((unit, index) => {
    const isTitle = found[index] === 'title';
    if (!isTitle && (unit.title < 0.25 || unit.meta || isRepeated(unit) || unit.label)) return;
    const features = surroundings(units, index);
    candidates.push({ index, features });
    const side = isTitle ? 0 : 1;
    totals[side] = (totals[side] ?? 0) + 1;
    for (const feature of features) counts[side].set(feature, (counts[side].get(feature) ?? 0) + 1);
    if (isTitle && units[index + 1]?.names) named += 1;
  });
  const titles = totals[0] ?? 0;
  const others = totals[1] ?? 0;
  const cited = found.filter((role) => role === 'reference').length;
  if (titles < 3 && cited < 3) return null;
  const reference = cited < 3 ? 0 : cited > titles ? 4 : -4 * (1 - cited / titles);
  const lesson: Lesson = {
    title: new Float64Array(units.length),
    authors: new Float64Array(units.length),
    reference,
  };
  if (titles < 3) return lesson;
  for (const { index, features } of candidates) {
    let sum = 0;
    for (const feature of features) {
      const inTitles = ((counts[0].get(feature) ?? 0) + 0.5) / (titles + 1);
      const inOthers = ((counts[1].get(feature) ?? 0) + 0.5) / (others + 1);
      sum += clamp(Math.log(inTitles / inOthers), 1.2);
    }
    lesson.title[index] = clamp(sum * 0.7, 3);
  }
  const share = named / titles;
  if (share >= 0.5)
    units.forEach((unit, index) => {
      if (unit.names && !unit.names.certain && index > 0) lesson.authors[index] = 2.4 * share;
    });
  return lesson;
}
